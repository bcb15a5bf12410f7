import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, type ServerBuild } from "react-router";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { createHttpServer } from "./http.ts";
import { StaticFiles } from "./static-files.ts";

/** The pages tell how the server showed them the request. They stand where Komplan's own stand, and are found as those are. */
const echo = ({ request }: { request: Request }) => Response.json({ url: request.url, method: request.method });
const kept = () => new Response("<p>Plan</p>", { headers: { "x-komplan-keep": "yes", "Content-Type": "text/html" } });
const gone = () => {
  throw data(null, { status: 503 });
};
const broken = () => {
  throw new Error("secret detail");
};
const paths: Record<string, (args: never) => unknown> = {
  "plan/:slug": kept,
  "plan/:slug/innfelt": kept,
  "hjelp/:place": broken,
  "hjelp/:place/innfelt": broken,
  hjelp: () => new Response(null, { status: 503 }),
  om: echo,
  arbeid: echo,
  "arbeid/planer/:planId": echo,
  "arbeid/importer": echo,
  "arbeid/planer/:planId/tiltak/excel": echo,
  "arbeid/borte": gone,
  "arbeid/feil": broken,
};

let folder: string;
let server: Server;
let port: number;
let full = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "komplan-http-"));
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(join(tmpdir(), `${folder.split("/").at(-1)}-secret.txt`), "not for the web");
  server = await started({});
  port = (server.address() as AddressInfo).port; // it listens on TCP
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-secret.txt`);
});

describe("every answer", () => {
  test.each([
    ["a public page", "/plan/fjellvik", 200],
    ["the same from memory", "/plan/fjellvik", 200],
    ["a page that is not there", "/finnes-ikke", 404],
    ["a staff page", "/arbeid", 200],
    ["its content alone", "/arbeid.data", 200],
    ["a staff page without database", "/arbeid/borte", 503],
    ["a fault of ours", "/arbeid/feil", 500],
    ["a file", "/icon.svg", 200],
    ["a sign of life", "/helse", 200],
    ["an address that is none", "//evil.example/", 400],
  ])("has the headers that keep others out: %s (%s)", async (_, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expectHeaders(answer);
    expect(answer.body).not.toContain("secret detail");
  });

  test("also when it says that nothing has changed, refuses, or answers a form", async () => {
    await ask("/plan/fjellvik");
    const { headers } = await ask("/plan/fjellvik");
    const unchanged = await ask("/plan/fjellvik", { headers: { "if-none-match": String(headers.etag) } });
    const answers = [
      unchanged,
      await ask("/icon.svg", { headers: { "if-none-match": String((await ask("/icon.svg")).headers.etag) } }),
      await ask("/plan/fjellvik", { method: "POST", headers: { "content-length": 0 } }),
      await ask("/arbeid", { method: "DELETE" }),
      await ask("/plan/fjellvik", { method: "HEAD" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([304, 304, 405, 405, 200]);
    for (const answer of answers) expectHeaders(answer);
  });

  test("is never kept by a browser when it is for staff, and holds a new nonce each time", async () => {
    for (const path of ["/arbeid", "/arbeid.data", "/nn/arbeid", "/arbeid/finnes-ikke", "/arbeid/borte"]) {
      expect((await ask(path)).headers["cache-control"], path).toBe("no-store");
    }
    const nonces = [await ask("/arbeid"), await ask("/arbeid")].map(nonceOf);
    expect(nonces[0]).toMatch(/^[\w+/=]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("to the public allows no script and sets no cookie", async () => {
    const { headers } = await ask("/plan/fjellvik");
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["set-cookie"]).toBeUndefined();
  });
});

describe("word for word, the policy", () => {
  const shared = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
  const end =
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script';";

  test("of a public page lets nothing run, and forms go nowhere but here", async () => {
    const { headers } = await ask("/plan/fjellvik");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
        `${end} trusted-types 'none'`,
    );
    expect(headers).toMatchObject({ ...shared, "referrer-policy": "no-referrer" });
  });

  test("of a staff page lets marked scripts run, and one way alone to make text into HTML", async () => {
    const answer = await ask("/arbeid");
    expect(answer.headers["content-security-policy"]).toBe(
      `default-src 'none'; script-src 'nonce-${nonceOf(answer)}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; ` +
        `font-src 'self'; connect-src 'self' ws://localhost:3000; ${end} trusted-types ProseMirrorClipboard`,
    );
    expect(answer.headers).toMatchObject({ ...shared, "referrer-policy": "same-origin" });
  });

  test("of a page opened by link lets one marked script run, which loads no other", async () => {
    const answer = await ask(`/s/${"a".repeat(43)}`);
    expect(answer.headers["content-security-policy"]).toBe(
      `default-src 'none'; script-src 'nonce-${nonceOf(answer)}'; style-src 'self'; img-src 'self' data:; ` +
        `font-src 'self'; connect-src 'self'; ${end} trusted-types 'none'`,
    );
    expect(answer.headers).toMatchObject({ ...shared, "referrer-policy": "strict-origin" });
  });
});

