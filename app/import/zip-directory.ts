import type { Result } from "#app/lib/result.ts";
import type { RefusalKey } from "./refusal.ts";

/** One part of the package, as the directory describes it. */
export interface ZipEntry {
  name: string;
  deflated: boolean;
  /** Where its bytes begin. */
  start: number;
  packedSize: number;
  size: number;
  crc: number;
}

const zipLimits = { entries: 2000, entrySize: 50 * 1024 * 1024, sumOfSizes: 100 * 1024 * 1024, ratio: 200 };

/** Small parts of nothing but blanks may shrink more than the ratio allows, and do no harm. */
const ratioCountsFrom = 100 * 1024;

/** Looks at the directory of a zip before anything is unpacked, and refuses one that promises too much or contradicts itself. */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], RefusalKey> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    if (end.entries > zipLimits.entries) return { ok: false, refusal: "bomb" };
    const entries = readEntries(view, end);
    const refusal = firstRefusal(entries) ?? (overlaps(entries, end.start) ? "damaged" : null);
    return refusal ? { ok: false, refusal } : { ok: true, value: entries.map(({ record: _, ...entry }) => entry) };
  } catch (error) {
    if (error instanceof DirectoryError) return { ok: false, refusal: error.refusal };
    if (error instanceof RangeError) return { ok: false, refusal: "damaged" };
    throw error;
  }
}

/** Carries a refusal up through the reading of a directory; never leaves this file. */
class DirectoryError extends Error {
  readonly refusal: RefusalKey;
  constructor(refusal: RefusalKey) {
    super(refusal);
    this.refusal = refusal;
  }
}

interface Directory {
  entries: number;
  start: number;
  size: number;
}

interface DirectoryEntry extends ZipEntry {
  /** Where its own header begins. */
  record: number;
}

/** A value that says: look in the 64-bit field instead. */
const see64 = 0xffffffff;

function findEnd(view: DataView): Directory {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    const isEnd = view.getUint32(at, true) === 0x06054b50;
    if (isEnd && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return readEnd(view, at);
  }
  throw new DirectoryError("damaged");
}

function readEnd(view: DataView, at: number): Directory {
  const hasLocator = at >= 20 && view.getUint32(at - 20, true) === 0x07064b50;
  const end = hasLocator
    ? readEnd64(view, number64(view, at - 20 + 8))
    : {
        entries: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        start: view.getUint32(at + 16, true),
      };
  if (end.start + end.size > at) throw new DirectoryError("damaged");
  return end;
}

function readEnd64(view: DataView, at: number): Directory {
  if (view.getUint32(at, true) !== 0x06064b50) throw new DirectoryError("damaged");
  return { entries: number64(view, at + 32), size: number64(view, at + 40), start: number64(view, at + 48) };
}

function readEntries(view: DataView, directory: Directory): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = directory.start;
  while (at < directory.start + directory.size) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new DirectoryError("damaged");
    entries.push(readEntry(view, at));
    if (entries.length > zipLimits.entries) throw new DirectoryError("bomb");
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.length !== directory.entries) throw new DirectoryError("damaged");
  return entries;
}

function readEntry(view: DataView, at: number): DirectoryEntry {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted) throw new DirectoryError("passwordProtected");
  const name = readName(view, at + 46, view.getUint16(at + 28, true));
  if (isSymbolicLink(view, at)) throw new DirectoryError("unsafeNames");
  const sizes = readSizes(view, at);
  const deflated = readMethod(view, at + 10);
  return { name, deflated, crc: view.getUint32(at + 16, true), ...sizes, start: dataStart(view, sizes.record, name) };
}

function readSizes(view: DataView, at: number) {
  const wide = extra64(view, at + 46 + view.getUint16(at + 28, true), view.getUint16(at + 30, true));
  const read = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === see64 ? wide() : value;
  };
  // The 64-bit values stand in this order, and only for those that ask for them.
  const size = read(24);
  const packedSize = read(20);
  return { size, packedSize, record: read(42) };
}

/** Hands out, one by one, the numbers of the 64-bit field among an entry's extra fields. */
function extra64(view: DataView, start: number, length: number): () => number {
  let at = start;
  while (at + 4 <= start + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return () => {
    if (next + 8 > start + length) throw new DirectoryError("damaged");
    next += 8;
    return number64(view, next - 8);
  };
}

function readMethod(view: DataView, at: number): boolean {
  const method = view.getUint16(at, true);
  if (method !== 0 && method !== 8) throw new DirectoryError("damaged");
  return method === 8;
}

/** An entry's own header must tell the same name as the directory: two readers shall never see two different files. */
function dataStart(view: DataView, record: number, name: string): number {
  if (view.getUint32(record, true) !== 0x04034b50) throw new DirectoryError("damaged");
  const nameLength = view.getUint16(record + 26, true);
  if (readName(view, record + 30, nameLength) !== name) throw new DirectoryError("damaged");
  return record + 30 + nameLength + view.getUint16(record + 28, true);
}

function readName(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) throw new DirectoryError("damaged");
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

function isSymbolicLink(view: DataView, at: number): boolean {
  const madeOnUnix = view.getUint8(at + 5) === 3;
  return madeOnUnix && view.getUint32(at + 38, true) >>> 28 === 0xa;
}

function number64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw new DirectoryError("damaged");
  return value;
}

function firstRefusal(entries: ZipEntry[]): RefusalKey | null {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length || entries.some(({ name }) => !isPlainName(name))) return "unsafeNames";
  if (entries.reduce((sum, { size }) => sum + size, 0) > zipLimits.sumOfSizes) return "bomb";
  return entries.some(isTooBig) ? "bomb" : null;
}

function isTooBig({ size, packedSize }: ZipEntry): boolean {
  return size > zipLimits.entrySize || (size > ratioCountsFrom && size > packedSize * zipLimits.ratio);
}

/** Names are never used as paths; one that could be misused as a path tells that the file was made to do harm. */
function isPlainName(name: string): boolean {
  const steps = name.replace(/\/$/, "").split("/");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return name.length <= 255 && !/[\\:\u0000-\u001f\ufffd]/.test(name) && steps.every((step) => !/^\.{0,2}$/.test(step));
}

/** Parts that share bytes are how a small file unpacks to a huge one without any part being big. */
function overlaps(entries: DirectoryEntry[], directoryStart: number): boolean {
  const inOrder = [...entries].sort((one, other) => one.record - other.record);
  return inOrder.some(({ start, packedSize }, at) => start + packedSize > (inOrder[at + 1]?.record ?? directoryStart));
}
