import { exportText } from "#app/export/text.ts";
import type { ChapterKey } from "#app/guide/template.ts";
import type { Language } from "#app/lib/language.ts";
import { type Block, emptyText, type RichText, toPlainText } from "#app/lib/rich-text.ts";
import type { ChapterFields } from "#app/plan/chapter.ts";
import { blankMeasure } from "#app/plan/measure.ts";
import type { NewGoal, NewPlan } from "#app/plan/new-plan.server.ts";
import {
  type ImportedChapter,
  type ImportedGoal,
  type ImportedMeasure,
  type ImportedPlan,
  keptChapters,
} from "./imported-plan.ts";
import { findDates, findPeriod, findYear } from "./period.ts";

/** A reading as a plan that can be stored. Typed numbers go: Komplan numbers by place. */
export function newPlanOf(
  read: ImportedPlan["plan"],
  municipalities: Municipality[] = [],
): Omit<NewPlan, "municipalities"> {
  const { title, period, focusAreas, own } = read;
  const language = own?.language ?? languageOf(read);
  return {
    fields: {
      title,
      subtitle: "",
      language,
      startsOn: period.from,
      endsOn: period.to,
      evaluationOn: null,
      mandate: "",
      layout: hasDetails(read) ? "sevenColumns" : "wishes",
      ...own,
    },
    chapters: chaptersOfPlan(read),
    focusAreas: focusAreas.map((area) => ({
      title: withoutName(area.title),
      reason: area.reason,
      period: area.period ?? "this",
      goals: area.goals.map((goal) => goalOf(goal, { municipalities, language })),
    })),
  };
}

interface Municipality {
  kommunenummer: string;
  name: string;
}

/** Whom the plan is for, and the language it is in. */
interface Place {
  municipalities: Municipality[];
  language: Language;
}

function goalOf({ title, level, strategy, measures }: ImportedGoal, place: Place): NewGoal {
  return {
    level,
    title: withoutName(title),
    strategy,
    measures: measures.map((measure) => ({ ...measureOf(measure), ...ownDetails(measure, place) })),
  };
}

/** Municipalities that the plan is not for are kept as a remark to colleagues. */
function ownDetails({ number, details }: ImportedMeasure, { municipalities, language }: Place) {
  if (!details) return {};
  const { appliesTo = [], ...fields } = details;
  const found = municipalities.filter(({ name }) => appliesTo.includes(name));
  const isWhole = found.length === appliesTo.length;
  return {
    ...fields,
    ...(number && { sameAs: number }),
    ...(isWhole && { municipalities: found.map(({ kommunenummer }) => kommunenummer) }),
    ...(!isWhole && { internalRemark: `${exportText[language].appliesTo}: ${appliesTo.join(", ")}` }),
  };
}

function measureOf({ title, points, responsible, period, resources, evaluation }: ImportedMeasure) {
  const { goalIds: _, ...blank } = blankMeasure;
  const dates = findDates(period) ?? findPeriod(period) ?? findYear(period);
  return {
    ...blank,
    title,
    points,
    responsibleText: responsible,
    startsOn: dates?.from ?? null,
    endsOn: dates?.to ?? null,
    periodText: period,
    resourcesText: resources,
    evaluationMethod: evaluation,
  };
}

/** The chapters in their order, and among them the one that shows focus areas, goals and measures. */
function chaptersOfPlan({ chapters: read, chaptersBefore: before, focusAreas }: ImportedPlan["plan"]): ChapterFields[] {
  const chapters = keptChapters(read);
  const chaptersBefore = keptChapters(read.slice(0, before)).length;
  const titles = new Set(
    focusAreas.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures.map(({ title }) => title))),
  );
  const texts = chapters.map((chapter) => {
    if (chapter.isMeasureList) return listChapter(chapter, chapter.body);
    return listsMeasures(chapter, titles) ? listChapter(chapter, emptyText) : textChapter(chapter);
  });
  if (focusAreas.length === 0) return texts;
  const place = chapterAboutMeasures(chapters, chaptersBefore);
  if (place >= 0) return texts.map((chapter, at) => (at === place ? { ...chapter, ...aboutMeasures } : chapter));
  return texts.toSpliced(chaptersBefore, 0, {
    ...aboutMeasures,
    title: "Innsatsområder, mål og tiltak",
    body: emptyText,
  });
}

