import * as z from "zod";
import { publishedText } from "#app/lib/inserted.ts";
import { languages } from "#app/lib/language.ts";
import { chapterKinds } from "#app/plan/chapter.ts";
import { goalLevels, planPeriods } from "#app/plan/goal.ts";
import { fundings, measureKinds, nationalCategories, phases, targetGroups, violenceForms } from "#app/plan/measure.ts";
import { groupKinds } from "#app/plan/plan.ts";

const date = z.iso.date();

const adoption = z.strictObject({
  kommunenummer: z.string(),
  municipality: z.string(),
  hearingFrom: date.nullable(),
  hearingTo: date.nullable(),
  adoptedOn: date.nullable(),
  adoptedBy: z.string(),
  byCouncil: z.boolean(),
  caseNumber: z.string(),
  link: z.string(),
});

const chapter = z.strictObject({
  /** Part of the address, unique in the plan. */
  slug: z.string(),
  /** "1", "2" …; empty for a chapter without number. */
  number: z.string(),
  kind: z.enum(chapterKinds),
  title: z.string(),
  body: publishedText,
});

const focusArea = z.strictObject({
  slug: z.string(),
  /** "1", "2" …, as measures are numbered under it. */
  number: z.string(),
  title: z.string(),
  reason: z.string(),
  period: z.enum(planPeriods),
  goals: z.array(
    z.strictObject({
      level: z.enum(goalLevels),
      title: z.string(),
      strategy: z.string(),
      /** Numbers of the measures that serve it, in order. */
      measures: z.array(z.string()),
    }),
  ),
});

const measure = z.strictObject({
  /** The same from version to version, whatever it is numbered. The first publications have none. */
  key: z.string().optional(),
  number: z.string(),
  title: z.string(),
  points: z.array(z.string()),
  reason: z.string(),
  kind: z.enum(measureKinds).nullable(),
  targetGroups: z.array(z.enum(targetGroups)),
  violenceForms: z.array(z.enum(violenceForms)),
  nationalCategory: z.enum(nationalCategories).nullable(),
  /** Law and other facts it rests on, in words, with where to read more. */
  legalBasis: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.string() })),
  /** Function and agency; never a person. Title may stand alone when an imported plan named somebody we have no function for. */
  responsible: z.strictObject({ title: z.string(), agency: z.string() }).nullable(),
  partners: z.array(z.strictObject({ name: z.string(), part: z.string() })),
  /** kommunenummer of those it applies to; none means all. */
  municipalities: z.array(z.string()),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  periodText: z.string(),
  milestones: z.array(z.strictObject({ title: z.string(), due: date, doneOn: date.nullable() })),
  period: z.enum(planPeriods),
  hours: z.int().nullable(),
  costs: z.array(z.strictObject({ year: z.int(), kroner: z.int() })),
  funding: z.enum(fundings).nullable(),
  resourcesText: z.string(),
  indicator: z.strictObject({ baseline: z.string(), target: z.string(), source: z.string() }),
  evaluationMethod: z.string(),
  evaluationOn: date.nullable(),
  remark: z.string(),
  status: z
    .strictObject({ phase: z.enum(phases), late: z.boolean(), comment: z.string(), reportedOn: date })
    .nullable(),
});

/** All that leaves the house. A field that is not named here cannot reach the public. */
export const publication = z.strictObject({
  format: z.literal("komplan-plan-1"),
  slug: z.string(),
  version: z.int().min(1),
  publishedOn: date,
  /** Only in a version that brings newer statuses and nothing else: the version whose words it repeats. */
  wordsFrom: z.strictObject({ version: z.int().min(1), publishedOn: date }).optional(),
  language: z.enum(languages),
  /** Invented, and marked as such everywhere it is shown. */
  example: z.boolean(),
  owner: z.string(),
  /** The owner's own accessibility statement (no: tilgjengelighetserklæring, uustatus.no), if it has given one. */
  uustatusLink: z.string().optional(),
  title: z.string(),
  subtitle: z.string(),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  evaluationOn: date.nullable(),
  mandate: z.string(),
  /** How many months the owner lets go between each time it hears how a measure goes; half a year where it is not said. */
  intervalMonths: z.int().min(1).max(120).optional(),
  layout: z.enum(["sevenColumns", "wishes"]),
  adoptions: z.array(adoption),
  groups: z.array(z.strictObject({ kind: z.enum(groupKinds), title: z.string(), agency: z.string() })),
  chapters: z.array(chapter),
  focusAreas: z.array(focusArea),
  measures: z.array(measure),
});

export type Publication = z.output<typeof publication>;
export type PublishedMeasure = Publication["measures"][number];
export type PublishedChapter = Publication["chapters"][number];
export type PublishedFocusArea = Publication["focusAreas"][number];
export type PublishedAdoption = Publication["adoptions"][number];
