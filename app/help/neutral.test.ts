import { expect, test } from "vitest";
import { tellingWord } from "./neutral.ts";

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
