import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "./language.ts";
import { findPersonalData, isIdNumber, personalDataKinds } from "./personal-data.ts";
import { personalDataText } from "./personal-data-text.ts";

// Synthetic numbers: 80 is added to the month, so no living person has them.
const [birthNumber, dNumber] = ["13895501036", "53895501085"].map(withControlDigits);

test.each([
  ["idNumber", `Barnet har fødselsnummer ${birthNumber}.`],
  ["idNumber", `Nummer ${spaced(birthNumber)} står i saken`],
  ["idNumber", `${birthNumber?.replace(/./g, "$& ").trim()}`],
  ["idNumber", `D-nummer ${dNumber}`],
  ["phoneNumber", "Ring Per på 91 23 45 67."],
  ["phoneNumber", "Ring 912 34 567"],
  ["phoneNumber", "mobil 91234567"],
  ["phoneNumber", "9123 4567"],
  ["phoneNumber", "tlf. 32 07 52 50"],
  ["phoneNumber", "tlf.32075250"],
  ["phoneNumber", "+47 32 07 52 50"],
  ["phoneNumber", "+4791234567"],
  ["phoneNumber", "0047 912 34 567"],
  ["phoneNumber", "+46 70 123 45 67"],
  ["emailAddress", "Skriv til kari.nordmann@kommune.no!"],
  ["streetAddress", "Hun bor i Storgata 12 B"],
  ["streetAddress", "Bjørkeveien 4"],
  ["streetAddress", "Karl Johans gate 22"],
  ["streetAddress", "Nedre Kirkeveg 3a"],
  ["birthDate", "født 12.03.2015"],
  ["birthDate", "fødd 1.3.15"],
  ["personWithAge", "Kari (8) har vært her to ganger"],
  ["personWithAge", "Spør Kari (8) om det"],
  ["personWithAge", "Vi kjenner Ola, 34 år."],
  ["personWithAge", "Ola Nordmann (34 år)"],
  ["personWithAge", "Amina på 6"],
  ["personWithAge", "en gutt på 7 år"],
  ["personWithAge", "Gutt på sju år"],
  ["personWithAge", "jente (12)"],
  ["personWithAge", "ei jente, 12 år"],
  ["personWithAge", "ein gut på 7 år"],
  ["personWithAge", "7 år gammel gutt"],
  ["personWithAge", "kvinne på 34"],
  ["personWithAge", "et barn på 4 år"],
] as const)("finds %s in «%s»", (kind, text) => {
  expect(findPersonalData(text, []).map((found) => found.kind)).toEqual([kind]);
});

test.each([
  "Etter straffeloven § 282 og krisesenterlova § 2 andre ledd.",
  "Planen gjelder 2024–2028, vedtatt 18.03.2026 i sak 26/12345678.",
  "Fra 2026-03-18 til 20261231",
  "Rundskriv 13-2, Prop. 36 S (2023–2024), LOV-2009-06-19-44",
  "Vi bruker kr 22 500 000, og 25000000 kroner neste år",
  "Tilskudd på 91234567 kr",
  "i årene 2024 2025 2026",
  "Barn (5 år) får tilbud på helsestasjonen, 4 år etter fødselen",
  "4-årskontroll for barn på 4 år, og gutter og jenter på 13–16 år",
  "Barnevern (8), Helsestasjon (12), Hol (3) og Nesbyen (4)",
  "elever på 10. trinn, gutter på 8. trinn",
  "Fylkesveg 40 og Riksvei 7 går gjennom kommunen",
  "Barn født etter 1.1.2010, kvinner (16–79 år) og menn på 30",
  "Omtrent 40 kvinner, 12 barn og 3 menn fikk hjelp i 2025. 20 25 30 prosent",
  "En mann på kurs 2 ganger i året",
  "Krisesenteret tar imot 24 timer i døgnet. https://www.regjeringen.no/id2963844/",
  "Organisasjonsnummer 974 760 673 og konto 1234 56 78901",
  "Ansvar: Kari Nordmann, helsesykepleier",
])("leaves «%s» alone", (text) => {
  expect(findPersonalData(text, [])).toEqual([]);
});

test("numbers that everyone may know are let through, however they are written", () => {
  const known = ["800 57 000", "116 006"];
  expect(findPersonalData("Ring 116 006, 800 57 000, 80057000 eller +47 800 57 000", known)).toEqual([]);
  expect(findPersonalData("Ring 800 57 001", known)).toHaveLength(1);
});

