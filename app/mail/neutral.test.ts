import { expect, test } from "vitest";
import { neutralName, tellingWord } from "./neutral.ts";

test.each([
  "Hjelp mot vold",
  "Vald i nære relasjonar",
  "Krisesenter",
  "Er du i fare nå?",
  "Domestic abuse",
  "Veahkaválddi birra",
  "Przemoc w rodzinie",
  "العنف",
])("«%s» tells what was read", (title) => {
  expect(tellingWord(title)).not.toBeNull();
});

test.each(["Nyttige numre", "Nyttige nummer", "Useful numbers", "/nn/hjelp/eksempelvik"])(
  "«%s» tells nothing",
  (text) => {
    expect(tellingWord(text)).toBeNull();
  },
);

test("a name that tells is another's words in a mail, and one that does not stands as it is", () => {
  expect(neutralName("Leder av krisesenteret", "en funksjon")).toBe("en funksjon");
  expect(neutralName("Rektor", "en funksjon")).toBe("Rektor");
});
