import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { sendResponse } from "@remix-run/node-fetch-server";
import { approvedContent } from "#app/card/approved.server.ts";
import { directories } from "#app/help/directories.server.ts";
import { helpPath } from "#app/help/help-address.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import { Kept } from "#app/lib/kept.ts";
import { shelf } from "#app/publication/shelf.server.ts";

type Encoding = "br" | "gzip" | "identity";

/** A page as it goes over the wire. The headers are name, value, name, value: the form node:http sends without more work. */
interface Packed {
  etag: string;
  body: Buffer;
  headers: string[];
  unchangedHeaders: string[];
}

/** `until`: when it is too old, in milliseconds; infinity when only what is published makes it so. */
type Page = Record<Encoding, Packed> & { until: number };

/** Pages say with this header that they are the same for everybody until something is published ("yes"), or for this minute ("minute"). */
const keepHeader = "x-komplan-keep";
/** Only addresses as we write them ourselves: other spellings of the same address would each take room. */
const plainAddress = /^(?:\/[a-z0-9.-]+)*\/?$/;
const versionQuery = /^versjon=[1-9]\d{0,5}$/;
const planAddress = /^(?:\/nn)?\/plan\//;
/** What others hang on our addresses when they are shared. */
const trackingQuery = /^(?:utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id)=/;

/** Finished public pages, kept as bytes until something is published or the day is over (a plan can run out at midnight). */
export class PublicPages {
  readonly #kept: Kept<Page>;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #now: () => Date;
  #round = 0;
  #day = "";
  #lookAgain = 0;

  constructor({ room = 64 * 1024 * 1024, now = () => new Date() }: { room?: number; now?: () => Date } = {}) {
    this.#kept = new Kept(room);
    this.#now = now;
  }

  /** Answers from memory if the page is there. Nothing else is done first, so that most answers cost next to nothing. */
  sendKept(req: IncomingMessage, res: ServerResponse): boolean {
    const key = keyOf(req);
    const page = key === undefined ? undefined : this.#find(key);
    if (!page) return false;
    send(req, res, page);
    return true;
  }