test("tells where, in order and once, and never repeats the text", () => {
  const text = "Første linje\nRing 912 34 567\nKari (8), kari@example.no";
  const found = findPersonalData(text, []);
  expect(found).toEqual([
    { kind: "phoneNumber", at: 18, length: 10, line: 2 },
    { kind: "personWithAge", at: 29, length: 8, line: 3 },
    { kind: "emailAddress", at: 39, length: 15, line: 3 },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/912|Kari|kari/);
});

test("control digits decide: a wrong digit is no ID number", () => {
  expect(isIdNumber(String(birthNumber))).toBe(true);
  expect(isIdNumber(`${birthNumber?.slice(0, 10)}${(Number(birthNumber?.at(-1)) + 1) % 10}`)).toBe(false);
  expect(isIdNumber("00000000000")).toBe(false);
});

test("a text as long as a field can be is read at once, also when it is made to be slow", () => {
  for (const bad of [
    "1 ".repeat(50_000),
    "A".repeat(100_000),
    "Kari ".repeat(20_000),
    "a@".repeat(50_000),
    "S gate ".repeat(14_000),
  ]) {
    expect(findPersonalData(bad, []).length).toBeLessThan(100_000);
  }
});

test("our own texts, laws and figures raise no alarm", () => {
  for (const file of ["facts", "template", "measure-examples", "outdated"]) {
    const text = readFileSync(`content/${file}.json`, "utf8");
    const numbers = [...text.matchAll(/"phone": "([^"]+)"/g)].map(([, number = ""]) => number);
    const found = findPersonalData(text, numbers).map(({ kind, at, length }) => [
      file,
      kind,
      text.slice(at, at + length),
    ]);
    expect(found.filter(([, , part]) => part !== "kompetanseteamet@bufdir.no")).toEqual([]); // an office's address
  }
});

test.each([
  ["a sign that takes no room", `912\u200b34567`, "phoneNumber"],
  ["a joiner", `9\u200d1\u200d2\u200d3 4567`, "phoneNumber"],
  ["soft hyphens", `${birthNumber?.replace(/./g, "$&\u00ad")}`, "idNumber"],
  ["digits of full width", "９１２３４５６７", "phoneNumber"],
  ["a thin blank", "912\u200934\u202f567", "phoneNumber"],
  ["a hyphen that does not break", "912\u201134\u2011567", "phoneNumber"],
  ["dots", "912.34.567", "phoneNumber"],
  ["a line that ends inside it", `${birthNumber?.slice(0, 6)}\n${birthNumber?.slice(6)}`, "idNumber"],
  ["a line that ends after the country", "+47 912\n34 567", "phoneNumber"],
  ["a short word right before it", `fnr.${birthNumber}`, "idNumber"],
  ["a sign without room in a name", "Ka\u200bri (8)", "personWithAge"],
])("is found through %s", (_, text, kind) => {
  expect(findPersonalData(`Ja: ${text}`, [])).toMatchObject([{ kind }]);
});

test("tells where it stands in the text as it was written, not as it was read", () => {
  expect(findPersonalData("x\u200b\ny: 912\u200b34567.", [])).toMatchObject([{ at: 6, length: 9, line: 2 }]);
});

test("numbers under each other, versions and amounts with odd blanks raise no alarm", () => {
  for (const text of [
    "22\n33\n44\n55",
    "kr\u00a020\u202f000\u202f000",
    "3.14159265358",
    "9123\n4567",
    "versjon 2.10.12.30",
  ]) {
    expect(findPersonalData(text, []), text).toEqual([]);
  }
});

/** Read line by line and finding by finding, this took minutes, and nobody else was answered meanwhile. */
test("a form full of findings is read once through", () => {
  const found = findPersonalData("a@b.no\n".repeat(285_000), []);
  expect(found.length).toBe(285_000);
  expect(found.at(-1)).toMatchObject({ at: 1_994_993, length: 6, line: 285_000 });
});

test("there is a sentence for each kind in both languages", () => {
  for (const language of languages) {
    for (const kind of personalDataKinds) expect(personalDataText[language][kind]).toMatch(/^Teksten ser ut til .+\.$/);
  }
});

/** The nearest number that adds up, from the first nine digits. */
function withControlDigits(number: string): string {
  for (let last = 0; last < 100_000; last++) {
    const tried = `${number.slice(0, 6)}${String(last).padStart(5, "0")}`;
    if (isIdNumber(tried)) return tried;
  }
  return "";
}

function spaced(number = ""): string {
  return `${number.slice(0, 6)} ${number.slice(6)}`;
}
