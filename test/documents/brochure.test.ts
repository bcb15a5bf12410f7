import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { describe, expect, test, vi } from "vitest";
import { findActionCard } from "#app/card/action-card.ts";
import { brochureOf } from "#app/card/brochure.ts";
import { cardOnPaper } from "#app/card/card-document.server.ts";
import type { LocalServices } from "#app/card/local-service.ts";
import type { Brochure } from "#app/export/brochure-sheet.ts";
import { hasBrochureGlyph } from "#app/export/font-coverage.ts";
import { printSheet as printHere } from "#app/export/print-pdf.ts";
import { qrCode } from "#app/export/qr-code.ts";
import { type HelpLanguage, helpLanguages } from "#app/help/help-language.ts";
import { helpWords } from "#app/help/help-words.server.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { anEntry } from "#test/directories.ts";
import { bare, readPdf } from "./read-pdf.ts";
import { readTagged } from "./read-tagged.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";

// As it is, but counted.
vi.mock("@myriaddreamin/typst-ts-node-compiler", async (original) => {
  const { NodeCompiler: real, ...rest } = await original<{ NodeCompiler: typeof NodeCompiler }>();
  return { ...rest, NodeCompiler: { create: vi.fn<typeof real.create>((options) => real.create(options)) } };
});

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

describe.each(helpLanguages)("the brochure in %s", (language) => {
  test("is two pages, and every word it was given can be read back, in order and as it was written", async () => {
    const pdf = await printed(language);
    expect((await readPdf(pdf)).pages).toBe(2);
    expect(wordsIn(pdf)).toBe(bare(wordsOf(await brochure(language))));
  });

  test("says nothing on its outside of why it is read", async () => {
    const { title, place, back, address } = await brochure(language);
    expect([title, place, ...back, address].map(tellingWord).filter((word) => word !== null)).toEqual([]);
  });
});

test("cards and brochures may be asked for in turn: the compiler of each is kept, with its fonts read", async () => {
  const card = findActionCard("barn");
  if (!card) throw new Error("There is no such card");
  const both = [
    cardOnPaper({ card, form: "pocket", language: "nb" }),
    { look: "brochure", sheet: await brochure("nb") },
  ] as const;
  for (const sheet of both) printHere(sheet);
  const made = vi.mocked(NodeCompiler.create).mock.calls.length;
  for (const sheet of [...both, ...both]) printHere(sheet);
  expect(vi.mocked(NodeCompiler.create)).toHaveBeenCalledTimes(made);
});

test.each(helpLanguages)("every sign of the brochure in %s is one that we can set", async (language) => {
  const signs = new Set(wordsOf(await brochure(language)));
  expect(Array.from(signs).filter((sign) => !hasBrochureGlyph(sign.codePointAt(0) ?? 0))).toEqual([]);
});

test.each(["ar", "fa"] as const)("in %s a number is read from the left", async (language) => {
  const { pieces } = await readPdf(await printed(language));
  const numbers = ["116 006", "20 00 00 02", "08.00–15.30", "21.11.2026"];
  expect(pieces).toEqual(expect.arrayContaining(numbers));
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

test("without services of its own it has the national lines", async () => {
  const none = await brochure("nn", { services: [] });
  expect(none.sections.map(({ title }) => title)).not.toContain("Hjelp i Fjellvik");
  expect((await readPdf(printHere({ look: "brochure", sheet: none }))).pages).toBe(2);
});

test.each(["nb", "ar"] as const)(
  "with very many services it goes on to another sheet, with nothing lost, in %s",
  async (language) => {
    const many = Array.from({ length: 60 }, (_, at) => anEntry({ name: `Tjeneste ${at}` }));
    const pdf = await printed(language, { services: many });
    expect((await readPdf(pdf)).pages).toBeGreaterThan(2);
    expect(wordsIn(pdf)).toBe(bare(wordsOf(await brochure(language, { services: many }))));
  },
);

test("a long line in Norwegian stays within its column where one reads from the right", async () => {
  const place = "Inngang fra baksiden av bygget ved siden av den gamle brannstasjonen i Fjellvik sentrum like ved elva";
  const { pieces, places } = await readPdf(await printed("ar", { services: [anEntry({ place })] }));
  expect(pieces.join(" ")).toContain("Inngang fra");
  expect(places.filter(({ x }) => x < 8 || x > 297 - 8)).toEqual([]);
});

test.each(["uk", "ar", "ti"] as const)("the same brochure is the same bytes, in %s", async (language) => {
  expect(Buffer.compare(await printed(language), await printed(language))).toBe(0);
});

test.skipIf(!hasJava)(
  "follows the standards for accessible documents and for the archive, in every script, and in easy words",
  async () => {
    const pdfs = await Promise.all((["nb", "nn-lett", "uk", "ar", "ti"] as const).map((language) => printed(language)));
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  },
);

/** Where a word is set in two, a joiner is put in so that its letters still join. It says nothing. */
function wordsIn(pdf: Uint8Array): string {
  return bare(readTagged(pdf)).replaceAll("\u200d", "");
}

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
