import * as z from "zod";
import { causes, fundings, phases } from "#app/plan/measure.ts";

const kroner = z.strictObject({ year: z.number(), kroner: z.number() });

const measure = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  /** Function and agency, never a person. */
  responsible: z.strictObject({ title: z.string(), agency: z.string() }).nullable(),
  municipalities: z.array(z.string()),
  period: z.enum(["this", "next"]),
  startsOn: z.string().nullable(),
  due: z.string().nullable(),
  hours: z.number().nullable(),
  costs: z.array(kroner),
  funding: z.enum(fundings).nullable(),
  resourcesText: z.string(),
  late: z.boolean(),
  status: z
    .strictObject({
      phase: z.enum(phases),
      comment: z.string(),
      cause: z.enum(causes).nullable(),
      decisionNeeded: z.string(),
      reportedOn: z.string(),
    })
    .nullable(),
  /** Whether it told what the report needs. */
  complete: z.boolean(),
});

const validity = z.strictObject({
  year: z.number(),
  valid: z.boolean(),
  /** What each criterion that is not met fails on. */
  why: z.array(
    z.enum([
      "notAdopted",
      "notByCouncil",
      "adoptedLater",
      "noMeasures",
      "tooFewDated",
      "noMilestones",
      "noLastDay",
      "ranOut",
      "runsOutInYear",
      "beginsLater",
    ]),
  ),
  measures: z.number(),
  datedMeasures: z.number(),
});

const municipality = z.strictObject({
  kommunenummer: z.string(),
  name: z.string(),
  /** What it weighs when costs are shared. */
  weight: z.number(),
  adoptedOn: z.string().nullable(),
  adoptedBy: z.string(),
  byCouncil: z.boolean(),
  caseNumber: z.string(),
  validity,
});

/** All that a report to politicians is made from, as it was on one day. A field that is not named here cannot reach it. */
export const reportContent = z.strictObject({
  format: z.literal("komplan-report-1"),
  fromDate: z.string(),
  toDate: z.string(),
  madeOn: z.string(),
  introduction: z.string(),
  example: z.boolean(),
  owner: z.string(),
  plan: z.strictObject({
    slug: z.string(),
    title: z.string(),
    language: z.enum(["nb", "nn"]),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    evaluationOn: z.string().nullable(),
  }),
  municipalities: z.array(municipality),
  measures: z.array(measure),
});

export type ReportContent = z.output<typeof reportContent>;
export type ReportedMeasure = ReportContent["measures"][number];
export type ReportedMunicipality = ReportContent["municipalities"][number];
