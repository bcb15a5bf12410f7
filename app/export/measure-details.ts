import type { Language } from "#app/lib/language.ts";
import { inWords, labels } from "#app/publication/labels.ts";
import type { Publication, PublishedFocusArea, PublishedMeasure } from "#app/publication/publication.ts";
import { type Block, heading, type Run, run } from "./manuscript.ts";
import { indicatorWords, milestoneWords, municipalityWords, partnerWords, statusWords } from "./measure-words.ts";
import { type ExportText, exportText } from "./text.ts";

/** What the tables have no room for, measure by measure under the focus area each is numbered in. */
export function measureDetails(plan: Publication): Block[] {
  const blocks = measuresByArea(plan).flatMap(({ title, measures }) => {
    const details = measures.flatMap((measure) => detailBlocks(measure, plan));
    return details.length > 0 ? [heading(2, title), ...details] : [];
  });
  return blocks.length > 0 ? [heading(1, exportText[plan.language].more), ...blocks] : [];
}

/** Every measure once, under the first focus area it serves; those that serve none come last. */
export function measuresByArea(plan: Publication): { title: string; measures: PublishedMeasure[] }[] {
  const t = exportText[plan.language];
  const left = new Set(plan.measures);
  const take = (belongs: (measure: PublishedMeasure) => boolean) => {
    const taken = [...left].filter(belongs);
    for (const measure of taken) left.delete(measure);
    return taken;
  };
  const areas = plan.focusAreas.map((area) => {
    const numbers = new Set(area.goals.flatMap((goal) => goal.measures));
    return { title: areaTitle(area, t), measures: take(({ number }) => numbers.has(number)) };
  });
  return [...areas, { title: t.withoutGoal, measures: take(() => true) }].filter(({ measures }) => measures.length > 0);
}

/** "Innsatsområde 1: Kompetanse", so that its number is not taken for a chapter's. */
export function areaTitle({ number, title }: PublishedFocusArea, t: ExportText): string {
  const words = title.trim() || t.untitled;
  return number ? t.numberedArea(number, words) : words;
}

function detailBlocks(measure: PublishedMeasure, plan: Publication): Block[] {
  const terms = details(measure, plan).filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  if (terms.length === 0) return [];
  return [heading(3, [measure.number, measure.title].filter(Boolean).join(" ")), { kind: "terms", terms }];
}

function details(measure: PublishedMeasure, plan: Publication): { term: string; runs: Run[] }[] {
  const t = exportText[plan.language];
  return [
    { term: t.reason, runs: [run(measure.reason)] },
    ...classification(measure, plan.language),
    { term: t.legalBasis, runs: legalRuns(measure) },
    { term: t.partners, runs: lineRuns(partnerWords(measure)) },
    { term: t.appliesTo, runs: [run(municipalityWords(measure, plan))] },
    { term: t.milestones, runs: lineRuns(milestoneWords(measure, plan.language)) },
    { term: t.indicator, runs: lineRuns(indicatorWords(measure, plan.language)) },
    { term: t.remark, runs: [run(measure.remark)] },
    { term: t.status, runs: lineRuns([statusWords(measure, plan), measure.status?.comment ?? ""].filter(Boolean)) },
  ];
}

function classification(measure: PublishedMeasure, language: Language): { term: string; runs: Run[] }[] {
  const t = exportText[language];
  const words = labels[language];
  const category = measure.nationalCategory ? words.nationalCategories[measure.nationalCategory] : "";
  return [
    { term: t.kind, runs: [run(measure.kind ? words.measureKinds[measure.kind] : "")] },
    { term: t.targetGroups, runs: [run(inWords(measure.targetGroups.map((group) => words.targetGroups[group])))] },
    { term: t.violenceForms, runs: [run(inWords(measure.violenceForms.map((form) => words.violenceForms[form])))] },
    { term: t.nationalCategory, runs: [run(category)] },
  ];
}

function legalRuns({ legalBasis }: PublishedMeasure): Run[] {
  return legalBasis.flatMap(({ title, url }, at) => [...(at > 0 ? [run("\n")] : []), run(title, { link: url })]);
}

function lineRuns(lines: string[]): Run[] {
  return [run(lines.join("\n"))];
}
