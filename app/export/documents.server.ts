import { createHash } from "node:crypto";
import { notFound } from "#app/lib/http.ts";
import { Kept } from "#app/lib/kept.ts";
import type { Publication } from "#app/publication/publication.ts";
import { findPublished } from "#app/publication/shelf.server.ts";
import { renderCsv } from "./csv.ts";
import { type DocumentKind, disposition, layoutIn, mediaTypes, versionIn } from "./document-name.ts";
import { renderDocx } from "./docx.server.ts";
import type { Layout } from "./measure-tables.ts";
import { renderPdf } from "./pdf.server.ts";
import { renderJson } from "./plan-json.ts";
import { NotPrinted } from "./print-document.server.ts";
import { exportText } from "./text.ts";
import { renderXlsx } from "./xlsx.server.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const kept = new Kept<Bytes>(32 * 1024 * 1024);
const underWay = new Map<string, Promise<Bytes>>();

/** Answers a request for a published plan as a document. */
export async function answerWithDocument(
  request: Request,
  slug: string,
  kind: DocumentKind,
  find: (slug: string, version?: number) => Promise<Publication | undefined> = findPublished,
): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const plan = (await find(slug, versionIn(search))) ?? notFound();
  const layout = layoutIn(search) ?? plan.layout;
  const etag = `"${markOf(plan, kind, layout)}"`;
  const headers = {
    "Content-Type": mediaTypes[kind],
    "Content-Disposition": disposition(plan, kind),
    "Cache-Control": "public, no-cache",
    ETag: etag,
  };
  if (isKnown(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  try {
    return new Response(await documentOf(plan, kind, layout), { headers });
  } catch (error) {
    if (!(error instanceof NotPrinted)) throw error;
    console.error(`[dokumenter] ${error.message}`);
    return apology(error, plan);
  }
}

/** A plan as a document, made once for each publication and kept for as long as there is room. Asked for by many at once, it is made once. */
export async function documentOf(plan: Publication, kind: DocumentKind, layout: Layout): Promise<Bytes> {
  const key = markOf(plan, kind, layout);
  const found = kept.find(key) ?? underWay.get(key);
  if (found) return found;
  const making = makers[kind](plan, layout).finally(() => underWay.delete(key));
  underWay.set(key, making);
  const made = await making;
  kept.keep(key, made, made.byteLength);
  return made;
}

const makers: Record<DocumentKind, (plan: Publication, layout: Layout) => Promise<Bytes>> = {
  pdf: (plan, layout) => renderPdf(plan, { layout }),
  docx: (plan, layout) => renderDocx(plan, { layout }),
  xlsx: (plan) => renderXlsx(plan),
  csv: async (plan) => renderCsv(plan),
  json: async (plan) => renderJson(plan),
};

const hashes = new WeakMap<Publication, string>();

/** Tells one document from every other: what it was made from, and as what. */
function markOf(plan: Publication, kind: DocumentKind, layout: Layout): string {
  const hash = hashes.get(plan) ?? createHash("sha256").update(JSON.stringify(plan)).digest("base64url").slice(0, 22);
  hashes.set(plan, hash);
  return kind === "pdf" || kind === "docx" ? `${hash}-${kind}-${layout}` : `${hash}-${kind}`;
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

/** What one who asked for a document is told when it could not be made now. */
export function apology({ reason }: NotPrinted, { language }: Pick<Publication, "language">): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Retry-After": "20" };
  return new Response(exportText[language][reason], { status: 503, headers });
}
