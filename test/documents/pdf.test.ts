import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { renderPdf } from "#app/export/pdf.server.ts";
import { aLargePublication, aPublication, aPublishedMeasure } from "#test/publications.ts";
import { bookmarksOf, contentsIn, type PdfPage, pagesOf } from "./pdf-pages.ts";

const opened = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

interface Tag {
  role?: string;
  lang?: string;
  alt?: string;
  children?: Tag[];
}

async function pages<Value>(
  pdf: PDFDocumentProxy,
  read: (page: Awaited<ReturnType<PDFDocumentProxy["getPage"]>>) => Promise<Value>,
) {
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(numbers.map(async (number) => read(await pdf.getPage(number))));
}

async function tagsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const roles = (tag: Tag): string[] => [tag.role ?? "", ...(tag.children ?? []).flatMap(roles)];
  // The library's own type leaves out what a tag holds.
  return (await pages(pdf, async (page) => roles((await page.getStructTree()) as Tag))).flat();
}

/** What each figure is called to those who cannot see it. */
function figuresIn({ role, alt, children = [] }: Tag): string[] {
  return [...(role === "Figure" ? [alt ?? ""] : []), ...children.flatMap(figuresIn)];
}

/** The words of the file in reading order, each page's running title left out, hyphens at line ends joined. */
async function wordsOf(pdf: PDFDocumentProxy): Promise<string> {
  const texts = await pages(pdf, async (page) => {
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  });
  return texts
    .join("\n")
    .replace(/[\u00ad-]\n/g, "")
    .replace(/\s+/g, " ");
}

describe("the PDF of a plan", () => {
  let bytes: Uint8Array<ArrayBuffer>;
  let pdf: PDFDocumentProxy;
  let words: string;
  beforeAll(async () => {
    bytes = await renderPdf(aPublication());
    pdf = await opened(bytes);
    words = await wordsOf(pdf);
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.compare(await renderPdf(aPublication()), bytes)).toBe(0);
  });

  test("says its title, its language, who made it and when it was published", async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: "Handlingsplan mot vold i nære relasjoner 2026–2029",
      Author: "Fjellvik-samarbeidet",
      Language: "nb-NO",
      CreationDate: expect.stringContaining("20260320"),
    });
    const nynorsk = await opened(await renderPdf(aPublication({ language: "nn" })));
    expect((await nynorsk.getMetadata()).info).toMatchObject({ Language: "nn-NO" });
  });

  test("has bookmarks for its headings, in order", async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      "Om denne planen",
      "Forord",
      "1 Slik er situasjonen hos oss",
      "2 Innsatsområder, mål og tiltak",
      "3 Alle tiltakene",
      "Mer om hvert tiltak",
    ]);
    expect(outline[2]?.items.map(({ title }) => title)).toEqual(["Hva tjenestene fortalte", "Henvendelser i tall"]);
  });

  test("is tagged with headings, lists, links, and tables with their headings", async () => {
    const roles = await tagsOf(pdf);
    for (const role of ["H1", "H2", "H3", "L", "LI", "Table", "TH", "TD", "Link", "TOC", "TOCI"])
      expect(roles).toContain(role);
    // Told page by page, so that a table over two pages counts twice.
    expect(roles.filter((role) => role === "Table").length).toBeGreaterThanOrEqual(6);
  });

  test("draws the bars of a figure, told in words to those who cannot see them, before the table that says the same", async () => {
    const figures = await pages(pdf, async (page) => figuresIn((await page.getStructTree()) as Tag));
    expect(figures.flat()).toEqual(["Søylediagram: Vold mot eldre siste år. Tabellen under viser de samme tallene."]);
    expect(words).toMatch(/Fjellvik 40–55 Sundøy færre enn 5 .*Kommune Innbyggere 66–90 år/);
  });

  test("says in every table cell and chapter what the plan says", () => {
    for (const said of [
      "Alle skal kunne være trygge hjemme.",
      "Familievernkontoret 22 19",
      "Korte øvelser i arbeidstiden, gjentatt hvert år.",
      "1. februar 2026 – 30. november 2026",
      "Barnehageloven § 46 (opplysningsplikt)",
      "Side 2 av 9",
    ]) {
      expect(words).toContain(said);
    }
  });

  test("marks an invented plan on its cover and on every page after, and a real one nowhere", async () => {
    const marks = await pages(pdf, async (page) => JSON.stringify((await page.getTextContent()).items));
    expect(marks.every((text) => text.includes("Eksempel – oppdiktet"))).toBe(true);
    expect(await wordsOf(await opened(await renderPdf(aPublication({ example: false }))))).not.toContain("oppdiktet");
  });
});

