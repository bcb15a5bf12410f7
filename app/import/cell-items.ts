import { labelledLine, type SaidField } from "./labelled-line.ts";
import { paragraphText, type WordParagraph } from "./word-document.ts";

/** One thing to be done, as it stands in a cell or a list, with what it consists of. */
export interface CellItem {
  title: string;
  points: string[];
  /** Whether it stood with a bullet, a number or a letter in front. */
  marked: boolean;
  /** What is said about it on lines of their own. */
  said: Partial<Record<SaidField, string>>;
  /** The typed number of more than one part, "1.2"; empty when there was none. */
  number: string;
}

interface Line {
  text: string;
  marker: "dot" | "dash" | "letter" | "number" | null;
  /** Level in one of Word's own lists. */
  level: number | null;
  indent: number;
  number: string;
}

/** Moved in further than this, in twentieths of a point, is meant to belong to the line above. */
const step = 150;

const markers: [Exclude<Line["marker"], null>, RegExp][] = [
  ["dot", /^(?:[•·▪■●○◦‣►➢➔→*□✓]\s*|o\s+(?=\p{L}))/u],
  ["dash", /^[-–—]\s*(?=\p{L}|«|")/u],
  [
    "number",
    /^(?:\(?\d{1,2}[.)]\)?|\d{1,2}(?:\.\d{1,2})+\.?)\s+(?!(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des))(?=\p{L}|«|")/u,
  ],
  ["letter", /^\(?[a-zæøå]\)\s*/i],
];

/** Reads what is to be done out of the paragraphs of a cell or a list: typed bullets as well as Word's own, each with its sub-points. */
export function readItems(paragraphs: WordParagraph[]): CellItem[] {
  const lines = paragraphs.flatMap(readLines);
  const top = topOf(lines);
  const items: CellItem[] = [];
  let previous: Line | null = null;
  let opener: Line | null = null;
  let firstPoint: Line | null = null;
  for (const line of lines) {
    const item = items.at(-1);
    const label = labelledLine(line.text);
    if (item && label) item.said[label.field] = [item.said[label.field], label.words].filter(Boolean).join(", ");
    else if (item && continues(line, previous)) appendTo(item, line.text);
    else if (item && isPointOf(line, item, { opener, firstPoint, ...top })) {
      item.points.push(line.text);
      firstPoint ??= line;
    } else {
      items.push({ title: line.text, points: [], marked: isMarked(line), said: {}, number: line.number });
      opener = line;
      firstPoint = null;
    }
    previous = line;
  }
  return items;
}

/** Whether a paragraph begins with a typed bullet. Numbers and letters in running text are left as they are: others may refer to them. */
export function typedBullet(text: string): { rest: string } | null {
  const found = markers.slice(0, 2).find(([, pattern]) => pattern.test(text));
  return found ? { rest: text.replace(found[1], "") } : null;
}

/** Takes off a typed bullet, number or letter. */
export function withoutMarker(text: string): string {
  const found = markers.find(([, pattern]) => pattern.test(text));
  return found ? text.replace(found[1], "").trim() : text;
}

function readLines(paragraph: WordParagraph): Line[] {
  const parts = paragraphText(paragraph)
    .split("\n")
    .map((part) => part.trim())
    .filter(Boolean);
  const brokenIntoItems = parts
    .slice(1)
    .some((part) => labelledLine(part) || markers.some(([, pattern]) => pattern.test(part)));
  const texts = brokenIntoItems ? parts : [parts.join(" ")].filter(Boolean);
  return texts.map((text) => readLine(text, paragraph));
}

function readLine(text: string, { list, indent }: WordParagraph): Line {
  const marker = markers.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const number = /^\d{1,2}(?:\.\d{1,3})+(?=\s)/.exec(text)?.[0] ?? "";
  return { text: withoutMarker(text), marker, level: list?.level ?? null, indent, number };
}

/** What the outermost bullets of a cell look like. */
function topOf(lines: Line[]): { level: number; indent: number } {
  const levels = lines.flatMap(({ level }) => (level === null ? [] : [level]));
  const typed = lines.filter(({ level, marker }) => level === null && marker !== null);
  return { level: Math.min(...levels), indent: Math.min(...typed.map(({ indent }) => indent)) };
}

function isMarked({ marker, level }: Line): boolean {
  return marker !== null || level !== null;
}

/** What the lines before look like: the one that opened the present item, its first sub-point, and the outermost of all. */
interface Before {
  opener: Line | null;
  firstPoint: Line | null;
  level: number;
  indent: number;
}

function isPointOf(line: Line, item: CellItem, before: Before): boolean {
  if (!isMarked(line)) return false;
  if (!item.marked) return true;
  if (line.level !== null && before.opener?.level === null && before.opener.marker === "number") return true;
  if (line.level !== null) return line.level > before.level;
  if (line.indent >= before.indent + step) return true;
  if (line.marker === "letter" && before.opener?.marker !== "letter") return true;
  const isLikeFirst = before.firstPoint === null || before.firstPoint.marker === line.marker;
  return line.marker !== before.opener?.marker && isLikeFirst && opensList(item.title);
}

/** "… overfor:", "… følgende": what comes next belongs to it. */
function opensList(text: string): boolean {
  return /(:|(^|\s)(overfor|ovenfor|følgende|følgjande|blant annet|blant anna|herunder|som))$/i.test(text);
}

/** Text pasted from a PDF breaks in the middle of a sentence; the rest begins with a small letter. */
function continues(line: Line, previous: Line | null): boolean {
  if (previous === null || isMarked(line)) return false;
  return /^\p{Ll}/u.test(line.text) && !/[.:;?!]$/.test(previous.text);
}

function appendTo(item: CellItem, text: string): void {
  const point = item.points.pop();
  if (point === undefined) item.title = `${item.title} ${text}`;
  else item.points.push(`${point} ${text}`);
}
