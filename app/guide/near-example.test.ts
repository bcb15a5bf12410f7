import { expect, test } from "vitest";
import { nearExamples } from "./near-example.ts";

const ids = (...asked: Parameters<typeof nearExamples>) => nearExamples(...asked).map(({ id }) => id);

test("the nearest example shares words with a text, in either language", () => {
  expect(ids("Fokus på demens i familien")).toEqual(["dementia-home"]);
  expect(ids("Fokus på tannhelsetenesta")).toEqual(["dentist-routine"]);
});

test("examples under the same heading come before others that share a word", () => {
  const headings = nearExamples("Vi skal ha fokus på samtaler", ["perpetrators"], 3).map(({ heading }) => heading);
  expect(new Set(headings)).toEqual(new Set(["perpetrators"]));
});

test("there is no example where nothing is like it", () => {
  expect(ids("Xyzzy")).toEqual([]);
});
