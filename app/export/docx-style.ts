import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";

export const fjord = "0B4F54";
export const tint = "EEF4F3";
export const hairline = "C3CFCD";
export const warning = "7A4A06";
const quiet = "52605F";

/** A font that Word has on every machine, and that other programs have one of the same widths for. */
const font = "Calibri";

/** Space between lines and paragraphs. Without a rule some programs print large titles on top of each other. */
const spacing = (before: number, after: number, line = 276) => ({ before, after, line, lineRule: LineRuleType.AUTO });

function headingStyle(level: number, size: number, before: number, after: number) {
  return {
    run: { font, size, bold: true, color: fjord },
    paragraph: { outlineLevel: level - 1, keepNext: true, keepLines: true, spacing: spacing(before, after, 240) },
  };
}

/** A book has a cover and room; a document of a page or two is set close. */
const looks = {
  book: {
    size: 22,
    after: 140,
    title: 60,
    above: 2400,
    below: 300,
    heading: headingStyle(1, 38, 480, 200),
    part: headingStyle(2, 28, 360, 140),
    subtitle: 30,
  },
  brief: {
    size: 20,
    after: 60,
    title: 40,
    above: 40,
    below: 40,
    heading: headingStyle(1, 25, 140, 50),
    part: headingStyle(2, 21, 90, 40),
    subtitle: 22,
  },
};

/** The look of the Word file. Headings say their level outright, since not every program reads it out of their name. */
export function wordStyles(language: string, kind: keyof typeof looks): IStylesOptions {
  const look = looks[kind];
  const line = kind === "brief" ? 245 : 276;
  return {
    default: {
      document: {
        run: { font, size: look.size, language: { value: language } },
        paragraph: { spacing: spacing(0, look.after, line) },
      },
      title: {
        run: { font, size: look.title, bold: true, color: fjord },
        paragraph: { spacing: spacing(look.above, look.below, 240), alignment: AlignmentType.LEFT },
      },
      heading1: look.heading,
      heading2: look.part,
      heading3: headingStyle(3, 23, 280, 100),
      heading4: headingStyle(4, 22, 220, 80),
      listParagraph: { paragraph: { spacing: spacing(0, 80) } },
    },
    paragraphStyles: [
      named("Subtitle", "Subtitle", {
        run: { size: look.subtitle, color: quiet },
        paragraph: { spacing: spacing(0, kind === "brief" ? 60 : 300) },
      }),
      named("TableText", "Table text", { run: { size: 20 }, paragraph: { spacing: spacing(30, 50, 250) } }),
      named("SmallTableText", "Small table text", { run: { size: 17 }, paragraph: { spacing: spacing(30, 40, 245) } }),
      named("SmallText", "Small text", { run: { size: 19 }, paragraph: { spacing: spacing(0, 60, 250) } }),
      named("Running", "Running title", { run: { size: 16, color: quiet }, paragraph: { spacing: spacing(0, 0) } }),
      named("ContentsTitle", "Contents title", {
        run: { size: 38, bold: true, color: fjord },
        paragraph: { spacing: spacing(0, 240) },
      }),
      named("TOC1", "toc 1", { run: { bold: true }, paragraph: { spacing: spacing(120, 40) } }),
      named("TOC2", "toc 2", { paragraph: { spacing: spacing(0, 40), indent: { left: 280 } } }),
    ],
  };
}

function named(
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, "run" | "paragraph">,
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...look };
}

/** Bullets and numbers on six levels. */
export const wordNumbering: INumberingOptions = {
  config: [
    { reference: "bullets", levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? "•" : "–")) },
    { reference: "numbers", levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};

type Levels = INumberingOptions["config"][number]["levels"];

function levels(format: Levels[number]["format"] & string, sign: (level: number) => string): Levels {
  return [0, 1, 2, 3, 4, 5].map((level) => ({
    level,
    format,
    text: sign(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 260 } } },
  }));
}
