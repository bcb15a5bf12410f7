import { expect, test } from "vitest";
import { aPublication } from "#test/publications.ts";
import { filterMeasures, goalsIn, readFilter } from "./measure-filter.ts";
import { statusByGoal } from "./status-view.ts";

const plan = aPublication();

test("each row of the chart by goal leads to the goal's measures in the list", () => {
  const rows = statusByGoal({ plan, address: { slug: plan.slug, olderVersion: undefined }, language: "nb" });
  const led = rows.map(({ href = "" }) =>
    filterMeasures(plan, readFilter(new URL(href, "http://komplan.test").searchParams)).map(({ number }) => number),
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(led.map((numbers) => numbers.toSorted())).toEqual(goalsIn(plan).map(({ measures }) => measures.toSorted()));
});

test("an older version has no list to lead to", () => {
  const rows = statusByGoal({ plan, address: { slug: plan.slug, olderVersion: 1 }, language: "nb" });
  expect(rows.flatMap((row) => ("href" in row ? [row.href] : []))).toEqual([]);
});
