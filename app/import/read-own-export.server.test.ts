import { describe, expect, test } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { findFact } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import { type AnyText, emptyText, toPlainText } from "#app/lib/rich-text.ts";
import type { Publication, PublishedChapter } from "#app/publication/publication.ts";
import { areasAgain, chapterAgain, oneLine, planAgain } from "#test/plan-again.ts";
import { aParagraph, aPublication, aPublishedMeasure } from "#test/publications.ts";
import { importDocx } from "./import-docx.server.ts";
import type { ImportedPlan } from "./imported-plan.ts";
import { newPlanOf } from "./new-plan-of.ts";

describe.each([
  { layout: "sevenColumns", language: "nb" },
  { layout: "wishes", language: "nn" },
] as const)("a Word file that Komplan wrote in the layout $layout and in $language", ({ layout, language }) => {
  const published = everythingFilledIn(language, layout);
  const reading = read(published, language);
  const plan = async () => newPlanOf((await reading).plan, municipalities);

  test("comes back with every field of its areas, goals and measures", async () => {
    expect((await plan()).focusAreas).toEqual(areasAgain(published));
    const shown = (await reading).plan.focusAreas.map(({ title }) => title);
    expect(shown).toEqual(published.focusAreas.map(({ title }) => title));
  });

  test("and with what is said of the plan as a whole", async () => {
    expect((await plan()).fields).toEqual(planAgain(published));
  });

  test("and with its chapters in their order, every word of them and their structure", async () => {
    const chapters = (await plan()).chapters ?? [];
    const found = chapters.map(({ kind, title, body }) => ({ kind, title, words: oneLine(toPlainText(body)) }));
    const [about, ...rest] = found;
    const more = rest.pop();
    expect(rest).toEqual(published.chapters.map(chapterAgain));
    for (const [at, { body }] of published.chapters.entries())
      expect(structureOf(chapters[at + 1]?.body ?? emptyText), chapters[at + 1]?.title).toEqual(structureOf(body));
    expect([about?.title, more?.title]).toEqual(notFields[language].chapters);
  });

  test("what cannot become fields is kept as text, and the reading says so", async () => {
    const { unsure } = await reading;
    expect(unsure.map(({ place }) => place)).not.toContain("period");
    const chapters = (await plan()).chapters ?? [];
    const [about, more] = [chapters.at(0), chapters.at(-1)].map((chapter) => toPlainText(chapter?.body ?? emptyText));
    for (const { municipality, adoptedBy, caseNumber } of published.adoptions)
      for (const words of [municipality, adoptedBy, caseNumber]) expect(about).toContain(words);
    for (const { title, agency } of published.groups) expect(about).toContain(`${title}\t${agency}`);
    expect(more?.split("\n").map(oneLine)).toEqual(notFields[language].statuses);
    const told = unsure.filter(({ place, where }) => place === "chapters" && where === notFields[language].where);
    expect(told.map(({ what }) => what)).toEqual(notFields[language].told);
  });
});

test("a line that somebody has written in another way stays as text under its heading, and a measure without a goal gets an area: both are told", async () => {
  const law = aPublishedMeasure({ reason: "Fordi.", legalBasis: [{ id: "x", title: "Husregel § 1", url: "" }] });
  const published = aPublication({ measures: [law, aPublishedMeasure({ number: "5", title: "Uten mål" })] });
  const { plan, unsure } = await read(published, "nb");
  const more = newPlanOf(plan).chapters?.at(-1)?.body ?? emptyText;
  expect(toPlainText(more).split("\n")).toEqual(["1.1 Fagdag for barnehagene", "Lover og krav: Husregel § 1"]);
  expect(plan.focusAreas.at(-1)).toMatchObject({ title: "Andre tiltak", goals: [{ title: "Andre tiltak" }] });
  expect(unsure.map(({ what }) => what)).toContain(
    "Tiltak som ikke hørte til noe mål, er lagt i et eget innsatsområde: «Andre tiltak». Flytt dem dit de hører hjemme.",
  );
  expect(unsure.map(({ what }) => what)).toContain(
    "Én linje om tiltakene ble ikke kjent igjen. Du finner teksten i kapittelet «Mer om hvert tiltak».",
  );
});

test.each([
  ["nb", "Gjelder for: Fjellvik, Elvedal"],
  ["nn", "Gjeld for: Fjellvik, Elvedal"],
] as const)(
  "a municipality that the new plan (%s) does not have, is kept as a remark to colleagues",
  async (language, internalRemark) => {
    const { plan } = await read(aPublication({ language }), language);
    const [, second] = newPlanOf(plan, municipalities.slice(0, 1)).focusAreas?.[0]?.goals[0]?.measures ?? [];
    expect(second).toMatchObject({ municipalities: [], internalRemark });
  },
);

const municipalities = aPublication().adoptions.map(({ kommunenummer, municipality: name }) => ({
  kommunenummer,
  name,
}));

