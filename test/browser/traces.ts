import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** Which of the words stand in any file of a folder: as they are, in letters of two bytes, or in something packed that can be opened. */
export function tracesIn(folder: string, words: readonly string[]): string[] {
  const forms = words.map((word) => ({ word, written: waysToWrite(word) }));
  const found = new Set<string>();
  for (const file of filesIn(folder)) {
    const bytes = readOr(file);
    for (const one of [bytes, ...unpacked(bytes)]) {
      for (const { word, written } of forms) if (written.some((way) => one.includes(way))) found.add(word);
    }
  }
  return words.filter((word) => found.has(word));
}

function waysToWrite(word: string): Buffer[] {
  return [word, word.toLowerCase()].flatMap((text) => [Buffer.from(text), Buffer.from(text, "utf16le")]);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Files of a browser that has just ended may vanish while they are looked through. */
function readOr(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** What can be opened in the bytes: gzip and zlib wherever they begin, brotli where a cache begins its answers, and Firefox's sessions. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: (Buffer | undefined)[] = [tried(() => brotliDecompressSync(bytes))];
  for (const at of placesOf(bytes, Buffer.from([0x1f, 0x8b, 0x08])))
    found.push(tried(() => gunzipSync(bytes.subarray(at), loose)));
  for (const at of placesOf(bytes, Buffer.from([0x78, 0x9c])))
    found.push(tried(() => inflateSync(bytes.subarray(at), loose)));
  for (const at of placesOf(bytes, Buffer.from("305c72a71b6dfbfc", "hex")))
    found.push(tried(() => brotliDecompressSync(bytes.subarray(at + 24 + bytes.readUInt32LE(at + 12)), loose)));
  for (const at of placesOf(bytes, Buffer.from("mozLz40\0"))) found.push(tried(() => lz4(bytes.subarray(at + 12))));
  return found.filter((one) => one !== undefined);
}

/** More may follow than what was packed. */
const loose = { finishFlush: 2 };

function placesOf(bytes: Buffer, mark: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0 && places.length < 2000; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}

function tried(open: () => Buffer): Buffer | undefined {
  try {
    return open();
  } catch {
    return undefined; // it only looked like something packed
  }
}

/** An LZ4 block: runs of bytes as they are, each followed by a place further back to copy from. */
function lz4(bytes: Buffer): Buffer {
  const out: number[] = [];
  let at = 0;
  const byte = () => bytes[at++] ?? 0;
  const length = (first: number) => {
    let sum = first;
    if (first === 15) for (let more = 255; more === 255; sum += more) more = byte();
    return sum;
  };
  while (at < bytes.length) {
    const token = byte();
    for (let left = length(token >> 4); left > 0; left--) out.push(byte());
    if (at >= bytes.length) break;
    const back = byte() + 256 * byte();
    for (let left = length(token & 15) + 4; left > 0; left--) out.push(out[out.length - back] ?? 0);
  }
  return Buffer.from(out);
}
