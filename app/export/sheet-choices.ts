import type { Language } from "#app/lib/language.ts";
import type { Goal } from "#app/plan/goal.ts";
import { planPeriods } from "#app/plan/goal.ts";
import { labels } from "#app/plan/labels.ts";
import { causes, fundings, measureKinds, phases } from "#app/plan/measure.ts";
import { planText } from "#app/plan/text.ts";
import { type PlainField, plainFields } from "./sheet-field.ts";
import { sheetText } from "./sheet-text.ts";

/** One word of a drop-down list, and what it stands for. */
export interface SheetChoice {
  value: string;
  label: string;
}

/** The drop-down lists of a spreadsheet, by field. No word stands twice in a list. */
export type SheetChoices = { [Field in PlainField]?: SheetChoice[] };

/** Functions by agency, as they are listed for forms. */
interface PositionGroup {
  heading: string;
  choices: SheetChoice[];
}

interface OfPlan {
  goals: readonly Pick<Goal, "id" | "title">[];
  positions: readonly PositionGroup[];
  language: Language;
}

export function sheetChoices({ goals, positions, language }: OfPlan): SheetChoices {
  const words = labels[language];
  const t = sheetText[language];
  const listed = <Key extends string>(keys: readonly Key[], labelOf: Record<Key, string>) =>
    keys.map((value) => ({ value, label: labelOf[value] }));
  return {
    goal: unlike(goals.map(({ id, title }) => ({ value: id, label: title }))),
    kind: listed(measureKinds, words.measureKinds),
    position: unlike(
      positions.flatMap(({ heading, choices }) =>
        choices.map(({ value, label }) => ({ value, label: `${label}, ${heading}` })),
      ),
    ),
    period: listed(planPeriods, words.planPeriods),
    funding: listed(fundings, words.fundings),
    phase: listed(phases, words.phases),
    late: [
      { value: "yes", label: t.yes },
      { value: "no", label: t.no },
    ],
    cause: listed(causes, planText[language].causes),
  };
}

/** The fields that have a list, in the order of the columns. */
export function listedFields(choices: SheetChoices): PlainField[] {
  return plainFields.filter((field) => (choices[field]?.length ?? 0) > 0);
}

/** One line each, and those that are called the same told apart: what is chosen in Excel is a word and no more. */
function unlike(choices: SheetChoice[]): SheetChoice[] {
  const seen = new Map<string, number>();
  return choices.map(({ value, label }) => {
    const line = label.replace(/\s+/g, " ").trim();
    const times = (seen.get(line.toLowerCase()) ?? 0) + 1;
    seen.set(line.toLowerCase(), times);
    return { value, label: times === 1 ? line : `${line} (${times})` };
  });
}
