import type { RefusalKey } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What the names of the parts give away, before any part is unpacked. */
export function refuseByNames(entries: ZipEntry[]): RefusalKey | null {
  const names = entries.map(({ name }) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/vbaproject|vbadata/)) return "macros";
  if (!has(/^\[content_types\]\.xml$/)) return has(/^content\.xml$/) ? "openDocument" : "notWord";
  if (has(/(^|\/)embeddings\/|oleobject|activex|ctrlprops/)) return "embeddedFiles";
  return has(/^word\//) ? null : "notWord";
}

/** The parts that hold markup: the only ones that are read at all. */
export function isMarkup({ name }: ZipEntry): boolean {
  return /\.(xml|rels)$/i.test(name);
}

/** What the markup gives away, before any of it is parsed. */
export function refuseByMarkup(parts: Map<string, Uint8Array>): RefusalKey | null {
  for (const [name, bytes] of parts) {
    const refusal = refusePart(name.toLowerCase(), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (refusal) return refusal;
  }
  return null;
}

function refusePart(name: string, bytes: Buffer): RefusalKey | null {
  if (isWide(bytes)) return "damaged";
  if (/<!(doctype|entity)/i.test(bytes.toString("latin1"))) return "doctype";
  if (name === "[content_types].xml" && /macroenabled|vbaproject/i.test(bytes.toString("latin1"))) return "macros";
  return name.endsWith(".rels") ? refuseRelationships(bytes.toString("utf8")) : null;
}

/** Word writes UTF-8. Another encoding would hide what is looked for here. */
function isWide(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe) || bytes.subarray(0, 4).includes(0);
}

/** Stops at the quotes, so that a ">" inside an address does not end the element. */
const relationship = /<(?:[\w.-]+:)?Relationship\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

function refuseRelationships(markup: string): RefusalKey | null {
  for (const [, attributes = ""] of markup.matchAll(relationship)) {
    const refusal = refuseRelationship(readAttributes(attributes));
    if (refusal) return refusal;
  }
  return null;
}

function refuseRelationship(attributes: Map<string, string>): RefusalKey | null {
  const type = attributes.get("Type") ?? "";
  if (isScriptAddress(attributes.get("Target") ?? "")) return "scriptLink";
  if (/\/(aFChunk|oleObject|package|control)$/i.test(type)) return "embeddedFiles";
  const isExternal = attributes.get("TargetMode")?.trim().toLowerCase() === "external";
  return isExternal && !type.endsWith("/hyperlink") ? "externalContent" : null;
}

function readAttributes(markup: string): Map<string, string> {
  const found = markup.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = "", double, single]) => [name, decode(double ?? single ?? "")]));
}

function decode(text: string): string {
  return text.replace(/&#(x[0-9a-f]+|\d+);/gi, (whole, code: string) => {
    const point = code.startsWith("x") || code.startsWith("X") ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** A link that would run something instead of leading somewhere. Browsers skip blanks and control signs inside the scheme, and so does this. */
export function isScriptAddress(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /^(javascript|vbscript|data):/i.test(address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, ""));
}
