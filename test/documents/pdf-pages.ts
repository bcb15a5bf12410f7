import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page of a PDF as it lies on the table. */
export interface PdfPage {
  isWide: boolean;
  /** From top to bottom; words on the same height are one line, from left to right. */
  lines: PdfLine[];
  /** Its large words, as they are read: the headings. */
  headings: string;
}

/** Headings are set in this many points or more. */
const large = 12;

export interface PdfLine {
  text: string;
  /** Of its largest letters, in points. */
  size: number;
}

export async function pagesOf(pdf: PDFDocumentProxy): Promise<PdfPage[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(numbers.map((number) => pageOf(pdf, number)));
}

async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 }); // turned as it is shown
  const { items } = await page.getTextContent();
  const headings: string[] = [];
  const found = new Map<number, { text: string; size: number; x: number }[]>();
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    if (size >= large) headings.push(item.str);
    found.set(Math.round(y), [...(found.get(Math.round(y)) ?? []), { text: item.str, size, x }]);
  }
  const lines = [...found].toSorted(([one], [other]) => other - one).map(([, pieces]) => lineOf(pieces));
  return { isWide: width > height, lines, headings: headings.join(" ").replace(/\s+/g, " ") };
}

function lineOf(pieces: { text: string; size: number; x: number }[]): PdfLine {
  const inOrder = pieces.toSorted((one, other) => one.x - other.x);
  return {
    text: inOrder
      .map(({ text }) => text)
      .join("")
      .replace(/\s+/g, " ")
      .trim(),
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** What a list of contents says, on whichever pages it stands: the words of each line with dots, and its page. */
export function contentsIn(pages: PdfPage[]): { title: string; page: number }[] {
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
  return lines.flatMap((line) => {
    const [, title = "", page] = /^(.+?) ?\. ?(?:\. ?){4,}(\d+)$/.exec(line) ?? [];
    return page ? [{ title: title.trim(), page: Number(page) }] : [];
  });
}

/** Where the bookmarks of the first two levels lead. */
export async function bookmarksOf(pdf: PDFDocumentProxy): Promise<{ title: string; page: number }[]> {
  const outline = await pdf.getOutline();
  const two = outline.flatMap((entry) => [entry, ...entry.items]);
  return Promise.all(
    two.map(async ({ title, dest }) => {
      if (!Array.isArray(dest)) throw new Error(`«${title}» leads nowhere`);
      return { title, page: (await pdf.getPageIndex(dest[0])) + 1 };
    }),
  );
}
