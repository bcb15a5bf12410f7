import { RouterContextProvider } from "react-router";

/** What a page file exports, as far as the server is concerned. The router calls them; so does a visitor. */
interface Page {
  middleware?: unknown;
  loader?: unknown;
  action?: unknown;
}

interface Visit {
  params?: Record<string, string>;
  /** The fields, or the bytes that a browser makes of them: for one large form that is sent many times. */
  form?: Record<string, string> | Uint8Array<ArrayBuffer>;
  /** Said beside what a browser says by itself; null leaves out what it would have said. */
  headers?: Record<string, string | null>;
}

export interface Answer {
  status: number;
  location: string | null;
  headers: Headers;
  body: unknown;
  /** A text in the body, by its path: "tokens.csrf". */
  text: (path: string) => string;
}

const site = "http://komplan.test";

/** Somebody with a browser that keeps cookies and tells where a form was sent from. Calls pages as the router does, without drawing them. */
export function aVisitor(frame: Page = {}) {
  const jar = new Map<string, string>();
  return {
    jar,
    get: (page: Page, path: string, visit: Visit = {}) => ask("GET", page, path, visit),
    /** As a machine asks that looks whether a link leads anywhere. The router answers it as it answers a GET, and leaves out the body. */
    head: (page: Page, path: string, visit: Visit = {}) => ask("HEAD", page, path, visit),
    post: (page: Page, path: string, visit: Visit = {}) => ask("POST", page, path, visit),
  };

  async function ask(
    method: "GET" | "HEAD" | "POST",
    page: Page,
    path: string,
    { params = {}, form = {}, headers = {} }: Visit,
  ) {
    const url = new URL(path, site);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const said = { cookie, ...(method === "POST" && sentFrom(site)), ...headers };
    const body = method === "POST" ? { body: form instanceof Uint8Array ? form : new URLSearchParams(form) } : {};
    const request = new Request(url, { method, headers: withoutNulls(said), ...body });
    const args = { request, url, params, pattern: path, context: new RouterContextProvider() };
    const handler = method === "POST" ? page.action : page.loader;
    const steps = [...stepsOf(frame), ...stepsOf(page)];
    const response = await through(steps, args, () => answered(() => call(handler, args)));
    keepCookies(jar, response.headers);
    return response;
  }
}

function sentFrom(origin: string) {
  return { origin, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
}

function withoutNulls(headers: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null));
}

async function through(steps: unknown[], args: unknown, last: () => Promise<Answer>): Promise<Answer> {
  const [step, ...rest] = steps;
  if (step === undefined) return await last();
  let within: Answer | undefined;
  const next = async () => {
    within = await through(rest, args, last);
    return new Response(null, { status: within.status, headers: within.headers });
  };
  const outcome = await answered(() => call(step, args, next));
  return within && outcome.status === within.status ? within : outcome;
}

/** What a handler returns or throws, as an answer. A fault of ours is 500, as the router makes it. */
async function answered(work: () => unknown): Promise<Answer> {
  try {
    return toAnswer(await work(), 200);
  } catch (thrown) {
    if (thrown instanceof Response || isWithInit(thrown)) return toAnswer(thrown, 200);
    if (thrown instanceof Error && process.env.SHOW_FAULTS) console.error(thrown);
    return anAnswer(500, new Headers(), { fault: thrown });
  }
}

function toAnswer(outcome: unknown, status: number): Answer {
  if (outcome instanceof Response) return anAnswer(outcome.status, outcome.headers, {});
  if (!isWithInit(outcome)) return anAnswer(status, new Headers(), outcome);
  return anAnswer(outcome.init?.status ?? status, new Headers(outcome.init?.headers), outcome.data);
}

function anAnswer(status: number, headers: Headers, body: unknown): Answer {
  const text = (path: string) => {
    const found = path.split(".").reduce((within: unknown, name) => Object(within)[name], body);
    if (typeof found !== "string") throw new Error(`There is no text ${path} in the answer`);
    return found;
  };
  return { status, location: headers.get("location"), headers, body, text };
}

/** What react-router's `data` makes. */
function isWithInit(thing: unknown): thing is { data: unknown; init: ResponseInit | null } {
  return typeof thing === "object" && thing !== null && "type" in thing && thing.type === "DataWithResponseInit";
}

function stepsOf(page: Page): unknown[] {
  return Array.isArray(page.middleware) ? page.middleware : [];
}

function call(handler: unknown, ...args: unknown[]): unknown {
  if (typeof handler !== "function") throw new Response(null, { status: 405 });
  return handler(...args);
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    const [name = "", value = ""] = pair.split("=");
    if (value === "" || /Max-Age=0/.test(cookie)) jar.delete(name);
    else jar.set(name, value);
  }
}
