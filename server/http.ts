import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { withNumbers } from "#app/help/last-resort.ts";
import type { Env } from "#app/lib/env.server.ts";
import { faultNumberContext } from "#app/lib/fault-number-context.ts";
import { forLog } from "#app/lib/for-log.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { linkNonceContext, nonceContext } from "#app/lib/nonce-context.ts";
import { type Address, ownAddress, readAddress } from "./address.ts";
import { byLinkHeaders, embeddable, securityHeaders } from "./headers.ts";
import { packedFor } from "./packed-answer.ts";
import { answerKept, sendKept } from "./public-cache.ts";
import type { StaticFiles } from "./static-files.ts";

/** The largest upload (10 MB) and room for the rest of its form; and the largest form without a file: a long chapter many times over. */
const largestUpload = 11_000_000;
const largestForm = 2_000_000;

const tooLarge =
  "Det du sendte, er for stort. En fil kan være på høyst 10 MB.\n\nDet du sende, er for stort. Ei fil kan vere på høgst 10 MB.";

/** In both languages: whose it is has not been looked up yet. */
const nothingStored =
  "Disken er nesten full, så Komplan lagrer ikke noe nå. Si fra til den som drifter Komplan. Gå tilbake: det du skrev, står der ennå.\n\n" +
  "Disken er nesten full, så Komplan lagrar ikkje noko no. Sei frå til den som driftar Komplan. Gå tilbake: det du skreiv, står der enno.";

interface House {
  build: ServerBuild;
  files: StaticFiles;
  env: Env;
  /** Whether the database answers. */
  isReady: () => Promise<boolean>;
  /** Whether the disk is so full that nothing more may be stored. */
  isFull: () => Promise<boolean>;
}

/** Answers everything: files, published pages kept as bytes, and the rest through the router. */
export function createHttpServer(house: House): Server {
  const route = createRequestHandler(house.build, "production");
  const secure = house.env.origin.startsWith("https:");
  const socket = house.env.origin.replace(/^http/, "ws");
  const publicHeaders = Object.entries(securityHeaders({ secure }));
  const embeddableHeaders = Object.entries(embeddable(securityHeaders({ secure })));

  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, (req, res) => {
    answer(req, res).catch((error: unknown) => fail(res, error));
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (sendKept(req, res)) return; // before anything else: nearly all that is asked for is a published page
    const read = readAddress(req.url ?? "");
    const nonce = read?.isStaff || read?.isByLink ? randomBytes(16).toString("base64") : "";
    const forAll = read?.isEmbeddable ? embeddableHeaders : publicHeaders;
    const headers = read && nonce ? headersFor(read, nonce) : forAll;
    for (const [name, value] of headers) res.setHeader(name, value);
    if (!read) return sendText(res, 400, "Adressen kan ikke brukes.");
    if (!methods.includes(req.method ?? ""))
      return sendText(res.setHeader("Allow", methods.join(", ")), 405, "Ikke lov.");

    const { path, language } = read;
    req.url = read.url;
    if (house.files.has(path)) return sendFile(req, res, path);
    if (path === "/helse") return sendText(res, 200, "ok");
    if (path === "/klar") return (await house.isReady()) ? sendText(res, 200, "klar") : sendText(res, 503, "ikke klar");
    if (isTooLarge(req, path)) return sendText(res, 413, tooLarge);
    if (req.method === "POST" && (await house.isFull())) return sendText(res, 507, nothingStored);

    // The router in the browser knows no /nn: those few staff pages (log-in, faults) do without scripts.
    const nonces = { staff: read.isStaff && language === "nb" ? nonce : "", link: read.isByLink ? nonce : "" };
    const render = () => route(routerRequest(req, res, language, house.env), context(language, nonces));
    if (read.isByLink) for (const [name, value] of Object.entries(byLinkHeaders)) res.setHeader(name, value);
    if (nonce || read.isHelp) res.setHeader("Cache-Control", "no-store");
    if (nonce) {
      const answer = await render();
      return sendResponse(res, read.isByLink ? await packedFor(req, answer) : answer);
    }
    return answerKept(req, res, read.isHelp ? () => withNumbers(read, render) : render);
  }

  function headersFor({ isStaff }: Address, nonce: string) {
    return Object.entries(securityHeaders({ nonce, secure, isStaff, ...(isStaff && { socket }) }));
  }

  function sendFile(req: IncomingMessage, res: ServerResponse, path: string): void {
    house.files.answer(path, String(req.headers["accept-encoding"] ?? ""), req.headers["if-none-match"], res);
  }
}

const methods = ["GET", "HEAD", "POST"];

/** What does not say how large it is, is too large. Only files take more room than a form. */
function isTooLarge(req: IncomingMessage, path: string): boolean {
  if (req.method !== "POST") return false;
  const length = Number(req.headers["content-length"] ?? Number.POSITIVE_INFINITY);
  return !(
    length <=
    (/^\/arbeid\/(?:importer|tjenester\/les-inn\/[\w-]+(?:\/lagre)?|planer\/[\w-]+\/tiltak\/excel)(\.data)?$/.test(path)
      ? largestUpload
      : largestForm)
  );
}

/** The router sees the address without its language, and as people see it: behind a proxy it refuses forms from it otherwise. */
function routerRequest(req: IncomingMessage, res: ServerResponse, language: Language, env: Env): Request {
  const url = req.url ?? "/";
  req.url = language === "nn" ? url.slice(3) || "/" : url;
  if (req.url.startsWith("?")) req.url = `/${req.url}`;
  const request = createRequest(req, res, ownAddress(req.headers.host, env));
  req.url = url;
  return request;
}

function context(language: Language, nonces: { staff: string; link: string }): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(languageContext, language);
  provider.set(nonceContext, nonces.staff);
  provider.set(linkNonceContext, nonces.link);
  provider.set(faultNumberContext, faultNumber());
  return provider;
}

function faultNumber(): string {
  return randomBytes(4).toString("hex");
}

function sendText(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }).end(text);
}

function fail(res: ServerResponse, error: unknown): void {
  const number = faultNumber();
  console.error(`[feil ${number}] ${forLog(error)}`);
  if (res.headersSent) res.destroy();
  else sendText(res, 500, `Noe gikk galt hos oss. Oppgi nummer ${number} hvis du melder fra.`);
}
