import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { wantedEncoding } from "./public-cache.ts";

/**
 * An answer packed as the browser wants it, for pages that are kept by nobody: whoever answers by link may stand far from a good network.
 * The size of what is packed can tell of a secret that stands beside what a stranger can make the page say; of these pages nobody can ask
 * who does not know the key already, and they hold no log-in.
 */
export async function packedFor(req: IncomingMessage, answer: Response): Promise<Response> {
  const encoding = wantedEncoding(String(req.headers["accept-encoding"] ?? ""));
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") && answer.body;
  if (encoding === "identity" || !isPage) return answer;
  const page = Buffer.from(await answer.arrayBuffer());
  const body = encoding === "br" ? await packBrotli(page, { params: fast }) : await packGzip(page);
  const headers = new Headers(answer.headers);
  headers.set("content-encoding", encoding);
  headers.set("content-length", String(body.length));
  headers.set("vary", "Accept-Encoding");
  return new Response(Buffer.from(body), { status: answer.status, headers });
}

/** A millisecond for a page, and a tenth larger than the slowest way. */
const fast = { [constants.BROTLI_PARAM_QUALITY]: 5 };
const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