async function read(plan: Publication, language: Language): Promise<ImportedPlan> {
  const read = await importDocx(await renderDocx(plan), "plan.docx", language);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

const notFields = {
  nb: {
    where: "Kapitler",
    chapters: ["Om denne planen", "Mer om hvert tiltak"],
    statuses: [
      "1.1 Fagdag om å se, spørre og handle for alle ansatte i barnehagene",
      "Status: I gang · i rute · oppdatert uke 11",
      "Program og foredragsholdere er på plass.",
      "1.2 Tiltakskort i alle tjenester som møter barn",
      "Status: Ikke startet · Forsinket · oppdatert uke 8",
    ],
    told: [
      "Vedtakene i kommunene og gruppene bak planen hentes ikke inn. De står som tekst i kapittelet «Om denne planen». Legg dem inn i planen, og slett kapittelet: Komplan lager det på nytt når planen publiseres.",
      "Statusen for 2 tiltak hentes ikke inn. Den står som tekst i kapittelet «Mer om hvert tiltak». Meld den på tiltaket, og slett teksten.",
    ],
  },
  nn: {
    where: "Kapittel",
    chapters: ["Om denne planen", "Meir om kvart tiltak"],
    statuses: [
      "1.1 Fagdag om å se, spørre og handle for alle ansatte i barnehagene",
      "Status: I gang · i rute · oppdatert veke 11",
      "Program og foredragsholdere er på plass.",
      "1.2 Tiltakskort i alle tjenester som møter barn",
      "Status: Ikkje starta · Forseinka · oppdatert veke 8",
    ],
    told: [
      "Vedtaka i kommunane og gruppene bak planen blir ikkje henta inn. Dei står som tekst i kapittelet «Om denne planen». Legg dei inn i planen, og slett kapittelet: Komplan lagar det på nytt når planen blir publisert.",
      "Statusen for 2 tiltak blir ikkje henta inn. Han står som tekst i kapittelet «Meir om kvart tiltak». Meld han på tiltaket, og slett teksten.",
    ],
  },
};

/** The example with every field of a measure in use, and each of those that can be half filled in, in each way. */
function everythingFilledIn(language: Language, layout: Publication["layout"]): Publication {
  const plan = aPublication({ language, layout, startsOn: "2026-02-01", title: "Plan mot vold" });
  const [first, ...others] = plan.measures;
  const laws = ["barnehageloven-46", "barnehageloven-45"].map((id) => ({
    id,
    title: findFact(id)?.title[language] ?? "",
    url: findFact(id)?.source.url ?? "",
  }));
  const more = [
    aPublishedMeasure({
      number: "2.3",
      title: "24-timers telefon",
      startsOn: "2026-03-01",
      targetGroups: ["children", "substanceUse", "minority", "disability"],
      partners: [
        { name: "Politiet", part: "" },
        { name: "NAV", part: "gir råd: om bolig" },
      ],
      hours: 1200,
      resourcesText: "To stillinger, og en bil.",
      indicator: { baseline: "", target: "", source: "Telefonlogg" },
      evaluationOn: "2028-12-01",
      municipalities: ["9901", "9902", "9903"],
    }),
    aPublishedMeasure({
      number: "2.4",
      title: "Ny rutine",
      endsOn: "2027-05-17",
      periodText: "",
      period: "next",
      hours: 1,
      costs: [{ year: 2028, kroner: 0 }],
      resourcesText: "Møterom",
      reason: "Første grunn.\nAndre grunn.",
      remark: "Se nettsidene: der står alt.",
    }),
  ];
  const [area, second] = plan.focusAreas;
  if (!first || !area || !second) throw new Error("The example has two areas");
  const ownGoal = { level: "general" as const, title: "Alle vet hvor de kan få hjelp", strategy: "", measures: [] };
  return {
    ...plan,
    chapters: plan.chapters.map((chapter) => {
      if (chapter.kind === "text") return withoutFigure(chapter);
      if (chapter.kind === "focusAreas") return chapter;
      return { ...chapter, body: { type: "doc", content: [aParagraph("Her står alle tiltakene samlet.")] } };
    }),
    focusAreas: [
      area,
      { ...second, goals: [...second.goals, { ...ownGoal, title: "Nye mål", measures: ["2.3", "2.4"] }, ownGoal] },
      { slug: "neste", number: "3", title: "Boliger", reason: "De mangler.\nHer.", period: "next", goals: [] },
    ],
    measures: [{ ...first, legalBasis: laws }, ...others, ...more],
  };
}

/** A figure comes back as the text and table it was printed as (docs/decisions/0008). */
function withoutFigure(chapter: PublishedChapter): PublishedChapter {
  const content = chapter.body.content.filter(({ type }) => type !== "inserted");
  return { ...chapter, body: { type: "doc", content: [...content, aParagraph("Til slutt.")] } };
}

/** The first blocks as they must come back: marks are kept in an order of their own. */
function structureOf({ content }: AnyText): unknown[] {
  return content.slice(0, 2).map((block) => JSON.parse(JSON.stringify(block), inOrder));
}

function inOrder(key: string, value: unknown): unknown {
  if (key !== "marks" || !Array.isArray(value)) return value;
  return value.length === 0 ? undefined : value.toSorted((one, other) => (one.type < other.type ? -1 : 1));
}
