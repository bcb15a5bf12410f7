/** What is told of a piece of markup while it is read from one end to the other. Prefixes are taken off the names. */
export interface MarkupReader {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Markup that breaks off, or closes what is not open. */
export class BrokenMarkup extends Error {}

/** Reads markup once, in order, without building a tree: how deep it nests costs nothing. */
export function readMarkup(markup: string, reader: MarkupReader): void {
  let at = 0;
  while (true) {
    const start = markup.indexOf("<", at);
    if (start < 0) break;
    if (start > at) reader.text(decoded(markup.slice(at, start)));
    at = readOne(markup, start, reader);
  }
}

/** One tag, comment or section, from its "<"; gives where it ends. */
function readOne(markup: string, start: number, reader: MarkupReader): number {
  if (markup.startsWith("<!--", start)) return after(markup, "-->", start);
  if (markup.startsWith("<?", start)) return after(markup, "?>", start);
  if (markup.startsWith("<![CDATA[", start)) {
    const end = after(markup, "]]>", start);
    reader.text(markup.slice(start + 9, end - 3));
    return end;
  }
  const end = endOfTag(markup, start);
  const tag = markup.slice(start + 1, end - 1);
  if (tag.startsWith("/")) reader.close(plainName(tag.slice(1).trimEnd()));
  else openTag(tag, reader);
  return end;
}

function openTag(tag: string, reader: MarkupReader): void {
  const isEmpty = tag.endsWith("/");
  const nameEnd = tag.search(/[\s/]/);
  const name = plainName(nameEnd < 0 ? tag : tag.slice(0, nameEnd));
  reader.open(name, nameEnd < 0 ? "" : tag.slice(nameEnd));
  if (isEmpty) reader.close(name);
}

/** The value of an attribute; undefined when the tag has none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? "") : undefined;
}

const patterns = new Map<string, RegExp>();

/** The ">" that is not inside quotes. */
function endOfTag(markup: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < markup.length; at++) {
    const sign = markup.charAt(at);
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === ">") return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  throw new BrokenMarkup();
}

function after(markup: string, ending: string, start: number): number {
  const at = markup.indexOf(ending, start);
  if (at < 0) throw new BrokenMarkup();
  return at + ending.length;
}

function plainName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);/gi, (whole, code: string) => {
    if (!code.startsWith("#")) return named[code] ?? whole;
    const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
