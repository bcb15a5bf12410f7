import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { type ActionCard, actionCard, findActionCard, workplacesOf } from "#app/card/action-card.ts";
import { cardSheet } from "#app/card/card-document.server.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import type { LocalServices } from "#app/card/local-service.ts";
import type { CardSheet } from "#app/export/card-sheet.ts";
import { printCard } from "#app/export/print-document.server.ts";
import { anEntry } from "#test/directories.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";

if (!hasJava) sayThatJavaIsMissing();

const local: LocalServices = {
  place: { kommunenummer: "9901", name: "Fjellvik", slug: "fjellvik" },
  services: [
    anEntry(),
    anEntry({ kind: "childWelfare", name: "Barneverntjenesten", phones: [{ number: "20000002", words: "" }] }),
    anEntry({ kind: "childWelfareEmergency", name: "Barnevernvakta", confirmedOn: null }),
    anEntry({ kind: "other", name: "Konsultasjonsteamet", audiences: ["staff"] }),
  ],
  isExample: true,
  date: "2026-11-21",
};

function card(slug: string, where: LocalServices | null = null): ActionCard {
  const found = findActionCard(slug, where);
  if (!found) throw new Error(`No card is called ${slug}`);
  return found;
}

const printed: [what: string, sheet: CardSheet][] = [
  ["with national numbers", cardSheet(card("barn"), "nb")],
  ["with local numbers, for a workplace", cardSheet(card("barn-skole", local), "nb")],
  ["in nynorsk", cardSheet(card("eldre-hjemmetjeneste", local), "nn")],
];

describe.each(printed)("a card on paper %s", (_, sheet) => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    bytes = await printCard(sheet);
  });

  test("is one page, and says all that the card says in the same order, and nothing else", async () => {
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(1);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(bare(words)).toBe(bare(wordsOf(sheet)));
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.compare(await printCard(sheet), bytes)).toBe(0);
  });
});

test("the longest cards, with local numbers, fit on one sheet", async () => {
  const cards = allCardTemplates().flatMap((template) =>
    [null, ...workplacesOf(template)].map((workplace) => actionCard(template, workplace, local)),
  );
  const sheets = cards.map((one) => cardSheet(one, "nb"));
  const longest = sheets.toSorted((one, other) => wordsOf(other).length - wordsOf(one).length).slice(0, 3);
  for (const sheet of longest) {
    const pdf = await getDocument({ data: await printCard(sheet), verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(1);
  }
});

describe.skipIf(!hasJava)("as a file", () => {
  test("follows the standards for accessible documents and for the archive, in both languages", async () => {
    const pdfs = await Promise.all(printed.map(([, sheet]) => printCard(sheet)));
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  });
});

/** The words of a sheet in the order they are read. */
function wordsOf(sheet: CardSheet): string {
  const calls = (list: CardSheet["parts"][number]["blocks"][number]["calls"]) =>
    list.flatMap(({ name, phones, remark }) => [name, ...phones, remark]);
  return [
    ...[sheet.owner, sheet.title, ...sheet.lead, sheet.exampleMark],
    ...sheet.parts.flatMap(({ name, blocks }) => [
      name,
      ...blocks.flatMap((block) => ["•", block.text, ...calls(block.calls), block.laws.join(", ")]),
    ]),
    sheet.numbers.name,
    ...sheet.numbers.services.flatMap((service) => [service.name, ...calls(service.calls), service.remark]),
    ...[...sheet.foot, sheet.address],
  ].join(" ");
}

function bare(words: string): string {
  return words.replace(/\s/g, "");
}
