import { crc32, inflateRawSync } from "node:zlib";

/** The parts of a zip file as texts, by name. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    parts[zip.toString("utf8", at + 46, at + 46 + nameLength)] = (
      isPacked ? inflateRawSync(packed) : packed
    ).toString();
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** A zip file of texts, not packed. */
export function zipped(parts: Record<string, string>): Buffer {
  const [files, directory]: Buffer[][] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    files?.push(Buffer.from("PK\x03\x04", "latin1"), head, name, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory?.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, place, name);
    offset += 30 + name.length + content.length;
  }
  const listed = Buffer.concat(directory ?? []);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...(files ?? []), listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
