import { describe, expect, test } from "vitest";
import { aReportContent, aReportedMeasure, aReportedMunicipality } from "#test/reports.ts";
import { reportFor, reportOf } from "./report.ts";
import type { ReportedMeasure } from "./report-content.ts";
import { briefSentences, kostraAnswer, proposedSentences, whyLate } from "./report-words.ts";

type Said = NonNullable<ReportedMeasure["status"]>;
const said = (differences: Partial<Said> = {}): Said => {
  return { phase: "underWay", comment: "", cause: null, decisionNeeded: "", reportedOn: "2026-05-01", ...differences };
};
const measure = (id: string, status: Said | null, differences: Partial<ReportedMeasure> = {}) =>
  aReportedMeasure({ id, title: id, status, ...differences });
const numbersOf = (measures: readonly ReportedMeasure[]) => measures.map(({ id }) => id);

test("what is late stands with the oldest deadline first, and what is over is not late", () => {
  const { late } = reportOf(
    aReportContent({
      measures: [
        measure("later", said(), { late: true, due: "2026-05-01" }),
        measure("undated", said(), { late: true, due: null }),
        measure("first", said(), { late: true, due: "2026-02-01" }),
        measure("done", said({ phase: "done" }), { late: true, due: "2026-01-01" }),
      ],
    }),
    null,
  );
  expect(numbersOf(late)).toEqual(["first", "later", "undated"]);
});

test("since last time: what was finished, started, late, caught up, added and stopped", () => {
  const before = aReportContent({
    madeOn: "2026-01-04",
    measures: [
      measure("finished", said()),
      measure("started", null),
      measure("late", said()),
      measure("caughtUp", said(), { late: true }),
      measure("stopped", said()),
      measure("same", said()),
    ],
  });
  const now = aReportContent({
    measures: [
      measure("finished", said({ phase: "done" })),
      measure("started", said()),
      measure("late", said(), { late: true }),
      measure("caughtUp", said()),
      measure("stopped", said({ phase: "stopped" })),
      measure("same", said()),
      measure("added", null),
    ],
  });
  const { changes } = reportOf(now, before);
  expect(changes?.since).toBe("2026-01-04");
  for (const kind of ["finished", "started", "late", "caughtUp", "added", "stopped"] as const) {
    expect(numbersOf(changes?.[kind] ?? [])).toEqual([kind]);
  }
});

describe("the report of one municipality", () => {
  const content = aReportContent({
    municipalities: [
      aReportedMunicipality(),
      aReportedMunicipality({ kommunenummer: "9902", name: "Elvedal", weight: 2 }),
    ],
    measures: [
      measure("both", said(), { costs: [{ year: 2026, kroner: 100 }] }),
      measure("theirs", said(), { municipalities: ["9901"] }),
    ],
  });

  test("has its own measures, its own part of the costs and its own answer", () => {
    const own = reportFor(content, "9902");
    expect(numbersOf(own.measures)).toEqual(["both"]);
    expect([own.owner, own.municipalities.length, own.measures[0]?.costs]).toEqual([
      "Elvedal",
      1,
      [{ year: 2026, kroner: 67 }],
    ]);
  });

  test("is the whole plan's when nobody knows the municipality", () => {
    expect(reportFor(content, "0301")).toBe(content);
  });
});

describe("in words", () => {
  const report = reportOf(
    aReportContent({
      measures: [
        measure("Fagdag", said({ phase: "done" })),
        measure(
          "Rutine",
          said({ cause: "waiting", comment: "Avtalen ligger hos jurist.", decisionNeeded: "Hvem betaler?" }),
          {
            late: true,
            funding: "newMoney",
            costs: [{ year: 2027, kroner: 90_000 }],
          },
        ),
        measure("Kurs", null, { complete: false, funding: null }),
      ],
    }),
    null,
  );

  test("the report is told in plain sentences, each from what is counted", () => {
    expect(briefSentences(report, "nb")).toEqual([
      "3 tiltak: 1 er ikke startet, 1 er i gang og 1 er ferdig.",
      "Ett tiltak er forsinket.",
      "Ett tiltak venter på en beslutning.",
      "Ett tiltak har ikke fått status i perioden, eller mangler forklaring.",
      "Planen er gyldig etter KOSTRA-skjema 7B.",
      "Tiltakene trenger kr\u00a090\u00a0000 i nye midler i 2027.",
      "Det mangler finansiering for kr\u00a025\u00a0000 i planperioden.",
    ]);
    expect(briefSentences(report, "nn").join(" ")).not.toMatch(/ikke|etter forklaring|beslutning|midler/);
    expect(proposedSentences(report, "nb")).toContain("Vi trenger en beslutning om «Rutine».");
  });

  test("why something is late is the cause and what was said, or that nobody has said", () => {
    expect(report.late.map((one) => whyLate(one, "nb"))).toEqual(["Venter på andre. Avtalen ligger hos jurist."]);
    expect(whyLate(measure("x", null), "nn")).toBe("Ikkje forklart");
  });

  test("the answer to KOSTRA says yes with its reasons, or no with what is lacking", () => {
    const { plan } = aReportContent();
    expect(kostraAnswer(aReportedMunicipality(), plan, "nb")).toBe(
      "Ja. Fjellvik har en gyldig, politisk vedtatt plan i 2026. Vedtatt av kommunestyret 12.\u00a0mars 2026, sak 26/17. " +
        "Planen gjelder til og med 31.\u00a0desember 2029. Ett konkret tiltak gjelder kommunen, med dato eller milepæler.",
    );
    const none = { year: 2026, valid: false, why: ["notAdopted" as const], measures: 3, datedMeasures: 2 };
    expect(kostraAnswer(aReportedMunicipality({ adoptedOn: null, validity: none }), plan, "nn")).toBe(
      "Nei. Fjellvik har ikkje ein gyldig, politisk vedteken plan i 2026. Planen er ikkje vedteken.",
    );
  });
});