describe.each([
  { layout: "sevenColumns", heads: "MålStrategiTiltakTidsromAnsvarRessurserEvaluering" },
  { layout: "wishes", heads: "Vi ønskerDette skal vi gjøre" },
] as const)("a large plan in the layout $layout", ({ layout, heads }) => {
  const plan = aLargePublication(100);
  let pdf: PDFDocumentProxy;
  let pages: PdfPage[];
  beforeAll(async () => {
    pdf = await opened(await renderPdf(plan, { layout }));
    pages = await pagesOf(pdf);
  });

  test("has every measure in its place", async () => {
    const words = await wordsOf(pdf);
    let at = 0;
    for (const { number, title } of plan.measures) {
      at = words.indexOf(`${number} ${title}`, at);
      expect(at, `${number} ${title}`).toBeGreaterThan(0);
    }
  });

  test("has a list of contents with every heading of two levels, each on the page it says", async () => {
    const contents = contentsIn(pages);
    expect(contents.length).toBeGreaterThan(50);
    expect(contents).toEqual(await bookmarksOf(pdf));
    for (const { title, page } of contents) expect(pages[page - 1]?.headings, `page ${page}`).toContain(title);
  });

  test("says its title and which page of how many on every page but the cover", () => {
    const [cover, ...others] = pages;
    expect(cover?.lines.filter(({ text, size }) => size <= 8 || /Side \d/.test(text))).toEqual([]);
    for (const [at, { lines }] of others.entries()) {
      expect(lines.at(0)).toEqual({ text: `${plan.title} Eksempel – oppdiktet`, size: 8 });
      expect(lines.at(-1)).toEqual({ text: `${plan.owner} Side ${at + 2} av ${pages.length}`, size: 8 });
    }
  });

  test("lies on its side where the tables of measures are, and nowhere else", async () => {
    const bookmarks = await bookmarksOf(pdf);
    const first = bookmarks.findIndex(({ title }) => title.endsWith("Innsatsområder, mål og tiltak"));
    const next = bookmarks.find(({ title }) => title.endsWith("Alle tiltakene"));
    const isBetween = (page: number) => page >= (bookmarks[first]?.page ?? 0) && page < (next?.page ?? 0);
    expect(pages.map(({ isWide }) => isWide)).toEqual(pages.map((_, at) => isBetween(at + 1)));
    const withTable = pages.filter(({ lines }) =>
      lines.some(({ text }) => text.replaceAll(" ", "") === heads.replaceAll(" ", "")),
    );
    expect(withTable.length).toBeGreaterThan(5);
    expect(withTable.filter(({ isWide }) => !isWide)).toEqual([]);
  });
});

test("nothing a person can type stops the printing, or is run as code", async () => {
  const nasty = '#read("/etc/passwd") $x$ *b* \\ <tag> @ref //c 漢字 😀 \uf0b7 \ufeff ☐ \u0000 \ud83d';
  const cell = {
    type: "tableCell" as const,
    attrs: { colspan: 20, rowspan: 200 },
    content: [{ type: "paragraph" as const }],
  };
  const body = {
    type: "doc" as const,
    content: [
      { type: "heading" as const, attrs: { level: 4 as const }, content: [{ type: "text" as const, text: nasty }] },
      { type: "paragraph" as const },
      { type: "heading" as const, attrs: { level: 2 as const } },
      {
        type: "table" as const,
        content: [
          { type: "tableRow" as const, content: [cell, cell] },
          { type: "tableRow" as const, content: [] },
        ],
      },
    ],
  };
  const long = "a".repeat(3_000);
  const measures = [
    aPublishedMeasure({ title: nasty, points: [nasty, long, ""], reason: long }),
    aPublishedMeasure({ title: "" }),
  ];
  const plan = aPublication({
    title: nasty,
    subtitle: "",
    owner: "",
    chapters: [{ slug: "a", number: "", kind: "text", title: nasty, body }],
    measures,
    adoptions: [],
    groups: [],
  });
  const words = await wordsOf(await opened(await renderPdf(plan)));
  expect(words).toContain('#read("/etc/passwd") $x$ *b* \\ <tag> @ref //c □□ □');
  await opened(
    await renderPdf(
      aPublication({ title: " ", chapters: [], measures: [], focusAreas: [], startsOn: null, endsOn: null }),
    ),
  );
});
