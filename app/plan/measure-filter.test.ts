import { expect, test } from "vitest";
import { aMeasure } from "#test/examples.ts";
import { filterMeasures, type Lack, measureFilterIn, responsibleIn } from "./measure-filter.ts";

const today = "2026-11-20";
const whole = aMeasure({ id: "whole", endsOn: "2027-06-30", milestones: [], status: null });
const lacking: Record<Lack, ReturnType<typeof aMeasure>> = {
  responsible: { ...whole, id: "responsible", responsible: null },
  dates: { ...whole, id: "dates", endsOn: null },
  resources: { ...whole, id: "resources", hours: null, costs: [], resourcesText: "" },
  evaluation: { ...whole, id: "evaluation", evaluationMethod: "" },
  late: { ...whole, id: "late", endsOn: "2026-10-31" },
};
const all = [whole, ...Object.values(lacking)];

function shown(address: string): string[] {
  return filterMeasures(all, measureFilterIn(new URLSearchParams(address)), today).map(({ id }) => id);
}

test.each(Object.keys(lacking))("the list can be narrowed to those of which this is true: %s", (lack) => {
  expect(shown(`vis=${lack}`)).toEqual([lack]);
});

test("the list can be narrowed to what one function answers for", () => {
  const position = whole.responsible?.positionId ?? "";
  expect(shown(`ansvarlig=${position}`)).toHaveLength(all.length - 1);
  expect(shown(`ansvarlig=${position}&vis=late`)).toEqual(["late"]);
});

test("an address that asks for nothing, or for something unknown, shows all", () => {
  expect(shown("")).toHaveLength(all.length);
  expect(shown("vis=noe")).toHaveLength(all.length);
});

test("each function that answers for something is named once", () => {
  expect(responsibleIn(all)).toHaveLength(1);
});
