import { describe, expect, test } from "vitest";
import { aMeasure } from "#test/examples.ts";
import { deadlinesOfMeasures, deadlinesOfPlan, deadlinesOfYears, inOrder } from "./deadline.ts";
import { deadlineEntries } from "./deadline-entries.ts";

const plain = { startsOn: null, endsOn: null, evaluationOn: null, milestones: [], status: null };
const said = {
  late: false,
  comment: "",
  internalNote: "",
  reportedAt: new Date("2026-10-05"),
  cause: null,
  decisionNeeded: "",
  onTimeReason: "",
};

describe("deadlines of measures", () => {
  test("are the last day, what is not reached on the way, and the evaluation", () => {
    const milestones = [
      { title: "Program klart", due: "2026-06-01", doneOn: "2026-05-20" },
      { title: "Kurs holdt", due: "2026-09-01", doneOn: null },
    ];
    const measure = aMeasure({
      ...plain,
      id: "m",
      number: "1.2",
      endsOn: "2026-12-31",
      evaluationOn: "2027-02-01",
      milestones,
    });
    expect(deadlinesOfMeasures([measure]).map(({ key, kind, on }) => [key, kind, on])).toEqual([
      ["m-end", "measureEnd", "2026-12-31"],
      ["m-milestone-0", "milestone", "2026-09-01"],
      ["m-evaluation", "measureEvaluation", "2027-02-01"],
    ]);
  });

  test("are only the evaluation when the measure is over, and none in the next period", () => {
    const over = aMeasure({
      ...plain,
      endsOn: "2026-12-31",
      evaluationOn: "2027-02-01",
      status: { ...said, phase: "done" },
    });
    expect(deadlinesOfMeasures([over]).map(({ kind }) => kind)).toEqual(["measureEvaluation"]);
    expect(deadlinesOfMeasures([aMeasure({ ...plain, endsOn: "2026-12-31", period: "next" })])).toEqual([]);
  });
});

test("the plan's own days are its evaluation and end, and what each municipality hears and decides", () => {
  const dated = { id: "p", evaluationOn: "2029-04-01", endsOn: "2029-12-31" };
  const adoption = {
    kommunenummer: "9901",
    municipality: "Fjellvik",
    hearingTo: "2025-05-01",
    adoptedOn: "2025-06-12",
  };
  const kinds = inOrder(deadlinesOfPlan(dated, [adoption])).map(({ kind, of }) => [kind, of]);
  expect(kinds).toEqual([
    ["hearingEnd", "Fjellvik"],
    ["adoption", "Fjellvik"],
    ["planEvaluation", ""],
    ["planEnd", ""],
  ]);
});

test("what comes back every year falls on its day, or the last that the month has", () => {
  const date = { id: "d", kind: "budget" as const, title: "Budsjett", month: 2, day: 31 };
  expect(deadlinesOfYears([date], [2027, 2028]).map(({ on }) => on)).toEqual(["2027-02-28", "2028-02-29"]);
  expect(deadlinesOfYears([{ ...date, day: null }], [2027])[0]?.on).toBe("2027-02-01");
});

test("what lies in a calendar tells the number of the measure, and nothing of what it is about", () => {
  const measure = aMeasure({ ...plain, title: "Hjelp til voldsutsatte", number: "1.2", endsOn: "2026-12-31" });
  const entries = deadlineEntries(deadlinesOfMeasures([measure]), "nb");
  expect(entries).toMatchObject([
    { summary: "Frist, tiltak 1.2", time: { allDay: true, from: "2026-12-31", to: "2027-01-01" } },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/vold/i);
});
