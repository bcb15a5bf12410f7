import { beforeAll, describe, expect, test } from "vitest";
import { renderPdf } from "#app/export/pdf.server.ts";
import { aLargePublication, aPublication } from "#test/publications.ts";
import { hasJava, sayThatJavaIsMissing, type Verdict, veraCheck } from "./vera-check.ts";

if (!hasJava) sayThatJavaIsMissing();

const printed = [
  { what: "in seven columns", print: () => renderPdf(aPublication(), { layout: "sevenColumns" }) },
  { what: "as wishes and promises", print: () => renderPdf(aPublication(), { layout: "wishes" }) },
  { what: "of sixty measures, on many pages", print: () => renderPdf(aLargePublication(60)) },
  { what: "in nynorsk", print: () => renderPdf(aPublication({ language: "nn", example: false })) },
];

/** Faults put into a file by changing some of its bytes, and the clause each breaks. */
const faults = [
  { what: "the document had no language", from: "/Lang", to: "/Lxng", clause: "7.2-" },
  { what: "a heading skipped a level", from: "/S /H2", to: "/S /H4", clause: "7.4.2-1" },
  {
    what: "nothing said that the title shall be shown",
    from: "/DisplayDocTitle",
    to: "/DisplayDocTitlx",
    clause: "7.1-10",
  },
  { what: "the head of a table were hidden", from: "/S /THead", to: "/S /TXead", clause: "7.1-5" },
  {
    what: "it did not say which archive standard it follows",
    from: "<pdfaid:part>2",
    to: "<pdfaid:part>9",
    clause: "6.6.4-",
  },
];

describe.skipIf(!hasJava)("a printed plan", () => {
  let good: Record<string, Verdict>[];
  let faulty: Record<string, Verdict>[];
  beforeAll(async () => {
    const pdfs = await Promise.all(printed.map(({ print }) => print()));
    good = veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"]);
    const pdf = Buffer.from(pdfs[0] ?? []);
    faulty = veraCheck(
      faults.map(({ from, to }) => spoiled(pdf, from, to)),
      ["PDFUA-1", "PDFA-2A"],
    );
  }, 300_000);

  test.each(printed.map(({ what }, at) => [what, at] as const))(
    "%s is one file that follows both standards",
    (_, at) => {
      for (const standard of ["PDFUA-1", "PDFA-2A"]) {
        expect(good[at]?.[standard]?.broken).toEqual([]);
        expect(good[at]?.[standard]?.checks).toBeGreaterThan(5_000);
      }
    },
  );

  test.each(faults.map(({ what, clause }, at) => [what, clause, at] as const))(
    "would be caught if %s",
    (_, clause, at) => {
      const broken = Object.values(faulty[at] ?? {}).flatMap((verdict) => verdict.broken);
      expect(broken.join("\n")).toContain(clause);
    },
  );
});

/** The same file with some of its bytes changed; as many bytes as before, so that everything else stays in place. */
function spoiled(pdf: Buffer, from: string, to: string): Buffer {
  const text = pdf.toString("latin1");
  expect(to.length).toBe(from.length);
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to), "latin1");
}
