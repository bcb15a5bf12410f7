import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

interface StaticFile {
  type: string;
  etag: string;
  bytes: Record<string, Buffer>;
  cacheControl: string;
}

/** The built files that browsers fetch: listed once, read and packed when first asked for, then kept. */
export class StaticFiles {
  readonly #folder: string;
  readonly #names: Set<string>;
  readonly #kept = new Map<string, StaticFile>();

  constructor(folder: string) {
    this.#folder = folder;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    this.#names = new Set(
      files.map((file) => `${file.parentPath.slice(folder.length)}/${file.name}`.replaceAll("\\", "/")),
    );
  }

  has(path: string): boolean {
    return this.#names.has(path);
  }

  answer(path: string, acceptEncoding: string, ifNoneMatch: string | undefined, res: ServerResponse): void {
    const file = this.#kept.get(path) ?? this.#read(path);
    const encoding = ["br", "gzip"].find((name) => acceptEncoding.includes(name) && file.bytes[name]) ?? "identity";
    const headers = {
      "Content-Type": file.type,
      ETag: file.etag,
      "Cache-Control": file.cacheControl,
      Vary: "Accept-Encoding",
    };
    if (ifNoneMatch === file.etag) {
      res.writeHead(304, headers).end();
      return;
    }
    const body = file.bytes[encoding] ?? Buffer.alloc(0);
    const packed = encoding === "identity" ? {} : { "Content-Encoding": encoding };
    res.writeHead(200, { ...headers, ...packed, "Content-Length": body.length }).end(body);
  }

  #read(path: string): StaticFile {
    const bytes = readFileSync(join(this.#folder, path));
    const type = types[extname(path)] ?? "application/octet-stream";
    const packable = !["font/woff2", "image/png"].includes(type);
    const file: StaticFile = {
      type,
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
      bytes: packable ? { identity: bytes, gzip: gzipSync(bytes), br: brotliCompressSync(bytes) } : { identity: bytes },
      // Names under /assets hold a digest of the content.
      cacheControl: path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };
    this.#kept.set(path, file);
    return file;
  }
}
