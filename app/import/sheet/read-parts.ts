import { attribute, readMarkup } from "./markup.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  name: string;
  part: string;
}

/** The visible sheets in their order, with the parts they are in, and whether days are counted from 1904. */
export function readSheetList(workbook: string, relationships: string): { sheets: ListedSheet[]; from1904: boolean } {
  const targets = readTargets(relationships);
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  readMarkup(workbook, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet" || /hidden/i.test(attribute(attributes, "state") ?? "")) return;
      const part = targets.get(attribute(attributes, "(?:[\\w.-]+:)?id") ?? "");
      if (part) sheets.push({ name: attribute(attributes, "name") ?? "", part });
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}

function readTargets(relationships: string): Map<string, string> {
  const targets = new Map<string, string>();
  readMarkup(relationships, {
    open(name, attributes) {
      const target = attribute(attributes, "Target") ?? "";
      if (name !== "Relationship" || !/\/worksheet$/.test(attribute(attributes, "Type") ?? "")) return;
      targets.set(attribute(attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
    close() {},
    text() {},
  });
  return targets;
}

/** The texts that cells refer to by number. How they look, and how they are read aloud in Japanese, is left out. */
export function readSharedTexts(markup: string, most: number): string[] | null {
  const texts: string[] = [];
  let [text, isText, isPhonetic] = ["", false, false];
  readMarkup(markup, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    close(name) {
      if (name === "rPh") isPhonetic = false;
      if (name === "si" && texts.length <= most) texts.push(unescaped(text));
      isText = false;
    },
    text(more) {
      if (isText) text += more;
    },
  });
  return texts.length > most ? null : texts;
}

/** Which of the workbook's styles show a number as a day. */
export function readDayStyles(markup: string): boolean[] {
  const own = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  readMarkup(markup, {
    open(name, attributes) {
      if (name === "numFmt")
        own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) styles.push(showsDay(Number(attribute(attributes, "numFmtId") ?? 0), own));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
    text() {},
  });
  return styles;
}

function showsDay(format: number, own: Map<number, string>): boolean {
  const code = own.get(format);
  if (code === undefined) return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format >= 50;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[yd]|m{3}/i.test(bare) && !/^general$/i.test(bare);
}

/** Excel writes signs that markup cannot hold as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
