import { describe, expect, test } from "vitest";
import { brochureOf } from "#app/card/brochure.ts";
import { brochureLanguages } from "#app/card/brochure-href.ts";
import type { LocalServices } from "#app/card/local-service.ts";
import type { Brochure } from "#app/export/brochure-sheet.ts";
import { hasGlyph } from "#app/export/font-coverage.ts";
import { printSheet as printHere } from "#app/export/print-pdf.ts";
import { qrCode } from "#app/export/qr-code.ts";
import { type HelpLanguage, helpLanguages } from "#app/help/help-language.ts";
import { helpWords } from "#app/help/help-words.server.ts";
import { tellingWord } from "#app/help/neutral.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { anEntry } from "#test/directories.ts";
import { bare, readPdf } from "./read-pdf.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";

if (!hasJava) sayThatJavaIsMissing();

const rule = { everyWeeks: 1, ofMonth: null, holidays: "closed" as const, startsOn: null, endsOn: null };
const workdays = { ...rule, days: [0, 1, 2, 3, 4] as DirectoryEntry["opening"]["rules"][number]["days"] };
const services: DirectoryEntry[] = [
  anEntry({ languages: ["nb", "en", "ar"], place: "Fjordgata 3, Fjellvik" }),
  anEntry({
    kind: "childWelfare",
    name: "Barneverntjenesten i Fjellvik",
    phones: [
      { number: "20000002", words: "dagtid" },
      { number: "20000003", words: "vakt" },
    ],
    opening: { rules: [{ ...workdays, opens: "08:00", closes: "15:30" }], exceptions: [] },
  }),
  anEntry({
    kind: "familyCounselling",
    name: "Familievernkontoret",
    fromAge: 18,
    phones: [{ number: "20000005", words: "" }],
    opening: {
      rules: [{ ...workdays, everyWeeks: 2, startsOn: "2026-01-05", opens: "16:00", closes: "19:00" }],
      exceptions: [],
    },
  }),
  anEntry({ name: "Ikke bekreftet", phones: [{ number: "20000006", words: "" }], confirmedOn: "2026-03-01" }),
  anEntry({ name: "Konsultasjonsteamet", phones: [{ number: "20000004", words: "" }], audiences: ["staff"] }),
];

async function brochure(language: HelpLanguage, some: Partial<LocalServices> = {}): Promise<Brochure> {
  const place = { kommunenummer: "9901", name: "Fjellvik", slug: "fjellvik" };
  const local = { place, services, cards: [], isExample: true, date: "2026-11-21", ...some };
  const owners = [{ owner: "Fjellvik kommune", publishedOn: "2026-11-20" }];
  const made = brochureOf({ words: await helpWords(language), local, owners, origin: "https://komplan.example" });
  const qr = qrCode(made.address);
  return { ...made, qr: qr && { ...qr, name: `QR: ${made.address}` } };
}

const printed = async (language: HelpLanguage, some: Partial<LocalServices> = {}) =>
  printHere({ look: "brochure", sheet: await brochure(language, some) });

describe.each(brochureLanguages)("the brochure in %s", (language) => {
  test("is two pages, and every word it was given can be read back, in order and as it was written", async () => {
    const { pages, words } = await readPdf(await printed(language));
    expect(pages).toBe(2);
    expect(words).toBe(bare(wordsOf(await brochure(language))));
  });

  test("says nothing on its outside of why it is read", async () => {
    const { title, place, back, address } = await brochure(language);
    expect([title, place, ...back, address].map(tellingWord).filter((word) => word !== null)).toEqual([]);
  });
});

test("there is a brochure in every language whose letters we can set, and in no other", async () => {
  const settable = await Promise.all(
    helpLanguages.map(async (language) => {
      const words = wordsOf(await brochure(language));
      return Array.from(words).every((sign) => hasGlyph(sign.codePointAt(0) ?? 0)) ? [language] : [];
    }),
  );
  expect(settable.flat()).toEqual(brochureLanguages);
});

test("only numbers that have lately been confirmed stand on paper, and none that are for staff", async () => {
  const words = wordsOf(await brochure("nb"));
  expect(words).toContain("20 00 00 02");
  expect(words).not.toContain("20 00 00 06");
  expect(words).not.toContain("20 00 00 04");
});

test("what it says of a service is said in the reader's language, from Monday, with the rare in Norwegian", async () => {
  const lines = (await brochure("en")).sections[0]?.pieces.flatMap((piece) => piece.lines.map(({ text }) => text));
  expect(lines).toContain("Monday–Friday 08.00–15.30");
  expect(lines?.join()).toContain("Languages: English, Arabic · Interpreter: ");
  expect(lines?.join()).toContain("annenhver uke");
});

test("without services of its own it has the national lines, and with very many it goes on to another sheet, with nothing lost", async () => {
  const none = await brochure("nn", { services: [] });
  expect(none.sections.map(({ title }) => title)).not.toContain("Hjelp i Fjellvik");
  expect((await readPdf(printHere({ look: "brochure", sheet: none }))).pages).toBe(2);
  const many = Array.from({ length: 60 }, (_, at) => anEntry({ name: `Tjeneste ${at}` }));
  const { pages, words } = await readPdf(await printed("nb", { services: many }));
  expect(pages).toBeGreaterThan(2);
  expect(words).toBe(bare(wordsOf(await brochure("nb", { services: many }))));
});

test("the same brochure is the same bytes", async () => {
  expect(Buffer.compare(await printed("uk"), await printed("uk"))).toBe(0);
});

test.skipIf(!hasJava)(
  "follows the standards for accessible documents and for the archive, in every language",
  async () => {
    const pdfs = await Promise.all(brochureLanguages.map((language) => printed(language)));
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  },
);

/** The words of a brochure in the order they are read. */
function wordsOf({ title, place, danger, address, back, date, sections }: Brochure): string {
  return [
    ...[title, place, danger.title, danger.lead],
    ...danger.calls.flatMap(({ phone, words }) => [phone, words]),
    ...[danger.cannotTalk.title, ...listed(danger.cannotTalk.lines)],
    ...[address, ...back, date.split("-").toReversed().join(".")],
    ...sections.flatMap((section) => [
      section.title,
      ...section.pieces.flatMap(({ name, phones, lines }) => [
        name.text,
        ...phones.flatMap(({ number, words }) => [number, words.text]),
        ...(name.text === "" ? listed(lines.map(({ text }) => text)) : lines.map(({ text }) => text)),
      ]),
    ]),
  ].join(" ");
}

function listed(lines: readonly string[]): string[] {
  return lines.map((line) => `• ${line}`);
}