const aboutMeasures = { kind: "focusAreas" as const, template: "focusAreas" satisfies ChapterKey };

/** A heading with nothing below it but the areas, or the chapter that the tables themselves stand in. */
function chapterAboutMeasures(chapters: ImportedChapter[], before: number): number {
  const empty = chapters.findIndex(({ title, text }) => text === "" && isAboutMeasures(title));
  if (empty >= 0) return empty;
  const last = chapters[before - 1]?.title ?? "";
  return isAboutMeasures(last) && !/område\s*\d/i.test(last) ? before - 1 : -1;
}

function isAboutMeasures(title: string): boolean {
  return /(innsats|satsings|fokus)område|tiltak|handlingsdel|handlingsprogram/i.test(title);
}

function textChapter({ title, body }: ImportedChapter): ChapterFields {
  return { kind: "text", template: templateOf(title), title: withoutNumber(title), body };
}

/** Tables that only repeat the measures: Komplan makes that list itself, and keeps it true. */
function listsMeasures({ body }: ImportedChapter, titles: Set<string>): boolean {
  const rows = body.content.flatMap((block) => (block.type === "table" ? block.content.slice(1) : []));
  const others = body.content.filter(({ type }) => type !== "table" && type !== "heading");
  const repeats = rows.filter((row) => row.content.some((cell) => titles.has(plainTextOf(cell.content))));
  return rows.length > 0 && others.length === 0 && repeats.length === rows.length;
}

function plainTextOf(content: Block[]): string {
  return toPlainText({ type: "doc", content });
}

function listChapter({ title }: ImportedChapter, body: RichText): ChapterFields {
  return {
    kind: "measureList",
    template: "measureList" satisfies ChapterKey,
    title: withoutNumber(title),
    body,
  };
}

const templates: [RegExp, ChapterKey][] = [
  [/^forord/i, "foreword"],
  [/^(innledning|innleiing|bakgrunn|mandat)/i, "introduction"],
  [/utfordring|omfang|situasjon|kunnskapsgrunnlag|definisjon/i, "situation"],
  [/ansvar|organisering|samarbeid|samhandling/i, "responsibility"],
  [/gjennomføring|implementering|oppfølging/i, "implementation"],
  [/evaluering|rullering/i, "evaluation"],
  [/^vedlegg/i, "attachments"],
];

function templateOf(title: string): ChapterKey {
  return templates.find(([pattern]) => pattern.test(withoutNumber(title)))?.[1] ?? "own";
}

function withoutNumber(title: string): string {
  return title.replace(/^\d{1,2}(\.\s?\d{1,2})*\.?\s+(?=\p{L}|«)/u, "");
}

/** "Innsatsområde 2: Kompetanse" is "Kompetanse", and "Mål 1.1 Trygghet" is "Trygghet". */
function withoutName(title: string): string {
  const bare = withoutNumber(title).replace(
    /^((innsats|satsings|fokus)område|(hoved|del)?mål)\s*(\d[\d.]*)?\s*[:.–-]\s*/i,
    "",
  );
  const numbered = bare.replace(/^(hoved|del)?mål\s+\d[\d.]*\s+/i, "");
  return numbered.trim() || title;
}

function hasDetails({ focusAreas }: ImportedPlan["plan"]): boolean {
  const goals = focusAreas.flatMap((area) => area.goals);
  return goals.some(
    ({ strategy, measures }) =>
      strategy !== "" ||
      measures.some(({ responsible, period, resources, evaluation }) =>
        Boolean(responsible || period || resources || evaluation),
      ),
  );
}

/** Which of the two written forms a plan is in, by the small words that differ. */
function languageOf({ chapters, focusAreas }: ImportedPlan["plan"]): Language {
  const goals = focusAreas.flatMap((area) =>
    area.goals.flatMap(({ title, measures }) => [title, ...measures.map((measure) => measure.title)]),
  );
  const words =
    [...chapters.map(({ text }) => text), ...goals]
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const nynorsk = words.filter((word) =>
    ["ikkje", "eit", "dei", "frå", "kva", "vert", "noko", "vald", "heile", "korleis"].includes(word),
  ).length;
  const bokmal = words.filter((word) =>
    ["ikke", "et", "de", "fra", "hva", "blir", "noe", "vold", "hele", "hvordan"].includes(word),
  ).length;
  return nynorsk > bokmal ? "nn" : "nb";
}
