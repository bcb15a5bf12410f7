import { expect, test } from "vitest";
import { findFact, isInForce } from "#app/guide/fact.ts";
import { allCardTemplates, blocksOf, type CardTemplate, cardParts, cardTemplate } from "./card-template.ts";

const templates = allCardTemplates();
const blocks = templates.flatMap(blocksOf);

test("there is a template for each situation, with all four parts", () => {
  expect(templates.map(({ id }) => id).sort()).toEqual([
    "adult",
    "assault",
    "child",
    "disclosure",
    "elderly",
    "honour",
    "manager",
    "perpetrator",
    "protection",
  ]);
  const lacking = templates.flatMap((template) =>
    cardParts
      .filter((part) => template[part].filter((block) => block.workplaces === undefined).length < 3)
      .map((part) => `${template.id} ${part}`),
  );
  expect(lacking).toEqual([]);
});

test("no two blocks have the same id, and each id tells its template and part", () => {
  const ids = blocks.map(({ id }) => id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const misplaced = templates.flatMap((template) =>
    cardParts.flatMap((part) => template[part].filter(({ id }) => !id.startsWith(`${template.id}-${part}-`))),
  );
  expect(misplaced).toEqual([]);
  const slugs = templates.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test("every fact a card points to is there, in force, and seen in a source", () => {
  const ids = [...new Set(blocks.flatMap(({ facts }) => facts ?? []))];
  const sound = ids.filter((id) => {
    const fact = findFact(id);
    return fact && fact.confidence !== "low" && isInForce(fact, "2026-11-21");
  });
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !sound.includes(id))).toEqual([]);
});

test("a block takes the place of one in the same part that is for everyone", () => {
  const wrong = templates.flatMap((template) =>
    cardParts.flatMap((part) => {
      const general = template[part].filter((block) => block.workplaces === undefined).map(({ id }) => id);
      return template[part].filter(({ insteadOf }) => insteadOf !== undefined && !general.includes(insteadOf));
    }),
  );
  expect(wrong).toEqual([]);
});

test("at a workplace, no two blocks take the same place", () => {
  const taken = blocks.flatMap(({ insteadOf, workplaces = [] }) =>
    insteadOf === undefined ? [] : workplaces.map((workplace) => `${insteadOf} ${workplace}`),
  );
  expect(taken.filter((each, place) => taken.indexOf(each) !== place)).toEqual([]);
});

test("no number and no paragraph of law stands in the text: those are facts", () => {
  expect(wordsOf(templates).filter((text) => /§|\d{3}|\d \d|https?:|\.no\b/.test(text))).toEqual([]);
});

test("the advice is short", () => {
  const long = blocks.flatMap(({ text }) => [text.nb, text.nn]).filter((text) => text.split(/\s+/).length > 36);
  expect(long).toEqual([]);
});

test("nynorsk is not bokmål copied", () => {
  const bokmal = /(?<!\p{L})(ikke|hvem|hva|hvordan|hvor|hvis|noen|fra|vold|jeg|mye|bare|uten|gjøre|barnets)(?!\p{L})/iu;
  expect(blocks.map(({ text }) => text.nn).filter((text) => bokmal.test(text))).toEqual([]);
  expect(blocks.filter(({ text }) => text.nb === text.nn && text.nb.split(" ").length > 4)).toEqual([]);
});

test("addresses and titles say nothing that gives away why somebody reads", () => {
  const telling = /vold|vald|overgrep|misbruk|krise|mishandl|tvang|fare\b|hjelp/i;
  const shown = templates.flatMap(({ slug, title }) => [slug, title.nb, title.nn]);
  expect(shown.filter((text) => telling.test(text))).toEqual([]);
});

test("a template with a part missing, a word in one language only or an unknown field is refused", () => {
  const [template] = templates;
  const faulty: unknown[] = [
    { ...template, act: undefined },
    { ...template, title: { nb: "Bare bokmål" } },
    { ...template, note: "" },
    { ...template, see: [{ id: "child-see-x", text: { nb: "a", nn: "b" }, insteadOf: "child-see-body" }] },
  ];
  expect(faulty.filter((each) => cardTemplate.safeParse(each).success)).toEqual([]);
  expect(cardTemplate.safeParse(template).success).toBe(true);
});

function wordsOf(all: readonly CardTemplate[]): string[] {
  return all
    .flatMap((template) => [template.title, template.about, template.forWhom, ...blocksOf(template).map((b) => b.text)])
    .flatMap(({ nb, nn }) => [nb, nn]);
}
