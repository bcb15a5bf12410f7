import { expect, test } from "vitest";
import { changedTexts, takenAlong } from "./taken-along.ts";

const chapter = (id: string, from: number, to: number, body = `tekst ${to}`) => ({
  id,
  part: "chapter" as const,
  partId: "forord",
  before: { title: "Forord", body: `tekst ${from}`, version: from },
  after: { title: "Forord", body, version: to },
});
const versions = [
  { id: "ingrid", partId: "forord", by: "Ingrid", version: 3 },
  { id: "marius", partId: "forord", by: "Marius", version: 3 },
  { id: "kari", partId: "forord", by: "Kari", version: 5 },
  { id: "kari-2", partId: "forord", by: "Kari", version: 6 },
  { id: "annet", partId: "innledning", by: "Ola", version: 9 },
];

test("to take back what one wrote takes along what others wrote in the same sitting, and since", () => {
  expect(takenAlong(chapter("ingrid", 1, 3), versions)).toEqual(["Marius", "Kari"]);
});

test("the newest takes along nothing, and neither does what was written before", () => {
  expect(takenAlong(chapter("kari-2", 5, 6), versions)).toEqual([]);
});

test("only the text of a chapter is one: a new title of it, and other parts, go alone", () => {
  const retitled = chapter("ingrid", 1, 3, "tekst 1");
  const goal = { ...chapter("ingrid", 1, 3), part: "goal" as const };
  expect(takenAlong(retitled, versions)).toEqual([]);
  expect(takenAlong(goal, versions)).toEqual([]);
  expect(changedTexts([retitled, goal, chapter("kari", 3, 5), chapter("kari-2", 5, 6)])).toEqual(["forord"]);
});
