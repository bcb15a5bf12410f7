import { inflateSync } from "node:zlib";

/**
 * The words of a PDF as a program is given them that follows the standard (ISO 32000-1, 14.8.2.3.3 and 14.9.4): what is set
 * backwards is turned, and what is said to stand for signs stands for them. A mark without width is left out, since the
 * letter it belongs to carries it. It reads what Typst writes, and no other PDF.
 */
export function readTagged(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf));
  const pages = [...objects.values()].filter(({ head }) => head.includes("/Type /Page\n"));
  return pages.map((page) => pageText(page, objects)).join("");
}

interface PdfObject {
  head: string;
  stream: Buffer;
}
type Objects = ReadonlyMap<string, PdfObject>;

interface Font {
  letters: ReadonlyMap<number, string>;
  widths: ReadonlyMap<number, number>;
}

/** What stands between a begin and an end in the contents of a page. */
interface Span {
  /** One piece of text, all of it in one direction. */
  isWhole: boolean;
  backwards: boolean;
  standsFor: string | null;
  pieces: string[];
}

function objectsOf(pdf: Buffer): Objects {
  const found = pdf.toString("latin1").matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\n(stream\n|endobj)/g);
  return new Map(
    Array.from(found, ({ index, 0: { length }, 1: number = "", 2: head = "" }) => {
      const start = index + length;
      return [number, { head, stream: pdf.subarray(start, start + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)) }];
    }),
  );
}

function pointed({ head }: PdfObject, key: string, objects: Objects): PdfObject {
  const object = objects.get(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1] ?? "");
  if (!object) throw new Error(`No /${key} in ${head}`);
  return object;
}

function pageText(page: PdfObject, objects: Objects): string {
  const names = Array.from(page.head.matchAll(/\/(f\d+) \d+ 0 R/g), ([, name = ""]) => name);
  const fonts = new Map(names.map((name) => [`/${name}`, fontOf(pointed(page, name, objects), objects)]));
  return contentsText(inflateSync(pointed(page, "Contents", objects).stream).toString("latin1"), fonts);
}

function fontOf(font: PdfObject, objects: Objects): Font {
  const letters = pointed(font, "ToUnicode", objects).stream.toString("latin1");
  const widths = /\/W \[([^\]]*)\]/.exec(pointed(font, "DescendantFonts", objects).head)?.[1] ?? "";
  return {
    letters: new Map(
      Array.from(letters.matchAll(/<(\w{4})> <(\w+)>/g), ([, glyph = "", signs = ""]) => [
        Number.parseInt(glyph, 16),
        fromHex(signs),
      ]),
    ),
    widths: new Map(
      Array.from(widths.matchAll(/(\d+) \d+ ([\d.]+)/g), ([, glyph, width]) => [Number(glyph), Number(width)]),
    ),
  };
}

/** Brackets in a string stand unmarked when they come in pairs. */
const inBrackets = String.raw`\((?:\\[\s\S]|[^\\()]|NESTED)*\)`;
const string = inBrackets.replace("NESTED", inBrackets.replace("NESTED", inBrackets.replace("|NESTED", "")));
const token = new RegExp(String.raw`${string}|<<|>>|<[0-9A-Fa-f]*>|\/\w+|[[\]]|[^\s[\]()<>/]+`, "g");

function contentsText(contents: string, fonts: ReadonlyMap<string, Font>): string {
  const spans: Span[] = [{ isWhole: true, backwards: false, standsFor: null, pieces: [] }];
  let font: Font | undefined;
  let said: string[] = [];
  for (const [part] of contents.matchAll(token)) {
    said.push(part);
    if (!/^[A-Za-z]/.test(part)) continue;
    if (part === "Tf") font = fonts.get(said.at(-3) ?? "");
    if (part === "BMC" || part === "BDC") spans.push(beginning(said));
    if (part === "Tj" || part === "TJ") spans.at(-1)?.pieces.push(...said.flatMap((one) => lettersOf(one, font)));
    if (part === "EMC") {
      const ended = spans.pop();
      const around = spans.at(-1);
      if (!ended || !around) throw new Error("More ends than begins");
      around.pieces.push(textOf(ended));
      around.backwards ||= ended.backwards && !ended.isWhole;
    }
    said = [];
  }
  return spans.map(textOf).join("");
}

function beginning(said: readonly string[]): Span {
  const hex = said[said.indexOf("/ActualText") + 1];
  const standsFor = said.includes("/ActualText") && hex ? fromHex(hex.slice(1, -1)).replace("\ufeff", "") : null;
  return { isWhole: said.includes("/MCID"), backwards: said.includes("/ReversedChars"), standsFor, pieces: [] };
}

function textOf({ backwards, standsFor, pieces }: Span): string {
  const isSeen = pieces.some((piece) => piece !== "");
  return isSeen && standsFor !== null ? standsFor : (backwards ? pieces.toReversed() : pieces).join("");
}

function lettersOf(shown: string, font: Font | undefined): string[] {
  if (!/^[(<]/.test(shown) || !font) return [];
  const within = shown.slice(1, -1);
  const bytes = shown.startsWith("<") ? Buffer.from(within, "hex") : Buffer.from(unescaped(within), "latin1");
  return Array.from({ length: bytes.length / 2 }, (_, at) => {
    const glyph = bytes.readUInt16BE(2 * at);
    const letters = font.letters.get(glyph) ?? "";
    return (font.widths.get(glyph) ?? 0) === 0 && /\p{Mark}/u.test(letters) ? "" : letters;
  });
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
}

function fromHex(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
