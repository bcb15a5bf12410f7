import { responsibleWords } from "#app/export/measure-words.ts";
import type { newPlanOf } from "#app/import/new-plan-of.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { blankMeasure } from "#app/plan/measure.ts";
import type { NewGoal, NewMeasure } from "#app/plan/new-plan.server.ts";
import type {
  Publication,
  PublishedChapter,
  PublishedFocusArea,
  PublishedMeasure,
} from "#app/publication/publication.ts";

type Is<Part, Value> = { [Field in keyof Required<Part>]: (part: Part) => Value | null };

/** What becomes of each field of a measure. Null: it has no place in a Word file, and nothing is lost. A new field must be named here. */
const measureFields: Is<PublishedMeasure, Partial<NewMeasure>> = {
  key: () => null, // the end of an id here; the new measure has its own
  number: ({ number }) => ({ sameAs: number }),
  title: ({ title }) => ({ title }),
  points: ({ points }) => ({ points }),
  reason: ({ reason }) => ({ reason }),
  kind: ({ kind }) => ({ kind }),
  targetGroups: ({ targetGroups }) => ({ targetGroups }),
  violenceForms: ({ violenceForms }) => ({ violenceForms }),
  nationalCategory: ({ nationalCategory }) => ({ nationalCategory }),
  legalBasis: ({ legalBasis }) => ({ legalBasis: legalBasis.map(({ id }) => id) }),
  // A function is chosen by hand, as after every import: the words say which.
  responsible: (measure) => ({ responsibleText: responsibleWords(measure) }),
  partners: ({ partners }) => ({ partners }),
  municipalities: ({ municipalities }) => ({ municipalities }),
  startsOn: ({ startsOn }) => ({ startsOn }),
  endsOn: ({ endsOn }) => ({ endsOn }),
  periodText: ({ periodText }) => ({ periodText }),
  milestones: ({ milestones }) => ({ milestones }),
  period: ({ period }) => ({ period }),
  hours: ({ hours }) => ({ hours }),
  costs: ({ costs }) => ({ costs }),
  funding: ({ funding }) => ({ funding }),
  resourcesText: ({ resourcesText }) => ({ resourcesText }),
  indicator: ({ indicator }) => ({ indicator }),
  evaluationMethod: ({ evaluationMethod }) => ({ evaluationMethod }),
  evaluationOn: ({ evaluationOn }) => ({ evaluationOn }),
  remark: ({ remark }) => ({ publicRemark: remark }),
  status: () => null, // told instead, and kept as text
};

type NewArea = NonNullable<ReturnType<typeof newPlanOf>["focusAreas"]>[number];

const areaFields: Is<PublishedFocusArea, Partial<Omit<NewArea, "goals">>> = {
  slug: () => null,
  number: () => null, // by place
  title: ({ title }) => ({ title }),
  reason: ({ reason }) => ({ reason }),
  period: ({ period }) => ({ period }),
  goals: () => null, // each for itself
};

const goalFields: Is<PublishedFocusArea["goals"][number], Partial<Omit<NewGoal, "measures">>> = {
  level: ({ level }) => ({ level }),
  title: ({ title }) => ({ title }),
  strategy: ({ strategy }) => ({ strategy }),
  measures: () => null, // each for itself
};

const planFields: Is<Publication, Partial<ReturnType<typeof newPlanOf>["fields"]>> = {
  format: () => null,
  slug: () => null,
  version: () => null, // a new plan begins at the first
  publishedOn: () => null,
  wordsFrom: () => null,
  example: () => null,
  owner: () => null, // whoever imports it
  uustatusLink: () => null, // the owner's
  intervalMonths: () => null, // a setting of the owner's
  language: ({ language }) => ({ language }),
  title: ({ title }) => ({ title }),
  subtitle: ({ subtitle }) => ({ subtitle }),
  startsOn: ({ startsOn }) => ({ startsOn }),
  endsOn: ({ endsOn }) => ({ endsOn }),
  evaluationOn: ({ evaluationOn }) => ({ evaluationOn }),
  mandate: ({ mandate }) => ({ mandate }),
  layout: ({ layout }) => ({ layout }),
  adoptions: () => null, // told instead, and kept as text
  groups: () => null, // the same
  chapters: () => null, // each for itself
  focusAreas: () => null, // each for itself
  measures: () => null, // each for itself
};

const chapterFields: Is<PublishedChapter, { kind?: string; title?: string; words?: string }> = {
  slug: () => null,
  number: () => null, // by place
  kind: ({ kind }) => ({ kind }),
  title: ({ title }) => ({ title }),
  body: ({ body }) => ({ words: oneLine(toPlainText(body)) }),
};

function again<Part, Value>(fields: Is<Part, Value>, part: Part): Value {
  const readers = Object.values(fields) as ((part: Part) => Value | null)[];
  return Object.assign({}, ...readers.map((read) => read(part)));
}

/** The plan as a whole, as it shall be after it has been written to Word and read again. */
export const planAgain = (plan: Publication) => again(planFields, plan);

export const chapterAgain = (chapter: PublishedChapter) => again(chapterFields, chapter);

/** Its areas, goals and measures, every field of them. */
export function areasAgain(plan: Publication) {
  const blank: Omit<NewMeasure, "goalIds"> & { goalIds?: string[] } = { ...blankMeasure };
  delete blank.goalIds;
  const measures = new Map(plan.measures.map((measure) => [measure.number, measure]));
  return plan.focusAreas.map((area) => ({
    ...again(areaFields, area),
    goals: area.goals.map((goal) => ({
      ...again(goalFields, goal),
      measures: goal.measures
        .flatMap((number) => measures.get(number) ?? [])
        .map((measure) => ({ ...blank, ...again(measureFields, measure) })),
    })),
  }));
}

/** Words with one space between them, whatever was there. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
