import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { type Setting, wordBlocks } from "./docx-blocks.ts";
import { warning, wordNumbering, wordStyles } from "./docx-style.ts";
import type { Manuscript, Part } from "./manuscript.ts";
import { stopTime } from "./still-time.ts";

/** Makes a Word file of a manuscript, the same bytes each time. Stops time, so only for a process that ends after it. */
export function printDocx(manuscript: Manuscript): Promise<Buffer> {
  stopTime(manuscript.date);
  const lists = { count: 0 };
  const document = new Document({
    title: manuscript.title,
    creator: manuscript.owner,
    lastModifiedBy: manuscript.owner,
    keywords: "Komplan",
    description: manuscript.subtitle,
    styles: wordStyles(`${manuscript.language}-NO`, manuscript.brief ? "brief" : "book"),
    numbering: wordNumbering,
    features: { updateFields: false },
    ...(cellsIn(manuscript) <= mostCells ? { pageNumbers: estimatePageNumbers } : {}),
    sections: [
      ...(manuscript.brief ? [briefSection(manuscript, lists)] : [cover(manuscript), frontSection(manuscript, lists)]),
      ...manuscript.parts.map((part) => partSection(part, manuscript, lists)),
    ],
  });
  return Packer.toBuffer(document);
}

/** To work out the page numbers of the contents takes seconds in larger files; there Word does it when the file is opened. */
const mostCells = 1000;

function cellsIn({ parts }: Manuscript): number {
  const tables = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  return tables.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** A4 in twentieths of a point, upright. */
const paper = { width: 11906, height: 16838 };
const margins = {
  upright: { top: 1600, bottom: 1400, left: 1600, right: 1600 },
  wide: { top: 1360, bottom: 1130, left: 900, right: 900 },
  columns: { top: 1600, bottom: 1400, left: 1360, right: 1360 },
  brief: { top: 1250, bottom: 1130, left: 1130, right: 1130 },
};
type Pages = keyof typeof margins;

function cover(manuscript: Manuscript): ISectionOptions {
  const line = (text: string, style?: string) =>
    new Paragraph({ children: [new TextRun(text)], ...(style ? { style } : {}) });
  const mark = new TextRun({ text: manuscript.exampleMark, bold: true, color: warning });
  return {
    properties: { page: { size: paper, margin: margins.upright } },
    children: [
      line(manuscript.owner),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(manuscript.title)] }),
      ...(manuscript.subtitle ? [line(manuscript.subtitle, "Subtitle")] : []),
      ...manuscript.cover.map((text) => line(text)),
      ...(manuscript.exampleMark ? [new Paragraph({ children: [mark], spacing: { before: 300 } })] : []),
    ],
  };
}

/** A document without a cover: title and text on the same page. */
function briefSection(manuscript: Manuscript, lists: Setting["lists"]): ISectionOptions {
  const line = (text: string, style: string) => new Paragraph({ children: [new TextRun(text)], style });
  return {
    ...frame("brief", manuscript),
    children: [
      line(manuscript.owner, "Running"),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(manuscript.title)] }),
      line(manuscript.subtitle, "Subtitle"),
      ...manuscript.cover.map((text) => line(text, "Running")),
      ...wordBlocks(manuscript.front, { width: textWidth("brief"), lists }),
    ],
  };
}

function frontSection(manuscript: Manuscript, lists: Setting["lists"]): ISectionOptions {
  return {
    ...frame("upright", manuscript),
    children: [...wordBlocks(manuscript.front, { width: textWidth("upright"), lists }), ...contents(manuscript)],
  };
}

/** A short document has none. */
function contents({ words }: Manuscript): (Paragraph | TableOfContents)[] {
  if (words.contents === "") return [];
  return [
    new Paragraph({ style: "ContentsTitle", pageBreakBefore: true, children: [new TextRun(words.contents)] }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

function partSection(part: Part, manuscript: Manuscript, lists: Setting["lists"]): ISectionOptions {
  const style = part.pages === "columns" ? { style: "SmallText" } : {};
  return {
    ...frame(part.pages, manuscript),
    children: wordBlocks(part.blocks, { width: textWidth(part.pages), lists, ...style }),
  };
}

/** Paper, margins, running title and page number of a stretch of pages. */
function frame(pages: Pages, manuscript: Manuscript): Omit<ISectionOptions, "children"> {
  const size = pages === "wide" ? { ...paper, orientation: PageOrientation.LANDSCAPE } : paper;
  const { page, of } = manuscript.words;
  const counted = [
    new TextRun(`${page} `),
    pageField(PageNumber.CURRENT),
    new TextRun(` ${of} `),
    pageField(PageNumber.TOTAL_PAGES),
  ];
  const mark = new TextRun({ text: manuscript.exampleMark, bold: true, color: warning });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size, margin: margins[pages] },
      ...(pages === "columns" ? { column: { count: 2, space: 560 } } : {}),
    },
    headers: { default: new Header({ children: [running(manuscript.title, [mark], pages)] }) },
    footers: { default: new Footer({ children: [running(manuscript.owner, counted, pages)] }) },
  };
}

function pageField(field: (typeof PageNumber)[keyof typeof PageNumber]): TextRun {
  return new TextRun({ children: [field] });
}

function running(left: string, right: TextRun[], pages: Pages): Paragraph {
  const { left: one, right: other } = margins[pages];
  const width = pages === "wide" ? paper.height : paper.width;
  return new Paragraph({
    style: "Running",
    tabStops: [{ type: TabStopType.RIGHT, position: width - one - other }],
    children: [new TextRun(left), new TextRun({ children: ["\t"] }), ...right],
  });
}

function textWidth(pages: Pages): number {
  const { left, right } = margins[pages];
  if (pages === "wide") return paper.height - left - right;
  const width = paper.width - left - right;
  return pages === "columns" ? Math.floor((width - 560) / 2) : width;
}
