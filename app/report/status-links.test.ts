import { expect, test } from "vitest";
import { filterMeasures, measureFilterIn } from "#app/plan/measure-filter.ts";
import { aDraft, aFocusArea, aGoal, aMeasure, aStatus } from "#test/examples.ts";
import { linkedRow } from "./status-links.ts";
import { progressByGoal } from "./status-page.ts";

const today = "2026-11-21";

test("a row of the chart by goal leads to the goal's measures, and each count to those that are counted", () => {
  const draft = aDraft({
    focusAreas: [aFocusArea()],
    goals: [aGoal({ id: "ask" }), aGoal({ id: "help" }), aGoal({ id: "empty" })],
    measures: [
      aMeasure({ id: "1", goalIds: ["ask"], status: aStatus({ phase: "done" }) }),
      aMeasure({ id: "2", goalIds: ["ask", "help"] }),
    ],
  });
  const led = (href = "") => {
    const filter = measureFilterIn(new URL(href, "http://komplan.test").searchParams);
    return filterMeasures(draft, filter, today).map(({ id }) => id);
  };
  const [ask, help, empty] = progressByGoal(draft, today, "nb").map((row) =>
    linkedRow(row, "plan", { goalId: row.key }),
  );
  expect(led(ask?.href)).toEqual(["1", "2"]);
  expect(ask?.counts.map(({ href }) => led(href))).toEqual([["1"], ["2"]]);
  expect(led(help?.href)).toEqual(["2"]);
  expect(empty?.href).toBeUndefined();
});
