import { expect, test } from "vitest";
import { vagueIn } from "./vague.ts";

test.each([
  ["Bidra til at flere tør å spørre", "Bidra til"],
  ["Kommunen skal ha økt fokus på eldre", "ha økt fokus"],
  ["Vi skal jobbe for trygge hjem", "jobbe for"],
  ["Leggje til rette for samarbeid", "Leggje til rette"],
  ["Gi opplæring etter behov", "etter behov"],
])("“%s” does not say what shall be done", (text, words) => {
  expect(vagueIn(text)).toBe(words);
});

test.each(["Holde fagdag for barnehagene", "Vurderingsskjema tas i bruk", "Arbeidsgruppe mot vold møtes"])(
  "“%s” does",
  (text) => {
    expect(vagueIn(text)).toBe("");
  },
);
