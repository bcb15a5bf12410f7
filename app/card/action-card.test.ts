import { expect, test } from "vitest";
import {
  actionCard,
  cardHref,
  cardSlug,
  factsOf,
  findActionCard,
  findCardPart,
  firstLinesOf,
  servicesOf,
  workplacesOf,
} from "./action-card.ts";
import { allCardTemplates, blocksOf, cardParts } from "./card-template.ts";
import { cardServices, nationalLinesOf } from "./local-service.ts";
import { findWorkplace, workplaceSlug, workplaces } from "./workplace.ts";

test("without a workplace there is only what is for everyone", () => {
  for (const template of allCardTemplates()) {
    const { parts } = actionCard(template, null);
    expect(cardParts.flatMap((part) => parts[part]).filter((block) => block.workplaces)).toEqual([]);
    expect(cardParts.filter((part) => parts[part].length === 0)).toEqual([]);
  }
});

test("at a workplace its own blocks are added, and some take the place of others where those stood", () => {
  const everyone = findActionCard("barn");
  const voluntary = findActionCard("barn-frivillig");
  const idsOf = (card: typeof everyone) => card?.parts.clarify.map(({ id }) => id) ?? [];
  expect(idsOf(everyone)).toContain("child-clarify-leader");
  expect(idsOf(voluntary)).not.toContain("child-clarify-leader");
  expect(idsOf(voluntary).indexOf("child-clarify-leader-voluntary")).toBe(
    idsOf(everyone).indexOf("child-clarify-leader"),
  );
  expect(voluntary?.parts.see.map(({ id }) => id)).toContain("child-see-voluntary");
  expect(voluntary?.parts.see.map(({ id }) => id)).not.toContain("child-see-school");
});

test("each block is shown somewhere, once", () => {
  for (const template of allCardTemplates()) {
    const cards = [null, ...workplacesOf(template)].map((workplace) => actionCard(template, workplace));
    const shown = cards.map(({ parts }) => cardParts.flatMap((part) => parts[part]).map(({ id }) => id));
    const never = blocksOf(template).filter(({ id }) => !shown.some((ids) => ids.includes(id)));
    expect(never.map(({ id }) => id)).toEqual([]);
    expect(shown.filter((ids) => new Set(ids).size !== ids.length)).toEqual([]);
  }
});

test("a card is found by the address that leads to it, and by no other", () => {
  for (const template of allCardTemplates())
    for (const workplace of [null, ...workplacesOf(template)])
      expect(findActionCard(cardSlug(template, workplace))).toMatchObject({ template: { id: template.id }, workplace });
  for (const slug of ["", "ingenting", "barn-", "barn-romstasjon", "barn-skole-1", "gruppe-tannlege"])
    expect(findActionCard(slug), slug).toBeUndefined();
});

test("each part of a card has an address of its own", () => {
  const child = findActionCard("barn-skole");
  const hrefs = cardParts.map((part) => child && cardHref(child, part));
  expect(hrefs).toEqual(["se", "spor", "avklar", "handle"].map((part) => `/kort/mal/barn-skole/${part}`));
  expect(["se", "spor", "avklar", "handle", "see", ""].map(findCardPart)).toEqual([...cardParts, undefined, undefined]);
});

test("the child's card differs at every workplace, and teachers read their own law", () => {
  const child = findActionCard("barn")?.template;
  expect(child && workplacesOf(child)).toEqual([...workplaces]);
  const school = findActionCard("barn-skole");
  expect(school && factsOf(school).map(({ id }) => id)).toContain("opplaeringslova-24-3");
  const general = findActionCard("barn");
  expect(general && factsOf(general).map(({ id }) => id)).not.toContain("opplaeringslova-24-3");
});

test("every card says when to call the police", () => {
  const cards = allCardTemplates().map((template) => actionCard(template, null));
  expect(cards.filter((card) => !servicesOf(card).includes("police")).map(({ template }) => template.id)).toEqual([]);
});

test("what is done through a service shows a number that is the same everywhere, where there is one", () => {
  const danger = findActionCard("barn")?.parts.act[0];
  expect(danger && firstLinesOf(danger).map(({ helpline }) => helpline?.phone)).toEqual(["112"]);
  const lines = cardServices.flatMap(nationalLinesOf);
  expect(lines.filter(({ kind, helpline }) => kind !== "helpline" || helpline?.phone === "")).toEqual([]);
});

test("every workplace has an address of its own", () => {
  expect(workplaces.map((workplace) => findWorkplace(workplaceSlug(workplace)))).toEqual([...workplaces]);
});
