import { beforeAll, describe, expect, test } from "vitest";
import { findFact } from "#app/guide/fact.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { publishOnDisk, type Visited, visit } from "#test/portal.tsx";
import { cardHref, findActionCard, workplacesOf } from "./action-card.ts";
import { allCardTemplates, cardParts } from "./card-template.ts";
import * as decideDuty from "./decide-duty.tsx";
import { dutyOutcomes } from "./duty.ts";
import { cardText } from "./text.ts";

beforeAll(() => publishOnDisk());

const cards = allCardTemplates().flatMap((template) =>
  [null, ...workplacesOf(template)].map((workplace) => ({ template, workplace, local: null })),
);
const addresses = cards.flatMap((card) => [null, ...cardParts].map((part) => cardHref(card, part)));

describe.each(["nb", "nn"] as const)("in %s", (language) => {
  const prefix = language === "nn" ? "/nn" : "";

  test("the list leads to every card and to the questions", async () => {
    const { html } = await visit(`${prefix}/kort`);
    const hrefs = [...allCardTemplates().map(({ slug }) => `/kort/mal/${slug}`), "/kort/plikt"];
    expect(hrefs.filter((href) => !html.includes(`href="${prefix}${href}"`))).toEqual([]);
  });

  test("a card says all it has for a workplace, in the four parts, and nothing meant for others", async () => {
    const card = findActionCard("barn-skole");
    const { text } = await visit(`${prefix}/kort/mal/barn-skole`);
    const said = cardParts.flatMap((part) => card?.parts[part] ?? []).map((block) => block.text[language]);
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
    expect(Object.values(cardText[language].part).filter((name) => !text.includes(name))).toEqual([]);
    const foreign = findActionCard("barn-tannlege")?.parts.see.at(-1)?.text[language] ?? "";
    expect(text).not.toContain(foreign);
  });

  test("each page of each card is there", async () => {
    const statuses = await Promise.all(addresses.map(async (address) => (await visit(prefix + address)).status));
    expect(addresses.filter((_, place) => statuses[place] !== 200)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(150);
  });
});

test("the note is one press away from the list, and from what to do", async () => {
  for (const address of ["/nn/kort", "/nn/kort/mal/barn-skole", "/nn/kort/mal/barn/handle"])
    expect((await visit(address)).html).toContain('href="/nn/kort/notat"');
  expect((await visit("/kort/mal/barn/se")).html).not.toContain("/kort/notat");
});

test("what may be called is a link to dial, and the number is the fact's", async () => {
  const { html } = await visit("/kort/mal/barn");
  for (const id of ["police-112", "legevakt-116117", "alarmtelefonen-116111"]) {
    const phone = findFact(id)?.helpline?.phone ?? "";
    expect(html).toContain(`href="tel:${phone.replaceAll(" ", "")}">${phone}</a>`);
  }
});

test("the way to the numbers of the reader's own municipality stands by the others", async () => {
  expect((await visit("/kort/mal/eldre")).html).toContain(`href="/kort/kommuner"`);
  expect((await visit("/nn/kort/plikt/ja")).html).toContain(`href="/nn/kort/kommuner"`);
});

test("the law stands with its source, when it was checked and how sure we are", async () => {
  const { html, text } = await visit("/kort/mal/barn-skole");
  const fact = findFact("opplaeringslova-24-3");
  expect(html).toContain(`id="opplaeringslova-24-3"`);
  expect(html).toContain(`href="${fact?.source.url}"`);
  expect(text).toContain("sjekket 20. november 2026, lest i en offisiell kilde.");
  expect((await visit("/kort/mal/barn")).text).toContain("lest i en eldre utgave eller en annen kilde.");
});

test("the card's steps lead to each other, and from the last to the whole card", async () => {
  const first = await visit("/kort/mal/barn-skole/se");
  expect(first.text).toContain("Steg 1 av 4");
  expect(first.html).toContain(`rel="next" href="/kort/mal/barn-skole/spor"`);
  expect(first.html).not.toContain(`rel="prev"`);
  const last = await visit("/kort/mal/barn-skole/handle");
  expect(last.html).toContain(`rel="prev" href="/kort/mal/barn-skole/avklar"`);
  expect(last.text).toContain("Hele kortet");
});

test("choosing a workplace keeps the step one is at", async () => {
  const { html } = await visit("/kort/mal/barn/spor");
  expect(html).toContain(`href="/kort/mal/barn-barnehage/spor"`);
  expect((await visit("/kort/mal/barn-barnehage")).html).toMatch(
    /href="\/kort\/mal\/barn-barnehage" aria-current="page"/,
  );
});

test("the questions are asked one at a time, and each can be answered again", async () => {
  const first = await visit("/kort/plikt");
  expect(first.text).toContain("Er noen i fare akkurat nå?");
  expect(first.html).toContain(`href="/kort/plikt/nei"`);
  const fourth = await visit("/kort/plikt/nei-ja-nei");
  expect(fourth.text).toContain("Spørsmål 4");
  expect(fourth.html).toContain(`href="/kort/plikt/nei-ja-nei-usikker"`);
  expect(fourth.html).toContain(`aria-label="Endre: Er noen i fare akkurat nå?"`);
  expect(fourth.html).toContain(`href="/kort/plikt/nei-ja"`);
});

test("an outcome says what to do now, whom to call and what it rests on", async () => {
  const { text, html } = await visit("/nn/kort/plikt/nei-ja-nei-ja-ja");
  const outcome = dutyOutcomes().find(({ id }) => id === "report-child");
  expect(outcome?.now.filter(({ nn }) => !text.includes(nn))).toEqual([]);
  expect(html).toContain(`href="tel:116111"`);
  expect(outcome?.facts.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  expect(html).toContain(`href="/nn/kort/plikt/nei-nei"`);
  expect(html).toContain(`href="https://plikt.no/"`);
  expect(text).toContain("Meir om avverjingsplikta på plikt.no");
});

test("what was answered is kept by no device", () => {
  expect(decideDuty.headers()).toMatchObject({ "Cache-Control": "no-store" });
});

test.each([
  "/kort/mal/ingenting",
  "/kort/mal/barn-romstasjon",
  "/kort/mal/barn/mer",
  "/kort/mal/barn/see",
  "/kort/plikt/kanskje",
  "/kort/plikt/ja-ja",
  "/kort/plikt/nei-kari",
])("%s is not found", async (address) => {
  expect((await visit(address)).status).toBe(404);
});

test("addresses and titles say nothing that gives away why somebody reads", async () => {
  const own = /shelter|krisesenter/g; // where somebody works, not why they read
  expect(addresses.filter((address) => tellingWord(address.replaceAll(own, "")))).toEqual([]);
  const pages = ["/kort", "/kort/plikt", ...allCardTemplates().map(({ slug }) => `/kort/mal/${slug}`)];
  const titles = await Promise.all(pages.flatMap((page) => [visit(page), visit(`/nn${page}`)]));
  expect(titles.map(titleOf).filter((title) => title === "" || tellingWord(title))).toEqual([]);
});

test("there is nothing to fill in, and nothing that runs", async () => {
  for (const address of ["/kort", "/kort/mal/akutt", "/kort/mal/akutt/handle", "/kort/plikt/nei", "/kort/plikt/ja"])
    expect((await visit(address)).html).not.toMatch(/<(form|input|textarea|script|iframe|img)\b/);
});

function titleOf({ html }: Visited): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
}
