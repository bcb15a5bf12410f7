import { expect, test } from "vitest";
import { compareWords } from "./compare-words.ts";

test("what is taken away and what is put in is told word by word", () => {
  expect(compareWords("Ansatte skal spørre alle.", "Ansatte skal alltid spørre alle.")).toEqual([
    { kind: "same", text: "Ansatte skal " },
    { kind: "new", text: "alltid " },
    { kind: "same", text: "spørre alle." },
  ]);
  expect(compareWords("Fagdag i mai", "")).toEqual([{ kind: "gone", text: "Fagdag i mai" }]);
});

test("put together again, the runs are both texts", () => {
  const [before, after] = ["Vi vil  ha\nfagdag hvert år.", "Vi skal ha fagdag og øvelse hvert år."];
  const runs = compareWords(before, after);
  const text = (gone: "gone" | "new") =>
    runs
      .filter(({ kind }) => kind !== gone)
      .map(({ text }) => text)
      .join("");
  expect([text("new"), text("gone")]).toEqual([before, after]);
  expect(runs.some(({ kind }) => kind === "same")).toBe(true);
});

test("the same text has no changes, and texts too long to compare are told as two", () => {
  expect(compareWords("Likt her", "Likt her")).toEqual([{ kind: "same", text: "Likt her" }]);
  const [long, longer] = ["a ".repeat(2000), "b ".repeat(2000)];
  expect(compareWords(long, longer)).toEqual([
    { kind: "gone", text: long },
    { kind: "new", text: longer },
  ]);
});
