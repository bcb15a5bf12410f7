import { describe, expect, test } from "vitest";
import { aDraft, aFocusArea, aGoal, aMeasure, anAdoption } from "#test/examples.ts";
import type { Measure } from "./measure.ts";
import { addressOf, filterChoices, filterMeasures, type Lack, lacksOf, measureFilterIn } from "./measure-filter.ts";

const today = "2026-11-20";
const whole = aMeasure({ id: "whole", endsOn: "2027-06-30", milestones: [], status: null });
const lacking: Record<Lack, Measure> = {
  responsible: { ...whole, id: "responsible", responsible: null },
  dates: { ...whole, id: "dates", endsOn: null },
  resources: { ...whole, id: "resources", hours: null, costs: [], resourcesText: "" },
  evaluation: { ...whole, id: "evaluation", evaluationMethod: "" },
};
const late = { ...whole, id: "late", endsOn: "2026-10-31" };
const all = [whole, ...Object.values(lacking), late];

function shown(address: string, draft = aDraft({ measures: all })): string[] {
  return filterMeasures(draft, measureFilterIn(new URLSearchParams(address)), today).map(({ id }) => id);
}

describe("the list of measures", () => {
  test.each(Object.keys(lacking))("can be narrowed to those of which this is true: %s", (lack) => {
    expect(shown(`vis=${lack}`)).toEqual([lack]);
  });

  test("can be narrowed to what one function answers for", () => {
    const position = whole.responsible?.positionId ?? "";
    expect(shown(`ansvarlig=${position}`)).toHaveLength(all.length - 1);
    expect(shown(`ansvarlig=${position}&status=late`)).toEqual(["late"]);
  });

  test("can be narrowed to how it goes, as that is counted: what is left to the next period is not there", () => {
    const next = { ...whole, id: "next", period: "next" as const };
    const draft = aDraft({ measures: [whole, late, next] });
    expect(shown("status=late", draft)).toEqual(["late"]);
    expect(shown("status=notStarted", draft)).toEqual(["whole"]);
    expect(shown("status=done", draft)).toEqual([]);
  });

  test("understands the addresses that asked for what is late before there was a choice of status", () => {
    expect(shown("vis=late")).toEqual(["late"]);
  });

  test("is searched for all the words, whatever their case and accents, in number, title, points, reason and names", () => {
    const sami = aMeasure({
      ...{ id: "sami", number: "2.1", title: "Møte i Kárášjohka", points: ["Invitere rådet for eldre"] },
      partners: [{ name: "RVTS", part: "" }],
    });
    const draft = aDraft({ measures: [whole, sami] });
    for (const words of ["karasjohka MØTE", "2.1", "eldre rådet", "rvts"]) {
      expect(shown(`sok=${words}`, draft), words).toEqual(["sami"]);
    }
    expect(shown("sok=møte+skole", draft)).toEqual([]);
    expect(shown("sok=++", draft)).toHaveLength(2);
  });

  test("does not find what is for colleagues alone", () => {
    expect(shown("sok=hemmelig", aDraft({ measures: [{ ...whole, internalRemark: "hemmelig" }] }))).toEqual([]);
  });

  test("can be narrowed to a focus area, with those that have their number from another", () => {
    const draft = aDraft({
      focusAreas: [aFocusArea({ id: "skole" }), aFocusArea({ id: "hjelp" })],
      goals: [aGoal({ id: "laere", focusAreaId: "skole" }), aGoal({ id: "hjelpe", focusAreaId: "hjelp" })],
      measures: [
        { ...whole, id: "1.1", goalIds: ["laere"] },
        { ...whole, id: "1.2", goalIds: ["laere", "hjelpe"] },
        { ...whole, id: "2.1", goalIds: ["hjelpe"] },
      ],
    });
    expect(shown("omrade=hjelp", draft)).toEqual(["1.2", "2.1"]);
    expect(shown("omrade=finnes-ikke", draft)).toEqual([]);
  });

  test("can be narrowed to a goal, with those that serve another one first", () => {
    const measures = [
      { ...whole, id: "1.1", goalIds: ["laere"] },
      { ...whole, id: "1.2", goalIds: ["laere", "hjelpe"] },
    ];
    expect(shown("mal=hjelpe", aDraft({ measures }))).toEqual(["1.2"]);
    expect(shown("mal=finnes-ikke", aDraft({ measures }))).toEqual([]);
  });

  test("can be narrowed to a municipality, with those that are for all of them", () => {
    const measures = [
      { ...whole, id: "own", municipalities: ["9901"] },
      { ...whole, id: "other", municipalities: ["9902"] },
      { ...whole, id: "common", municipalities: [] },
    ];
    expect(shown("kommune=9901", aDraft({ measures }))).toEqual(["own", "common"]);
  });

  test("is whole when nothing is asked for, or something unknown", () => {
    expect(shown("")).toHaveLength(all.length);
    expect(shown("vis=noe&status=borte")).toHaveLength(all.length);
  });
});

test("the address holds what is asked for and nothing else, and is read back as it was", () => {
  const address = "sok=m%C3%B8te&vis=dates&status=late&omrade=skole&mal=laere&kommune=9901&ansvarlig=rektor";
  expect(addressOf(measureFilterIn(new URLSearchParams(`${address}&rad=1`)))).toBe(address);
  expect(addressOf(measureFilterIn(new URLSearchParams("sok=&vis=&rad=1")))).toBe("");
});

test("each function that answers for something can be chosen once, and a choice of one area or municipality is none", () => {
  const draft = aDraft({ measures: all, focusAreas: [aFocusArea()], adoptions: [anAdoption()] });
  const choices = filterChoices(draft);
  expect(choices.responsible).toHaveLength(1);
  expect([choices.areas, choices.goals, choices.municipalities]).toEqual([[], [], []]);
  const joint = { ...draft, adoptions: [anAdoption(), anAdoption({ kommunenummer: "9902", municipality: "Elvedal" })] };
  expect(filterChoices(joint).municipalities.at(1)).toEqual({ value: "9902", label: "Elvedal" });
});

test("what a measure lacks is said in the order of the choices", () => {
  expect(lacksOf({ ...whole, responsible: null, endsOn: null })).toEqual(["responsible", "dates"]);
});
