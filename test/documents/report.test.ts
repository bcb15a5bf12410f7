import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { printDocument } from "#app/export/print-document.server.ts";
import { reportManuscript } from "#app/export/report-manuscript.ts";
import { reportOf } from "#app/report/report.ts";
import { aReportContent, theLongestReports } from "#test/reports.ts";
import { officeFaults } from "./office-check.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";
import { unzipped } from "./zip.ts";

if (!hasJava) sayThatJavaIsMissing();

/** Of 200 measures in 15 municipalities, with as much to say as anybody can write. */
const { now: large, before } = theLongestReports();
const small = aReportContent();
const whole = (language: "nb" | "nn") => reportManuscript(reportOf(large, before), language, "2026-07-01");

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return await Promise.all(pages);
}

/** What "page 1 of 2" says at its foot: the library that makes the file lays its pages out by the widths of Word's own letters. */
function pagesInWord(file: Uint8Array): number {
  const foot = Object.entries(unzipped(file)).find(
    ([name]) => /word\/(footer|header)\d+\.xml/.test(name) && unzipped(file)[name]?.includes("NUMPAGES"),
  );
  return Number(foot?.[1].split("NUMPAGES")[1]?.match(/<w:t[^>]*>(\d+)</)?.[1]);
}

describe("as PDF", () => {
  let pdfs: Uint8Array<ArrayBuffer>[];
  beforeAll(async () => {
    pdfs = [];
    for (const manuscript of [whole("nb"), whole("nn"), reportManuscript(reportOf(small, null), "nb", null)]) {
      pdfs.push(await printDocument("pdf", manuscript));
    }
  }, 120_000);

  test("two hundred measures with much to say stand on two pages, and the reader is told what is left out", async () => {
    const [bokmål, nynorsk, short] = await Promise.all(pdfs.map(pagesOf));
    expect([bokmål?.length, nynorsk?.length, short?.length]).toEqual([2, 2, 1]);
    expect(bokmål?.join(" ")).toContain("Det var ikke plass til");
    expect(nynorsk?.join(" ")).toContain("Det var ikkje plass til");
    expect(short?.join(" ")).not.toContain("ikke plass");
    expect(short?.[0]).toContain("Foreløpig");
  });

  test.skipIf(!hasJava)("follows the standards for accessible documents and for the archive, in both languages", () => {
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  });
});

describe("as Word", () => {
  test("follows Word's own rules, and has real headings and table heads", async () => {
    const files: Uint8Array[] = [];
    for (const manuscript of [whole("nb"), whole("nn"), reportManuscript(reportOf(small, null), "nb", null)]) {
      files.push(await printDocument("docx", manuscript));
    }
    for (const file of files) expect(await officeFaults(file, "docx")).toEqual([]);
    expect(files.map(pagesInWord)).toEqual([2, 2, 1]);
    const document = unzipped(files[0] ?? new Uint8Array())["word/document.xml"] ?? "";
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(5);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toContain("Svar til KOSTRA, skjema 7B, for 2026");
  }, 120_000);
});
