import type { Typed } from "#app/lib/form.ts";
import type { MeasureFields } from "./measure.ts";
import { tieOf } from "./partner.ts";

/** A measure as its form shows it: the reverse of reading the form. */
export function typedMeasure(fields: MeasureFields): Typed {
  const { partners, milestones, costs, indicator, points } = fields;
  return {
    ...typedFields(fields),
    points: [points.join("\n")],
    partnerTie: partners.map(tieOf),
    partnerName: partners.map(({ name }) => name),
    partnerPart: partners.map(({ part }) => part),
    milestoneTitle: milestones.map(({ title }) => title),
    milestoneDue: milestones.map(({ due }) => due),
    milestoneDone: milestones.map(({ doneOn }) => doneOn ?? ""),
    costYear: costs.map(({ year }) => String(year)),
    costKroner: costs.map(({ kroner }) => spaced(kroner)),
    baseline: [indicator.baseline],
    target: [indicator.target],
    indicatorSource: [indicator.source],
    hours: [fields.hours === null ? "" : String(fields.hours)],
  };
}

/** The names of the form's inputs that hold one field of a measure. */
export function inputsOf(field: string): readonly string[] {
  return inputs[field] ?? [field];
}

const inputs: Record<string, readonly string[]> = {
  partners: ["partnerTie", "partnerName", "partnerPart"],
  milestones: ["milestoneTitle", "milestoneDue", "milestoneDone"],
  costs: ["costYear", "costKroner"],
  indicator: ["baseline", "target", "indicatorSource"],
};

/** Fields that are one text, one choice or some choices. */
function typedFields(fields: object): Typed {
  const simple = Object.entries(fields).filter(([field]) => !(field in inputs));
  return Object.fromEntries(simple.map(([field, value]) => [field, Array.isArray(value) ? value : [value ?? ""]]));
}

/** "1 200 000", with the spaces that keyboards have. */
function spaced(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, " ");
}
