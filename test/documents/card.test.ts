import { describe, expect, test } from "vitest";
import { type ActionCard, actionCard, findActionCard, workplacesOf } from "#app/card/action-card.ts";
import { cardOnPaper } from "#app/card/card-document.server.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import type { LocalServices } from "#app/card/local-service.ts";
import { type PaperForm, paperForms } from "#app/card/paper-form.ts";
import type { Call, CardSheet, Sheet, ShortSheet } from "#app/export/card-sheet.ts";
import { mapWords } from "#app/export/manuscript.ts";
import { printSheet } from "#app/export/print-document.server.ts";
import { printSheet as printHere } from "#app/export/print-pdf.ts";
import { settableText } from "#app/export/settable.ts";
import { type Language, languages } from "#app/lib/language.ts";
import { anEntry } from "#test/directories.ts";
import { bare, type ReadPdf, readPdf } from "./read-pdf.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";

if (!hasJava) sayThatJavaIsMissing();

const local: LocalServices = {
  place: { kommunenummer: "9901", name: "Fjellvik", slug: "fjellvik" },
  services: [
    anEntry(),
    anEntry({ kind: "childWelfare", name: "Barneverntjenesten", phones: [{ number: "20000002", words: "" }] }),
    anEntry({
      kind: "childWelfareEmergency",
      name: "Barnevernvakta",
      phones: [{ number: "20000003", words: "" }],
      confirmedOn: null,
    }),
    anEntry({
      kind: "other",
      name: "Konsultasjonsteamet",
      phones: [{ number: "20000004", words: "" }],
      audiences: ["staff"],
    }),
  ],
  cards: [],
  isExample: true,
  date: "2026-11-21",
};

function card(slug: string, where: LocalServices | null = null): ActionCard {
  const found = findActionCard(slug, where);
  if (!found) throw new Error(`No card is called ${slug}`);
  return found;
}

const everyCard = allCardTemplates().flatMap((template) =>
  [null, ...workplacesOf(template)].map((workplace) => ({ template, workplace })),
);
const numbers: [language: Language, words: string, where: LocalServices | null][] = [
  ["nb", "local", local],
  ["nn", "national", null],
];

/** The short forms are extracts of what A4 says: in nynorsk each template by itself is enough. */
function cardsFor(form: PaperForm, language: Language) {
  return form === "card" || language === "nb" ? everyCard : everyCard.filter(({ workplace }) => workplace === null);
}

/** The size of each, and how near the edge anything may stand, in millimetres. */
const paper: Record<PaperForm, { width: number; height: number; margin: number }> = {
  card: { width: 210, height: 297, margin: 10 },
  poster: { width: 297, height: 420, margin: 14 },
  pocket: { width: 297, height: 210, margin: 6 },
};

describe.each(paperForms)("a card on paper, as %s,", (form) => {
  test.each(numbers)(
    "is one sheet in %s with %s numbers, and says what it was given in the same order, and nothing else",
    async (language, _, where) => {
      const faults = [];
      for (const { template, workplace } of cardsFor(form, language)) {
        const asked = cardOnPaper({ card: actionCard(template, workplace, where), form, language });
        const read = await readPdf(printHere(mapWords(asked, settableText)));
        if (read.pages !== 1 || !says(asked, read) || !isWithin(read, form))
          faults.push(`${template.slug} ${workplace}`);
      }
      expect(faults).toEqual([]);
      expect(everyCard.length).toBeGreaterThan(50);
    },
    300_000,
  );

  test("is the same bytes each time", async () => {
    const sheet = cardOnPaper({ card: card("barn-skole", local), form, language: "nb" });
    expect(Buffer.compare(await printSheet(sheet), await printSheet(sheet))).toBe(0);
  });
});

describe.skipIf(!hasJava)("as a file", () => {
  test("follows the standards for accessible documents and for the archive, in each form and both languages", async () => {
    const sheets = paperForms.flatMap((form) =>
      languages.map((language) =>
        cardOnPaper({ card: language === "nb" ? card("barn-skole", local) : card("eldre"), form, language }),
      ),
    );
    const pdfs = await Promise.all(sheets.map(printSheet));
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  });
});

/** A sheet of A4 says all of its card; a poster and a card for the pocket say whole pieces of it, the foremost among them. */
function says({ look, sheet }: Sheet, { words }: ReadPdf): boolean {
  if (look === "card") return words === bare(wordsOf(sheet));
  return look !== "brochure" && shortPattern(look, sheet).test(words);
}

/** The words of a sheet in the order they are read. */
function wordsOf(sheet: CardSheet): string {
  return [
    ...[sheet.owner, sheet.title, ...sheet.lead, sheet.exampleMark],
    ...sheet.parts.flatMap(({ name, blocks }) => [
      name,
      ...blocks.flatMap((block) => ["•", block.text, ...said(block.calls), block.laws.join(", ")]),
    ]),
    sheet.numbers.name,
    ...sheet.numbers.services.flatMap((service) => [service.name, ...said(service.calls), service.remark]),
    ...[...sheet.foot, sheet.address],
  ].join(" ");
}

function shortPattern(look: "poster" | "pocket", sheet: ShortSheet): RegExp {
  const exactly = (words: readonly string[]) => bare(words.join("")).replace(/[^\p{L}\p{N}]/gu, "\\$&");
  const piece = ({ text, rank }: { text: string; rank: number }) => `(?:${exactly([text])})${rank === 0 ? "" : "?"}`;
  const { foot, address, fold } = sheet;
  return new RegExp(
    `^${[
      exactly([sheet.owner, sheet.title, sheet.exampleMark, sheet.danger.words, sheet.danger.phone]),
      ...sheet.parts.flatMap(({ name, blocks }) => [exactly([name]), ...blocks.map(piece)]),
      exactly([sheet.numbers.name, ...said(sheet.numbers.calls), ...sheet.numbers.toWrite, sheet.extract]),
      exactly(look === "poster" ? [...foot, address] : [address, ...foot, fold]),
    ].join("")}$`,
  );
}

function said(calls: readonly Call[]): string[] {
  return calls.flatMap(({ name, phones, remark }) => [name, ...phones, remark]);
}

function isWithin({ places }: ReadPdf, form: PaperForm): boolean {
  const { width, height, margin } = paper[form];
  return places.every(({ x, y }) => x >= margin && x <= width - margin && y >= margin && y <= height - margin);
}
