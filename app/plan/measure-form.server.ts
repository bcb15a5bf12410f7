import * as z from "zod";
import { type Errors, type Form, readForm } from "#app/lib/form.ts";
import {
  chosen,
  linesOf,
  writtenDate,
  writtenNumber,
  writtenOriginal,
  writtenText,
  writtenTitle,
} from "./form-values.ts";
import { planPeriods } from "./goal.ts";
import {
  fundings,
  type MeasureFields,
  measureKinds,
  nationalCategories,
  targetGroups,
  violenceForms,
} from "./measure.ts";
import {
  costFaults,
  costsOf,
  milestoneFaults,
  milestonesOf,
  partnerFaults,
  partnersOf,
  type RowFault,
} from "./measure-rows.ts";

const tie = z.templateLiteral([z.enum(["agency", "position"]), ":", z.uuid()]);
const id = z.union([z.uuid(), z.literal("")]).transform((chosenId) => chosenId || null);

/** Everything people write about a measure, as its own page sends it. */
const measureForm = z
  .object({
    title: writtenTitle,
    points: writtenText.transform(linesOf),
    reason: writtenText,
    kind: chosen(measureKinds),
    goalIds: z.array(z.uuid()),
    nationalCategory: chosen(nationalCategories),
    legalBasis: z.array(z.string().max(200)),
    positionId: id,
    responsibleText: writtenText.default(""),
    partnerTie: z.array(z.union([tie, z.literal("")])),
    partnerName: z.array(writtenText),
    partnerPart: z.array(writtenText),
    municipalities: z.array(z.string().regex(/^\d{4}$/)),
    startsOn: writtenDate,
    endsOn: writtenDate,
    periodText: writtenText.default(""),
    milestoneTitle: z.array(writtenText),
    milestoneDue: z.array(writtenDate),
    milestoneDone: z.array(writtenDate),
    period: z.enum(planPeriods),
    hours: writtenNumber("writeHours"),
    costYear: z.array(writtenNumber("writeYear")),
    costKroner: z.array(writtenNumber("writeKroner")),
    funding: chosen(fundings),
    resourcesText: writtenText.default(""),
    baseline: writtenText,
    target: writtenText,
    indicatorSource: writtenText,
    evaluationMethod: writtenText,
    evaluationOn: writtenDate,
    targetGroups: z.array(z.enum(targetGroups)),
    violenceForms: z.array(z.enum(violenceForms)),
    publicRemark: writtenText,
    internalRemark: writtenText,
    original: writtenOriginal,
  })
  .superRefine((typed, context) => {
    const faults = [...dateFaults(typed), ...milestoneFaults(typed), ...partnerFaults(typed), ...costFaults(typed)];
    for (const [field, message] of faults) context.addIssue({ code: "custom", path: [field], message });
  });

const measureRowForm = z
  .object({
    title: writtenTitle,
    positionId: id,
    startsOn: writtenDate,
    endsOn: writtenDate,
    hours: writtenNumber("writeHours"),
    period: z.enum(planPeriods),
    original: writtenOriginal,
  })
  .superRefine((typed, context) => {
    for (const [field, message] of dateFaults(typed)) context.addIssue({ code: "custom", path: [field], message });
  });

type Typed = z.output<typeof measureForm>;

/** What was written, and what the writer began from. */
export interface Sent<Fields> {
  fields: Fields;
  original: Record<string, unknown>;
}

/** Reads the whole form of a measure. */
export async function readMeasureForm(request: Request): Promise<Form<Sent<MeasureFields>>> {
  const form = await readForm(request, measureForm);
  if (!form.ok) return { ...form, errors: byGroup(form.errors) };
  const { original } = form.fields;
  return { ...form, fields: { fields: toFields(form.fields), original } };
}

export type MeasureRow = Pick<MeasureFields, "title" | "positionId" | "startsOn" | "endsOn" | "hours" | "period">;

/** Reads one row of the table of measures: the fields that it shows, and no others. */
export async function readMeasureRow(request: Request): Promise<Form<Sent<MeasureRow>>> {
  const form = await readForm(request, measureRowForm);
  if (!form.ok) return form;
  const { original, ...fields } = form.fields;
  return { ...form, fields: { fields, original } };
}

function toFields(typed: Typed): MeasureFields {
  const { original, ...written } = typed;
  const { baseline, target, indicatorSource, ...rest } = written;
  const { partnerTie, partnerName, partnerPart, ...others } = rest;
  const { milestoneTitle, milestoneDue, milestoneDone, costYear, costKroner, ...fields } = others;
  return {
    ...fields,
    indicator: { baseline, target, source: indicatorSource },
    partners: partnersOf({ partnerTie, partnerName, partnerPart }),
    milestones: milestonesOf({ milestoneTitle, milestoneDue, milestoneDone }),
    costs: costsOf({ costYear, costKroner }),
  };
}

/** What is wrong in a column of a small table is said once, at the table. */
function byGroup(errors: Errors): Errors {
  return Object.fromEntries(Object.entries(errors).map(([field, keys]) => [groups[field] ?? field, keys]));
}

const groups: Record<string, string> = {
  partnerTie: "partners",
  partnerName: "partners",
  partnerPart: "partners",
  milestoneTitle: "milestones",
  milestoneDue: "milestones",
  milestoneDone: "milestones",
  costYear: "costs",
  costKroner: "costs",
};

function dateFaults({ startsOn, endsOn }: Pick<MeasureFields, "startsOn" | "endsOn">): RowFault[] {
  return startsOn && endsOn && endsOn < startsOn ? [["endsOn", "endBeforeStart"]] : [];
}
