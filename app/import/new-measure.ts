import type { CellItem } from "./cell-items.ts";
import type { ImportedMeasure } from "./imported-plan.ts";
import { type PlanOutline, quoted } from "./plan-outline.ts";

/** A title longer than this fits in no list. */
const longestTitle = 300;

/** A measure as it was read. A very long text is divided where a sentence ends, and nothing is left out. */
export function newMeasure({ title, points, said, number }: CellItem, outline: PlanOutline): ImportedMeasure {
  const { responsible = "", period = "", resources = "", evaluation = "" } = said;
  const bare = { responsible, period, resources, evaluation, ...(outline.ownExport && number && { number }) };
  if (title.length <= longestTitle) return { title, points: [...points], ...bare };
  const end = endOfSentence(title);
  outline.doubtGoal(outline.words.longMeasure(quoted(title)));
  return { title: title.slice(0, end).trim(), points: [title.slice(end).trim(), ...points], ...bare };
}

function endOfSentence(text: string): number {
  const start = text.slice(0, longestTitle);
  const sentence = Math.max(start.lastIndexOf(". "), start.lastIndexOf("; "), start.lastIndexOf(": "));
  return sentence > 40 ? sentence + 1 : Math.max(start.lastIndexOf(" "), 40);
}
