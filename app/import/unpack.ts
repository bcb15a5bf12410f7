import { crc32, inflateRawSync } from "node:zlib";
import type { Result } from "#app/lib/result.ts";
import type { RefusalKey } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Unpacks the parts of a package that are asked for. The bytes that really come out are counted, whatever the directory says. */
export function unpack(bytes: Uint8Array, entries: ZipEntry[]): Result<Map<string, Uint8Array>, RefusalKey> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = unpackOne(bytes, entry);
    if (!part.ok) return part;
    parts.set(entry.name, part.value);
  }
  return { ok: true, value: parts };
}

function unpackOne(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, RefusalKey> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const part = entry.deflated ? inflate(packed, entry.size) : packed;
  if (part === "bomb") return { ok: false, refusal: "bomb" };
  const asPromised = part !== null && part.length === entry.size && crc32(part) === entry.crc;
  return asPromised ? { ok: true, value: part } : { ok: false, refusal: "damaged" };
}

function inflate(packed: Uint8Array, size: number): Uint8Array | "bomb" | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : null;
  }
}
