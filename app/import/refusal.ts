/** Why a file is not read. Each has one sentence in text.ts. */
export const refusalKeys = [
  "empty",
  "tooLarge",
  "pdf",
  "openDocument",
  "oldWord",
  "passwordProtected",
  "notWord",
  "damaged",
  "bomb",
  "unsafeNames",
  "macros",
  "embeddedFiles",
  "externalContent",
  "doctype",
  "scriptLink",
  "tooLong",
  "tooSlow",
  "busy",
  "unreadable",
] as const;
export type RefusalKey = (typeof refusalKeys)[number];

/** The largest file that is taken in: a plan of two hundred pages with pictures is far below. */
export const largestFile = 10 * 1024 * 1024;

/** What a file is when it is no .docx, judged by its first bytes, whatever its name says. Null when it may be one. */
export function recogniseOtherFile(bytes: Uint8Array): RefusalKey | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > largestFile) return "tooLarge";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  if (startsWith(bytes, oleSignature)) return isEncryptedPackage(bytes) ? "passwordProtected" : "oldWord";
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  return "notWord";
}

/** The container of Word 97–2003, and of newer files locked with a password. */
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
