import { expect, test } from "vitest";
import { guideFor } from "#app/guide/guide-view.server.ts";
import routes from "#app/routes.ts";
import { aChapter, anAdoption } from "#test/examples.ts";
import { guideKey, isWide } from "./guide-key.ts";

const draft = {
  chapters: [aChapter({ id: "c1", template: "situation" })],
  adoptions: [anAdoption({ adoptedOn: null })],
};
const keyOf = (page: string) => guideKey(`/arbeid/planer/p1${page}`, draft);

test("the guide beside a chapter is that chapter's own", () => {
  expect(keyOf("/kapittel/c1")).toBe("situation");
  expect(keyOf("/kapittel/unknown")).toBe("own");
});

test("the guide beside a form follows the form, also when a script asks for it", () => {
  expect(keyOf("/tiltak/m1.data")).toBe("measure");
  expect(keyOf("/prosess/grupper/working")).toBe("groups");
});

test("the tables of measures and of money have the page to themselves, and no page under them has", () => {
  const isAlone = (page: string) => isWide(`/arbeid/planer/p1${page}`);
  expect(["/tiltak", "/tiltak.data", "/okonomi"].map(isAlone)).toEqual([true, true, true]);
  expect(["", "/tiltak/m1", "/okonomi/nokkel", "/tiltaksbank"].map(isAlone)).toEqual([false, false, false, false]);
});

test.each([
  ["", "Skriv planen"],
  ["/prosess", "Planlegg prosessen"],
  ["/prosess/aktorer", "Involver dem det gjelder"],
  ["/kartlegging/tall", "Kartlegging"],
  ["/prioritering", "Velg for denne og neste periode"],
  ["/tiltaksbank", "Finn tiltak"],
  ["/historikk", "Skriv planen"],
  ["/publiseringer", "Informasjon"],
])("beside %j stands what the guide says in the step for it: %s", (page, title) => {
  expect(guideFor(keyOf(page), "nb").title).toBe(title);
});

test("beside one step of the working path stands that step", () => {
  expect(keyOf("/na/2.6")).toBe("2.6");
  expect(keyOf("/na/9.9")).toBe("1.5");
});

test("what comes next depends on whether the plan is adopted", () => {
  expect(keyOf("/na")).toBe("1.5");
  expect(keyOf("/na/2.7")).toBe("2.7");
  expect(guideKey("/arbeid/planer/p1/na", { ...draft, adoptions: [anAdoption()] })).toBe("4.3");
});

test("every page of a plan has been given its guide", () => {
  const pages = routes.flatMap((frame) => frame.children ?? []).find(({ path }) => path === "arbeid/planer/:planId");
  const places = (pages?.children ?? []).map(({ path = "" }) => path.split("/")[0] ?? "");
  const known = ["kapittel", "tiltak.xlsx", "okonomi.xlsx", "utkast.pdf"];
  const unknown = [...new Set(places)].filter((place) => !known.includes(place) && keyOf(`/${place}/x`) === "3");
  expect(unknown).toEqual(["", "kommentarer", "kommentar", "forslag", "historikk"]);
});
