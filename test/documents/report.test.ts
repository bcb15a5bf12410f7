import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { printDocument } from "#app/export/print-document.server.ts";
import { reportManuscript } from "#app/export/report-manuscript.ts";
import { causes, phases } from "#app/plan/measure.ts";
import { reportOf } from "#app/report/report.ts";
import { aReportContent, aReportedMeasure, aReportedMunicipality } from "#test/reports.ts";
import { officeFaults } from "./office-check.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";
import { unzipped } from "./zip.ts";

if (!hasJava) sayThatJavaIsMissing();

const long = "Vi fikk ikke leid inn vikarer i vår, og de som skulle holde opplæringen, har vært borte. ".repeat(6);

/** Sixty measures with much to say of each, many of them late, in three municipalities of which one has no valid plan. */
const large = aReportContent({
  introduction: "Det siste halvåret har vi fått i gang mye. ".repeat(12),
  municipalities: [
    aReportedMunicipality(),
    aReportedMunicipality({ kommunenummer: "9902", name: "Elvedal" }),
    aReportedMunicipality({
      ...{ kommunenummer: "9903", name: "Sundøy", adoptedOn: null },
      validity: {
        year: 2026,
        valid: false,
        why: ["notAdopted", "tooFewDated", "noMilestones", "runsOutInYear"],
        measures: 60,
        datedMeasures: 3,
      },
    }),
  ],
  measures: Array.from({ length: 60 }, (_, at) =>
    aReportedMeasure({
      id: `measure-${at}`,
      number: `${1 + Math.floor(at / 20)}.${1 + (at % 20)}`,
      title: `Tiltak nummer ${at} med en tittel som sier litt mer enn den trenger om hva som skal gjøres for hvem`,
      late: at % 2 === 0,
      costs: [2026, 2027, 2028, 2029].map((year) => ({ year, kroner: 10_000 * (at + 1) })),
      funding: (["withinBudget", "newMoney", "grant", null] as const)[at % 4] ?? null,
      status: {
        phase: phases[at % 5] ?? "underWay",
        comment: long,
        cause: causes[at % 5] ?? null,
        decisionNeeded: at % 3 === 0 ? long : "",
        reportedOn: "2026-06-10",
      },
    }),
  ),
});
const before = {
  ...large,
  madeOn: "2026-01-04",
  measures: large.measures.map((measure) => ({ ...measure, late: !measure.late })),
};
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

describe("as PDF", () => {
  let pdfs: Uint8Array<ArrayBuffer>[];
  beforeAll(async () => {
    pdfs = [];
    for (const manuscript of [whole("nb"), whole("nn"), reportManuscript(reportOf(small, null), "nb", null)]) {
      pdfs.push(await printDocument("pdf", manuscript));
    }
  }, 120_000);

  test("sixty measures with much to say stand on two pages, and the reader is told what is left out", async () => {
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
    for (const manuscript of [whole("nb"), whole("nn"), reportManuscript(reportOf(small, null), "nb", null)]) {
      expect(await officeFaults(await printDocument("docx", manuscript), "docx")).toEqual([]);
    }
    const document = unzipped(await printDocument("docx", whole("nb")))["word/document.xml"] ?? "";
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(5);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toContain("Svar til KOSTRA, skjema 7B, for 2026");
  }, 120_000);
});