test("one page of a plan may be shown in a frame by other sites, also from memory, and may do no more for that", async () => {
  for (const { headers } of [
    await ask("/plan/fjellvik/innfelt"),
    await ask("/nn/plan/fjellvik/innfelt"),
    await ask("/plan/fjellvik/innfelt"),
  ]) {
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*script-src 'none'.*frame-ancestors \*/);
    expect(headers).not.toHaveProperty("x-frame-options");
    expect(headers).not.toHaveProperty("set-cookie");
  }
  expectHeaders(await ask("/plan/fjellvik"));
});

describe("a help page that cannot be made", () => {
  test.each(["/hjelp/oslo", "/nn/hjelp/oslo", "/hjelp", "/HJELP/oslo"])(
    "still has the numbers and the way out: %s",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(500);
      for (const number of ["112", "113", "116117", "116006", "116111"])
        expect(answer.body).toContain(`href="tel:${number}"`);
      expect(answer.body).toContain('id="exit"');
      expect(answer.body).not.toContain("secret detail");
      expect(answer.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
      expect(answer.headers["content-security-policy"]).toMatch(/script-src 'sha256-[^;]+; style-src 'sha256-/);
    },
  );

  test("also in the frame of another site", async () => {
    const { headers, body } = await ask("/hjelp/oslo/innfelt");
    expect(body).toContain('href="tel:112"');
    expect(headers["content-security-policy"]).toMatch(/script-src 'none'.*frame-ancestors \*/);
    expect(headers).not.toHaveProperty("x-frame-options");
  });
});

describe("an address written in another way", () => {
  test.each(["/ARBEID", "/%61rbeid", "/om/../arbeid", "/om/%2e%2e/arbeid/planer/1", "/nn/ARBEID"])(
    "%s is for staff as the usual one is",
    async (path) => {
      const answer = await ask(path);
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(nonceOf(answer)).toBeDefined();
    },
  );

  test.each([
    "//evil.example/arbeid",
    "/\\evil.example/om",
    "http://evil.example/om",
    "/nn//evil.example/om",
    "/%",
    "/om/%00%ff",
  ])("%s is refused", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 400 });
  });

  test("never leads out of the folder of files", async () => {
    const secret = `${folder.split("/").at(-1)}-secret.txt`;
    for (const path of [`/../${secret}`, `/%2e%2e/${secret}`, `/..%2f${secret}`, `/assets/../../${secret}`]) {
      const { status, body } = await ask(path);
      expect({ path, status, found: body.includes("not for the web") }).toEqual({ path, status: 404, found: false });
    }
  });
});

