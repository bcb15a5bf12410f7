import { expect, test } from "vitest";
import { answersIn, suggestGoal, suggestMeasure } from "./formulation.ts";

const answers = (address: string) => answersIn(new URLSearchParams(address));
const goal = (address: string) => suggestGoal(answers(address));
const measure = (address: string) => suggestMeasure(answers(address));

test("what shall be better, and for whom, becomes a goal", () => {
  expect(goal("hvem=eldre som har hjelp hjemme&bedre=blir spurt om de er trygge.")).toEqual({
    text: "Eldre som har hjelp hjemme blir spurt om de er trygge",
    remarks: [],
  });
});

test("what must be done, where and when, becomes a measure that can be checked", () => {
  expect(measure("gjore=Still to spørsmål om trygghet&hvor=i den årlige samtalen,&nar=innen 1. juni 2027")).toEqual({
    text: "Still to spørsmål om trygghet i den årlige samtalen innen 1. juni 2027",
    remarks: [],
  });
});

test("nothing is suggested before anything is answered", () => {
  expect([goal("hvem=eldre"), measure("nar=2027")]).toEqual([null, null]);
});

test.each([
  ["noWho", goal("bedre=blir spurt om vold")],
  ["vague", goal("hvem=Eldre&bedre=skal ha økt fokus på trygghet")],
  ["noDeed", measure("gjore=Opplæring&hvor=i barnehagen&nar=innen mai")],
  ["noWhere", measure("gjore=Hold en fagdag&nar=hver høst")],
  ["noWhen", measure("gjore=Hold en fagdag&hvor=for barnehagene")],
  ["vague", measure("gjore=Bidra til trygghet&hvor=på skolen&nar=innen mai")],
  ["long", measure(`gjore=Hold ${"en lang fagdag ".repeat(12)}&hvor=${"for alle barnehagene ".repeat(5)}&nar=i 2027`)],
])("it is said kindly when there is %s, and only that", (key, suggestion) => {
  expect(suggestion?.remarks.map((remark) => remark.key)).toEqual([key]);
});

test("a time said in other words is a time", () => {
  expect(measure("gjore=Hold en fagdag hvert halvår&hvor=for barnehagene")?.remarks).toEqual([]);
});