  /** Answers from memory, or else makes the page, and keeps it if it says so. A page asked for by many at once is made once. */
  async answer(req: IncomingMessage, res: ServerResponse, render: () => Promise<Response>): Promise<void> {
    const key = keyOf(req);
    if (key === undefined) return sendResponse(res, withoutKeepHeader(await render()));
    req.url = key;
    await this.#underWay.get(key);
    if (this.sendKept(req, res)) return;

    const done = Promise.withResolvers<void>();
    this.#underWay.set(key, done.promise);
    try {
      await this.#make(key, req, res, render);
    } finally {
      if (this.#underWay.get(key) === done.promise) this.#underWay.delete(key);
      done.resolve();
    }
  }

  letGo(): void {
    this.#round += 1;
    this.#kept.clear();
  }

  async #make(key: string, req: IncomingMessage, res: ServerResponse, render: () => Promise<Response>): Promise<void> {
    const round = this.#round;
    const minute = endOfMinute(this.#now()); // of when it was begun: the page may show that clock
    const response = await render();
    if (!canBeKept(req, response)) return sendResponse(res, withoutKeepHeader(response));
    const isBrief = response.headers.get(keepHeader) === "minute";
    const quality = isBrief ? briefQuality : lastingQuality;
    const packed = await pack(Buffer.from(await response.arrayBuffer()), headersOf(res, response), quality);
    const page = { ...packed, until: isBrief ? minute : Number.POSITIVE_INFINITY };
    // What was published while the page was made may have made it old.
    if (round === this.#round)
      this.#kept.keep(key, page, page.identity.body.length + page.gzip.body.length + page.br.body.length);
    for (const name of res.getHeaderNames()) res.removeHeader(name); // they are among the page's own
    send(req, res, page);
  }

  #find(key: string): Page | undefined {
    const now = this.#now();
    if (now.getTime() > this.#lookAgain) {
      this.#lookAgain = now.getTime() + 10_000;
      const day = dateInNorway(now);
      if (day !== this.#day) this.letGo();
      this.#day = day;
    }
    const page = this.#kept.find(key);
    return page && now.getTime() < page.until ? page : undefined;
  }
}

/** This program's own pages. */
const pages = new PublicPages();
shelf.onChanged(() => pages.letGo());
directories.onChanged(() => pages.letGo());
approvedContent.onChanged(() => pages.letGo());

export const sendKept = pages.sendKept.bind(pages);
export const answerKept = pages.answer.bind(pages);

/** The address without what does not matter to the page; nothing for what is never kept. */
function keyOf(req: IncomingMessage): string | undefined {
  if (req.method !== "GET" && req.method !== "HEAD") return undefined;
  const url = req.url ?? "/";
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  if (!plainAddress.test(path)) return undefined;
  if (at < 0 || helpPath.test(path)) return path; // help pages ask for nothing: what is hung on is neither read nor kept
  const query = url
    .slice(at + 1)
    .split("&")
    .filter((part) => part !== "" && !trackingQuery.test(part));
  if (query.length === 0) return path;
  const isVersion = query.length === 1 && versionQuery.test(query[0] ?? "") && planAddress.test(path);
  return isVersion ? `${path}?${query[0]}` : undefined;
}

function canBeKept(req: IncomingMessage, response: Response): boolean {
  return (
    req.method === "GET" &&
    response.status === 200 &&
    ["yes", "minute"].includes(response.headers.get(keepHeader) ?? "") &&
    !response.headers.has("Set-Cookie")
  );
}

function withoutKeepHeader(response: Response): Response {
  if (!response.headers.has(keepHeader)) return response;
  const headers = new Headers(response.headers);
  headers.delete(keepHeader);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** The headers set before the page was made, and the page's own, by name in small letters so that none comes twice. */
function headersOf(res: ServerResponse, response: Response): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(res.getHeaders())) headers.set(name, String(value));
  for (const [name, value] of response.headers) headers.set(name, value);
  for (const name of [keepHeader, "content-length", "transfer-encoding"]) headers.delete(name);
  headers.set("vary", "Accept-Encoding");
  return headers;
}

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** What clocks show changes for all at once. */
function endOfMinute(now: Date): number {
  return (Math.floor(now.getTime() / 60_000) + 1) * 60_000;
}

/** The best takes fifty times as long for a tenth fewer bytes: too dear for what is thrown away in a minute. */
const briefQuality = 5;
const lastingQuality = 11;

async function pack(body: Buffer, headers: Map<string, string>, quality: number): Promise<Record<Encoding, Packed>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, gz] = await Promise.all([packBrotli(body, { params }), packGzip(body, { level: 9 })]);
  return {
    br: packed(br, headers, "br"),
    gzip: packed(gz, headers, "gzip"),
    identity: packed(body, headers, "identity"),
  };
}

function packed(body: Buffer, common: Map<string, string>, encoding: Encoding): Packed {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = new Map(common).set("etag", etag);
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  const unchangedHeaders = [...headers]
    .filter(([name]) => name !== "content-encoding" && name !== "content-type")
    .flat();
  return { etag, body, headers: [...headers, ["content-length", String(body.length)]].flat(), unchangedHeaders };
}

function send(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const packed = page[wantedEncoding(req.headers["accept-encoding"] ?? "")];
  const known = req.headers["if-none-match"];
  if (known !== undefined && knows(known, packed.etag)) res.writeHead(304, packed.unchangedHeaders).end();
  else if (req.method === "HEAD") res.writeHead(200, packed.headers).end();
  else res.writeHead(200, packed.headers).end(packed.body);
}

function knows(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
}

const wanted = new Map<string, Encoding>();

/** How a browser wants what it is sent to be packed. Browsers send few different headers, so each is read once. */
export function wantedEncoding(accept: string): Encoding {
  const known = wanted.get(accept);
  if (known) return known;
  const found = readAccept(accept);
  if (wanted.size < 200) wanted.set(accept, found);
  return found;
}

function readAccept(accept: string): Encoding {
  const taken = accept
    .toLowerCase()
    .split(",")
    .map((one) => one.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ""))
    .map(([name]) => name);
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : "identity";
}
