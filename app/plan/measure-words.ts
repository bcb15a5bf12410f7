import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { formatKroner } from "#app/lib/numbers.ts";
import type { MeasureFields, Partner } from "./measure.ts";
import type { Choice, ChoiceGroup, MeasureOptions } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { tieOf } from "./partner.ts";
import { planText } from "./text.ts";

type Words = { [Field in keyof MeasureFields]: (value: MeasureFields[Field]) => string };

/** Everything about a measure as words, for reading and for comparing: the names of things instead of their ids. */
export function measureInWords(
  fields: MeasureFields,
  options: MeasureOptions,
  language: Language,
): Record<string, string> {
  const words = wordsIn(options, language);
  const inWords = <Field extends keyof MeasureFields>(field: Field) => words[field](fields[field]);
  const names = Object.keys(words) as (keyof MeasureFields)[]; // the keys of Words are those of the fields
  return Object.fromEntries(names.map((field) => [field, inWords(field)]));
}

/** The word for a field. */
export function measureFieldName(field: string, language: Language): string {
  const names: Record<string, string> = measurePagesText[language].fields;
  return names[field] ?? field;
}

function wordsIn(options: MeasureOptions, language: Language): Words {
  const t = planText[language];
  const date = (value: string | null) => (value ? formatDate(value, language) : "");
  const text = (value: string) => value;
  return {
    title: text,
    points: (points) => points.join("\n"),
    reason: text,
    goalIds: (ids) => named(ids, allOf(options.goals)).join("\n"),
    kind: (kind) => (kind ? t.measureKinds[kind] : ""),
    nationalCategory: (category) => (category ? t.nationalCategories[category] : ""),
    legalBasis: (ids) => named(ids, options.legalBases).join("\n"),
    positionId: (id) => (id ? named([id], positionsOf(options)).join() : ""),
    responsibleText: text,
    partners: (partners) => partners.map((partner) => partnerInWords(partner, options)).join("\n"),
    municipalities: (numbers) => named(numbers, options.municipalities).join(", "),
    startsOn: date,
    endsOn: date,
    periodText: text,
    milestones: (all) => all.map(({ title, due }) => `${title}, ${date(due)}`).join("\n"),
    period: (period) => t.planPeriods[period],
    hours: (hours) => (hours === null ? "" : String(hours)),
    costs: (costs) => costs.map(({ year, kroner }) => `${year}: ${formatKroner(kroner)}`).join("\n"),
    funding: (funding) => (funding ? t.fundings[funding] : ""),
    resourcesText: text,
    indicator: ({ baseline, target, source }) => [baseline, target, source].filter(Boolean).join("\n"),
    evaluationMethod: text,
    evaluationOn: date,
    targetGroups: (groups) => groups.map((group) => t.targetGroups[group]).join(", "),
    violenceForms: (forms) => forms.map((form) => t.violenceForms[form]).join(", "),
    publicRemark: text,
    internalRemark: text,
  };
}

function positionsOf({ positions }: MeasureOptions): Choice[] {
  return positions.flatMap(({ heading, choices }) =>
    choices.map(({ value, label }) => ({ value, label: `${label}, ${heading}` })),
  );
}

function partnerInWords(partner: Partner, { partners }: MeasureOptions): string {
  const tie = tieOf(partner);
  const group = partners.find(({ choices }) => choices.some(({ value }) => value === tie));
  const chosen = group?.choices.find(({ value }) => value === tie)?.label ?? partner.name;
  const name = group && partner.positionId ? `${chosen}, ${group.heading}` : chosen;
  return partner.part ? `${name} (${partner.part})` : name;
}

function allOf(groups: readonly ChoiceGroup[]): Choice[] {
  return groups.flatMap(({ choices }) => choices);
}

function named(ids: readonly string[], choices: readonly Choice[]): string[] {
  return ids.map((id) => choices.find(({ value }) => value === id)?.label ?? id);
}