describe("the address we are told that we have", () => {
  test.each(["evil.example", "evil.example:80", "localhost.evil.example", "a b", "[::1", "localhost:123456"])(
    "%s is not believed",
    async (host) => {
      expect(JSON.parse((await ask("/om", { headers: { host } })).body).url).toBe("http://localhost:3000/om");
    },
  );

  test("is believed on one's own machine", async () => {
    expect(JSON.parse((await ask("/om", { headers: { host: "127.0.0.1:4567" } })).body).url).toBe(
      "http://127.0.0.1:4567/om",
    );
  });

  test("is not promised to be encrypted where it is not", async () => {
    expect((await ask("/om")).headers).not.toHaveProperty("strict-transport-security");
  });

  test("is not believed where the operator has said which it is, nor from a proxy's headers", async () => {
    const set = await started({ KOMPLAN_ORIGIN: "https://komplan.example" });
    const headers = { host: "localhost", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" };
    const answer = await ask("/om", { headers, port: (set.address() as AddressInfo).port }); // it listens on TCP
    set.closeAllConnections();
    set.close();
    expect(JSON.parse(answer.body).url).toBe("https://komplan.example/om");
    expect(answer.headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains; preload");
    expect(answer.headers["content-security-policy"]).not.toContain("ws:");
  });
});

describe("what is sent", () => {
  test("is refused when it is too large, or does not say how large it is", async () => {
    const sent = async (path: string, headers: Record<string, string | number>, body = "") =>
      (await ask(path, { method: "POST", headers }, body)).status;
    expect(await sent("/arbeid", { "content-length": 2_000_001 }, "a".repeat(2_000_001))).toBe(413);
    expect(await sent("/arbeid/importer", { "content-length": 12_000_000 }, "a".repeat(12_000_000))).toBe(413);
    expect(await sent("/arbeid/importer", { "content-length": 3_000_000 }, "a".repeat(3_000_000))).toBe(200);
    expect(await sent("/arbeid", { "transfer-encoding": "chunked" }, "a=b")).toBe(413);
    expect(await sent("/om", { "transfer-encoding": "chunked" }, "a=b")).toBe(413);
  });

  test("is refused when it says two things about its size", async () => {
    const head = `POST /arbeid HTTP/1.1\r\nHost: localhost\r\n`;
    for (const sizes of [
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
      "Content-Length: 4\r\nContent-Length: 5\r\n",
      "Content-Length: -1\r\n",
      "Content-Length: 1e9\r\n",
    ]) {
      expect(await sendRaw(`${head}${sizes}\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    }
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])("%s is not a way to ask", async (method) => {
    for (const path of ["/arbeid", `/s/${"a".repeat(43)}`, `/kartlegging/${"a".repeat(43)}`])
      expect(await ask(path, { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, POST" } });
  });

  test("is not taken while the disk is nearly full", async () => {
    full = true;
    expect((await ask("/arbeid", { method: "POST", headers: { "content-length": 0 } })).status).toBe(507);
    full = false;
  });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function expectHeaders({ headers }: Answer): void {
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": expect.stringMatching(/^(no-referrer|same-origin)$/),
    "cross-origin-opener-policy": "same-origin",
  });
}

function nonceOf({ headers }: Answer): string | undefined {
  return /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
}

function ask(path: string, options: RequestOptions = {}, body = ""): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asking = request({ host: "127.0.0.1", port, path, agent: false, ...options }, (answer) => {
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part));
    answer.on("end", () => {
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() });
    });
  });
  asking.on("error", reject);
  asking.end(body);
  return promise;
}

async function sendRaw(text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(text);
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  await once(socket, "close");
  return Buffer.concat(parts).toString();
}

async function started(settings: NodeJS.ProcessEnv): Promise<Server> {
  const house = { build: aBuild(), files: new StaticFiles(folder), env: readEnv(settings) };
  const one = createHttpServer({ ...house, isReady: async () => true, isFull: async () => full });
  one.listen(0, "127.0.0.1");
  await once(one, "listening");
  return one;
}

/** As little of a built program as the router needs to find a page. */
function aBuild(): ServerBuild {
  const entries = Object.entries(paths).map(([path, loader]) => {
    const action = path.startsWith("arbeid") ? { action: loader } : {};
    return [path, { id: path, path, parentId: "root", module: { loader, ...action } }];
  });
  const root = { id: "root", path: "", module: { default: () => null } };
  const handleRequest = (_: Request, status: number, headers: Headers) => new Response("", { status, headers });
  return {
    routes: { root, ...Object.fromEntries(entries) },
    entry: { module: { default: handleRequest, handleError: () => undefined } },
    assets: { routes: {}, entry: { module: "", imports: [] }, url: "", version: "1" },
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial" },
    publicPath: "/",
    assetsBuildDirectory: "",
    basename: "/",
  } as unknown as ServerBuild; // the rest is for browsers
}
