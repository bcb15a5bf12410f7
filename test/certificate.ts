import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A certificate that has signed itself, made anew each time, so that no key lies among the files. Written as X.509 says (RFC 5280). */
export function selfSigned({ owner, names }: { owner: string; names: readonly string[] }): {
  key: string;
  cert: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const told = toBeSigned(publicKey, owner, names);
  const der = sequence(told, signature, bits(sign(null, told, privateKey)));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

function toBeSigned(publicKey: KeyObject, owner: string, names: readonly string[]): Buffer {
  const name = sequence(piece(0x31, sequence(commonName, piece(0x0c, Buffer.from(owner)))));
  const always = sequence(time("20200101000000Z"), time("20991231235959Z"));
  const hosts = sequence(...names.map((host) => piece(0x82, Buffer.from(host))));
  const extensions = sequence(sequence(otherNames, piece(0x04, hosts)));
  const third = piece(0xa0, piece(0x02, Buffer.from([2])));
  const number = piece(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const key = publicKey.export({ type: "spki", format: "der" });
  return sequence(third, number, signature, name, always, name, key, piece(0xa3, extensions));
}

const signature = sequence(piece(0x06, Buffer.from("2b6570", "hex"))); // Ed25519
const commonName = piece(0x06, Buffer.from("550403", "hex"));
const otherNames = piece(0x06, Buffer.from("551d11", "hex"));

function time(moment: string): Buffer {
  return piece(0x18, Buffer.from(moment));
}

function bits(bytes: Buffer): Buffer {
  return piece(0x03, Buffer.concat([Buffer.from([0]), bytes]));
}

function sequence(...parts: Buffer[]): Buffer {
  return piece(0x30, Buffer.concat(parts));
}

/** What it is, how long it is, and itself. */
function piece(kind: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([kind, ...size]), content]);
}
