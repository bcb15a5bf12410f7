import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip that is made for a test; everything after the bytes can be made to lie. */
export interface ZipPart {
  name: string;
  data: Uint8Array | string;
  stored?: boolean;
  /** The size the directory tells, when it is not the true one. */
  claims?: number;
  flags?: number;
  /** File mode of Unix, for links. */
  mode?: number;
  /** Place of the entry's own header, when it is to be somebody else's. */
  record?: number;
  crc?: number;
  localName?: string;
}

/** Writes a zip by hand, so that it can be wrong in every way a hostile one can. */
export function zipFile(parts: ZipPart[], { wide = false } = {}): Buffer {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const entry = entryOf(part);
    const body = Buffer.concat([localHeader(entry), Buffer.from(entry.localName), entry.packed]);
    if (part.record === undefined) bodies.push(body);
    records.push(directoryRecord(entry, part.record ?? at, wide));
    if (part.record === undefined) at += body.length;
  }
  const directory = Buffer.concat(records);
  return Buffer.concat([...bodies, directory, ending(parts.length, directory.length, at, wide)]);
}

type Entry = ReturnType<typeof entryOf>;

function entryOf({ name, data, stored = false, claims, flags = 0, mode = 0, crc, localName = name }: ZipPart) {
  const bytes = typeof data === "string" ? Buffer.from(data) : Buffer.from(data);
  const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
  return {
    name,
    localName,
    flags,
    mode,
    method: stored ? 0 : 8,
    packed,
    size: claims ?? bytes.length,
    crc: crc ?? crc32(bytes),
  };
}

function localHeader({ flags, method, crc, packed, size, localName }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(Math.min(size, 0xffffffff), 22);
  header.writeUInt16LE(Buffer.byteLength(localName), 26);
  return header;
}

function directoryRecord({ name, flags, method, crc, packed, size, mode }: Entry, at: number, wide: boolean): Buffer {
  const record = Buffer.alloc(46);
  const extra = wide ? wideFields([size, packed.length, at]) : Buffer.alloc(0);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt8(mode === 0 ? 0 : 3, 5);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(wide ? 0xffffffff : packed.length, 20);
  record.writeUInt32LE(wide ? 0xffffffff : size, 24);
  record.writeUInt16LE(Buffer.byteLength(name), 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE((mode << 16) >>> 0, 38);
  record.writeUInt32LE(wide ? 0xffffffff : at, 42);
  return Buffer.concat([record, Buffer.from(name), extra]);
}

function wideFields(numbers: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  for (const [at, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * at);
  return extra;
}

function ending(count: number, size: number, start: number, wide: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wide ? 0xffff : count, 8);
  end.writeUInt16LE(wide ? 0xffff : count, 10);
  end.writeUInt32LE(wide ? 0xffffffff : size, 12);
  end.writeUInt32LE(wide ? 0xffffffff : start, 16);
  return wide ? Buffer.concat([wideEnding(count, size, start), end]) : end;
}

function wideEnding(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
