import { expect, test } from "vitest";
import { aDraft, aFocusArea, aGoal, aMeasure } from "#test/examples.ts";
import { originalOfRow, rowBeside, tableOf, typedRow } from "./measure-table-rows.ts";

const draft = aDraft({
  focusAreas: [aFocusArea(), aFocusArea({ id: "focus-area-2", title: "Hjelp" })],
  goals: [aGoal(), aGoal({ id: "goal-2", focusAreaId: "focus-area-2" })],
  measures: [
    aMeasure({ goalIds: ["goal-1", "goal-2"] }),
    aMeasure({ id: "measure-2", number: "2.1", goalIds: ["goal-2"], responsible: null, responsibleText: "Skolen" }),
    aMeasure({ id: "measure-3", number: "0.1", goalIds: [] }),
  ],
});

test("a measure that serves several goals stands once, where it has its number", () => {
  const { areas, loose } = tableOf(draft, "2026-11-20");
  expect(areas.map(({ goals }) => goals.flatMap(({ rows }) => rows.map(({ number }) => number)))).toEqual([
    ["1.1"],
    ["2.1"],
  ]);
  expect(loose.map(({ id }) => id)).toEqual(["measure-3"]);
});

test("down a column of the measures one goes past the goals, and from a goal to what is under it", () => {
  const table = tableOf(draft, "2026-11-20");
  const beside = (id: string, field: string, by: 1 | -1) => rowBeside(table, { id, field }, by);
  expect(beside("measure-1", "endsOn", 1)).toBe("measure-2");
  expect(beside("measure-2", "endsOn", -1)).toBe("measure-1");
  expect(beside("measure-1", "title", 1)).toBe("goal-2");
  expect(beside("goal-2", "title", 1)).toBe("measure-2");
  expect(beside("goal-1", "strategy", 1)).toBe("goal-2");
  expect(beside("measure-3", "endsOn", 1)).toBeNull();
});

test("whoever an imported plan named is shown until a function is chosen", () => {
  const [first, second] = tableOf(draft, "2026-11-20").areas.flatMap(({ goals }) => goals.flatMap(({ rows }) => rows));
  expect(first?.responsible).toBe("Barnehagesjef, Oppvekst");
  expect(second?.responsible).toBe("Skolen");
});

test("a measure past its date is late, whether anybody has reported or not", () => {
  const late = aDraft({ measures: [aMeasure({ endsOn: "2026-11-19", milestones: [] })] });
  expect(tableOf(late, "2026-11-20").areas[0]?.goals[0]?.rows[0]).toMatchObject({
    line: { heardOn: null, time: "late" },
  });
});

test("a row is typed as its inputs show it, and remembers what it began from", () => {
  const row = {
    title: "Kurs",
    positionId: null,
    startsOn: null,
    endsOn: "2026-12-31",
    hours: 40,
    period: "this" as const,
  };
  expect(typedRow(row)).toEqual({
    title: ["Kurs"],
    positionId: [""],
    startsOn: [""],
    endsOn: ["2026-12-31"],
    hours: ["40"],
    period: ["this"],
  });
  expect(JSON.parse(originalOfRow(row))).toEqual(row);
});
