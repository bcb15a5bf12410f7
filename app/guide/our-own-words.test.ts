import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { borrowedFrom, phraseHashes, sourcePhrases, wordsOf } from "#test/source-phrases.ts";

/** Runs of words that are the same as in a source because they are the same thing, each with why. */
const named: Record<string, string> = {
  "forebygge avdekke og avverge vold og seksuelle overgrep":
    "what helse- og omsorgstjenesteloven § 3-3 a calls the duty",
  "vold mot kvinner og vold i nære relasjoner": "the name of the Istanbul convention",
  "https www nkvts no content uploads 2015 11 vold og voldtekt i norge pdf": "an address",
};

const sources = sourcePhrases();
const files = [
  ...globSync("content/**/*.json"),
  ...globSync("db/seed/*.json"),
  ...globSync("{app,server}/**/*.{ts,tsx}").filter((file) => !file.includes(".test.")),
].toSorted();

test("no text of ours has eight words in a row from the documents it was made after, but for the names of things", () => {
  const borrowed = files.flatMap((file) =>
    textsIn(file).flatMap((text) => borrowedFrom(text, sources).map((run) => [run, file])),
  );
  expect(files.length).toBeGreaterThan(1000);
  expect(borrowed.filter(([run = ""]) => !Object.keys(named).some((name) => name.includes(run)))).toEqual([]);
  expect(Object.keys(named).filter((name) => !borrowed.some(([run]) => run === name))).toEqual([]);
});

test("a sentence taken from a source is known again, however it is set, and one word less is not", () => {
  expect(sources.size).toBeGreaterThan(12_000);
  const law = "legge til rette for at helse- og omsorgstjenesten blir i stand til å"; // § 3-3 a, which one of them quotes
  const planted = `Husk: Dere kan LEGGE TIL RETTE\n for at helse- og omsorgstjenesten blir «i stand» til å spørre.`;
  expect(borrowedFrom(planted, sources)).toEqual([wordsOf(law).join(" ")]);
  expect(borrowedFrom("legge til rette for at helse- og", sources)).toEqual([]);
  expect(phraseHashes(wordsOf("én to tre"))).toEqual([]);
});

/** A program is read whole: what stands outside its texts is no Norwegian. */
function textsIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".json") ? stringsIn(JSON.parse(text)) : [text];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
