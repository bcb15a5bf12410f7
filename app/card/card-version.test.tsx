import { beforeAll, expect, test } from "vitest";
import { anEntry } from "#test/directories.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { type ActionCard, actionCard, findActionCard, workplacesOf } from "./action-card.ts";
import { cardSheet } from "./card-document.server.ts";
import { allCardTemplates } from "./card-template.ts";
import { cardCode, cardVersion, readCardCode } from "./card-version.server.ts";
import type { LocalServices } from "./local-service.ts";

beforeAll(() => publishOnDisk());

const local: LocalServices = {
  place: { kommunenummer: "4601", name: "Bergen", slug: "bergen" },
  services: [anEntry({ kind: "childWelfare", confirmedOn: "2026-11-01" })],
  isExample: false,
  date: "2026-11-21",
};

function card(slug: string, where: LocalServices | null = null): ActionCard {
  const found = findActionCard(slug, where);
  if (!found) throw new Error(`No card is called ${slug}`);
  return found;
}

test("every card has a code of its own, which tells which card it is for", () => {
  const cards = allCardTemplates().flatMap((template) =>
    [null, ...workplacesOf(template)].flatMap((workplace) => [
      actionCard(template, workplace),
      actionCard(template, workplace, local),
    ]),
  );
  const codes = cards.map(cardCode);
  expect(new Set(codes).size).toBe(cards.length);
  expect(codes.map(readCardCode)).not.toContain(undefined);
  expect(readCardCode(cardCode(card("barn-skole", local)))).toMatchObject({ place: "4601", card: "barn-skole" });
});

test("the code is the same until the card says something else", () => {
  const mine = cardVersion(card("barn", local));
  const [entry = anEntry()] = local.services;
  const other = (some: Partial<LocalServices>) => cardVersion(card("barn", { ...local, ...some }));
  expect(other({ date: "2026-11-22" })).toBe(mine);
  expect(other({ services: [{ ...entry, about: "Noe annet", confirmedOn: "2026-11-20" }] })).toBe(mine);
  expect(other({ services: [...local.services, anEntry({ kind: "homeCare" })] })).toBe(mine);
  expect(other({ services: [{ ...entry, phones: [{ number: "22334456", words: "" }] }] })).not.toBe(mine);
  expect(other({ date: "2027-02-21" }), "no longer confirmed").not.toBe(mine);
});

test("the address on the sheet says that the card is valid, in the language of the sheet", async () => {
  for (const language of ["nb", "nn"] as const) {
    const { pathname } = new URL(cardSheet(card("barn-skole"), language).address);
    const { status, text, html } = await visit(pathname);
    expect(status).toBe(200);
    expect(text).toContain("Kortet er gyldig");
    expect(html).toContain(`href="${language === "nn" ? "/nn" : ""}/kort/mal/barn-skole.pdf"`);
  }
});

test("an older code says that there is a new version, and leads to it", async () => {
  const { text, html } = await visit("/kort/gyldig/mal.barn.00000000");
  expect(text).toContain("Ny versjon finnes");
  expect(text).toContain(cardVersion(card("barn")));
  expect(html).toContain(`href="/kort/mal/barn"`);
  expect((await visit("/nn/kort/gyldig/4601.barn.00000000")).text).toContain("Ny versjon finst");
});

test.each(["mal.ingenting.00000000", "0000.barn.00000000", "mal.barn", "bergen.barn.00000000", "mal.barn.0000000g"])(
  "%s is no code",
  async (code) => {
    expect((await visit(`/kort/gyldig/${code}`)).status).toBe(404);
  },
);

test.each([".pdf", "/plakat.pdf", "/lommekort.pdf"])("the card's page leads to the card on paper, %s", async (end) => {
  expect((await visit("/kort/bergen/barn")).html).toContain(`href="/kort/bergen/barn${end}"`);
  expect((await visit("/nn/kort/mal/barn-skole")).html).toContain(`href="/nn/kort/mal/barn-skole${end}"`);
});

test("the sheet marks what nobody has confirmed for a while, and says what each of several numbers is for", () => {
  const phones = [
    { number: "22334455", words: "dagtid" },
    { number: "22334466", words: "vakt" },
  ];
  const services = [anEntry({ kind: "shelter", name: "Krisesenteret", confirmedOn: null, phones })];
  const { numbers } = cardSheet(card("voksen", { ...local, services }), "nn");
  expect(numbers.services.find(({ name }) => name === "Krisesenteret")?.calls).toMatchObject([
    { name: "Krisesenteret, dagtid:", phones: ["22 33 44 55"], remark: "Ikkje stadfesta på ei stund." },
    { name: "Krisesenteret, vakt:", phones: ["22 33 44 66"], remark: "Ikkje stadfesta på ei stund." },
    { phones: ["116 006"], remark: "" },
  ]);
});
