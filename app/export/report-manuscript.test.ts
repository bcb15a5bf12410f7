import { describe, expect, test } from "vitest";
import { reportOf } from "#app/report/report.ts";
import type { ReportContent } from "#app/report/report-content.ts";
import { aReportContent, aReportedMeasure, aReportedMunicipality, theLongestReports } from "#test/reports.ts";
import { reportManuscript } from "./report-manuscript.ts";
import { linesOf } from "./report-room.ts";

type Measure = ReportContent["measures"][number];
const said = (differences: Partial<NonNullable<Measure["status"]>> = {}) => {
  const unsaid = { comment: "", cause: null, decisionNeeded: "", reportedOn: "2026-05-01" };
  return { phase: "underWay" as const, ...unsaid, ...differences };
};
const measure = (title: string, differences: Partial<Measure>) =>
  aReportedMeasure({ id: title, number: "1.1", title, ...differences });

/** What changed, what is done, what is late and why, a decision, money, and a municipality without a valid plan. */
const content = aReportContent({
  introduction: "Vi er godt i gang.",
  municipalities: [
    aReportedMunicipality(),
    aReportedMunicipality({
      ...{ kommunenummer: "9902", name: "Elvedal", adoptedOn: null },
      validity: { year: 2026, valid: false, why: ["notAdopted"], measures: 3, datedMeasures: 3 },
    }),
  ],
  measures: [
    measure("Fagdag", { status: said({ phase: "done" }) }),
    measure("Tiltakskort", { status: said({ phase: "permanent" }) }),
    measure("Kurs", {
      late: true,
      due: "2026-03-01",
      status: said({ cause: "money", comment: "Venter på budsjettet" }),
    }),
    measure("Botilbud", { status: said({ decisionNeeded: "Skal vi leie?" }), funding: "newMoney" }),
  ],
});
const before = aReportContent({
  madeOn: "2026-01-04",
  measures: content.measures.map((one) => (one.title === "Tiltakskort" ? one : { ...one, status: null, late: false })),
});

/** What stands under each heading. */
function sections(report: ReportContent, language: "nb" | "nn", old: ReportContent | null = before) {
  const found = new Map<string, string>([["", ""]]);
  let title = "";
  for (const block of reportManuscript(reportOf(report, old), language, null).front) {
    if (block.kind === "heading") title = wordsOf(block);
    else found.set(title, `${found.get(title) ?? ""} ${wordsOf(block)}`.replaceAll("\u00a0", " "));
  }
  return found;
}

function wordsOf(thing: unknown): string {
  if (typeof thing !== "object" || thing === null) return "";
  if ("text" in thing && typeof thing.text === "string") return thing.text;
  return Object.values(thing).map(wordsOf).filter(Boolean).join(" ");
}

describe("the report to politicians has", () => {
  const found = sections(content, "nb");

  test.each([
    ["", "Vi er godt i gang."],
    ["Kort fortalt", "Ett tiltak er forsinket."],
    ["Dette må dere ta stilling til", "1.1 Botilbud: Skal vi leie?"],
    ["Forsinket, og hvorfor", "1.1 Kurs"],
    ["Forsinket, og hvorfor", "Barnehagesjef, Oppvekst"],
    ["Forsinket, og hvorfor", "1. mars 2026"],
    ["Forsinket, og hvorfor", "Mangler penger. Venter på budsjettet"],
    ["Siden forrige rapport (4. januar 2026)", "Blitt ferdige (1): 1.1 Fagdag."],
    ["Siden forrige rapport (4. januar 2026)", "Blitt forsinket (1): 1.1 Kurs."],
    ["Siden forrige rapport (4. januar 2026)", "Kommet i gang (2): 1.1 Kurs; 1.1 Botilbud."],
    ["Ferdig fra før", "1.1 Tiltakskort."],
    ["Økonomi", "Trenger nye midler"],
    ["Økonomi", "Sum 100 000"],
    ["Svar til KOSTRA, skjema 7B, for 2026", "Ja. Fjellvik har en gyldig, politisk vedtatt plan i 2026."],
    [
      "Svar til KOSTRA, skjema 7B, for 2026",
      "Nei. Elvedal har ikke en gyldig, politisk vedtatt plan i 2026. Planen er ikke vedtatt.",
    ],
  ])("under «%s» that %s", (title, words) => {
    expect(found.get(title.replaceAll(" januar", "\u00a0januar"))).toContain(words);
  });

  test("the same parts in nynorsk, and what is done in the first report of all", () => {
    expect([...sections(content, "nn").keys()]).toEqual([
      "",
      "Kort fortalt",
      "Dette må de ta stilling til",
      "Forseinka, og kvifor",
      "Sidan førre rapport (4.\u00a0januar 2026)",
      "Ferdig frå før",
      "Økonomi",
      "Svar til KOSTRA, skjema 7B, for 2026",
    ]);
    expect(sections(content, "nb", null).get("Ferdig")).toContain("1.1 Fagdag; 1.1 Tiltakskort.");
  });
});

/** Lines on two pages below the title, and no more, whatever a municipality writes. */
describe("the report stays on two pages", () => {
  const { now: worst, before: was } = theLongestReports();

  test.each(["nb", "nn"] as const)("in %s, of 200 measures and 15 municipalities with much to say", (language) => {
    for (const old of [null, was]) {
      const { front } = reportManuscript(reportOf(worst, old), language, null);
      expect(linesOf(front)).toBeLessThanOrEqual(94);
    }
  });
});
