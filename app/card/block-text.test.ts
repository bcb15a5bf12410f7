import { expect, test } from "vitest";
import { allFacts } from "#app/guide/fact.ts";
import { faultOfBlock } from "./block-text.ts";
import { allCardTemplates, blocksOf } from "./card-template.ts";

test.each(["Ring 112.", "Ring 116 117", "ring 116117 nå", "02800", "Vakta: 22 33 44 55", "22334455", "223 34 455"])(
  "a telephone number is refused: %s",
  (text) => {
    expect(faultOfBlock(text)).toBe("phoneNumber");
  },
);

test("every national number is refused", () => {
  const numbers = allFacts().flatMap(({ helpline }) => helpline?.phone || []);
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers.filter((number) => faultOfBlock(`Ring ${number}.`) !== "phoneNumber")).toEqual([]);
});

test("somebody who can be recognised is refused", () => {
  expect(faultOfBlock("Spør Kari (8) om dette")).toBe("personWithAge");
  expect(faultOfBlock("Skriv til kari@fjellvik.example")).toBe("emailAddress");
});

test.each([
  "Se § 112 og § 13-2.",
  "Innen 2027",
  "Barn under 16 år",
  "Rutinen fra 2024–2025",
  "Ta 3 ting i 15 minutter",
])("other numbers are let through: %s", (text) => {
  expect(faultOfBlock(text)).toBeUndefined();
});

test("every block of the templates could have been written by a municipality", () => {
  const texts = allCardTemplates()
    .flatMap(blocksOf)
    .flatMap(({ text }) => [text.nb, text.nn]);
  expect(texts.filter((text) => faultOfBlock(text) !== undefined)).toEqual([]);
});
