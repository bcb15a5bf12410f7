import { expect, test } from "vitest";
import { containsAll } from "./contains-all.ts";

test("every word must be there, in any order and case", () => {
  expect(containsAll("Fagdag for barnehagene", "BARNEHAGENE fagdag")).toBe(true);
  expect(containsAll("Fagdag for barnehagene", "fagdag skole")).toBe(false);
});

test("an empty search fits everything", () => {
  expect(containsAll("hva som helst", "")).toBe(true);
  expect(containsAll("hva som helst", "  ")).toBe(true);
});

test("accents may be left out, on either side and however they are stored", () => {
  expect(containsAll("Kárášjohka, Deanu gielda, Unjárgga", "karasjohka unjargga")).toBe(true);
  expect(containsAll("Idé", "ide")).toBe(true);
  expect(containsAll("Ide", "idé")).toBe(true);
  expect(containsAll("Ma\u030al e\u0301n", "mål en")).toBe(true);
});

test("æ, ø and å are letters of their own, also as they are written in Swedish", () => {
  expect(containsAll("Mål for tjenestene", "mal")).toBe(false);
  expect(containsAll("Lag en mal", "mål")).toBe(false);
  expect(containsAll("Jønköping, Väst", "jönkøping væst")).toBe(true);
});
