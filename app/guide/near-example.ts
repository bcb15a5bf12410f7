import type { BufdirHeading } from "#app/plan/finding.ts";
import { type MeasureExample, measureExamples } from "./measure-example.ts";

/** Examples about the same as a text, the nearest first: those that share words with it, and above all those under the same headings. None when nothing is like it. */
export function nearExamples(text: string, headings: readonly BufdirHeading[] = [], count = 1): MeasureExample[] {
  const wanted = stemsOf(text);
  const weighed = measureExamples().map((example) => {
    const shared = [...wanted].filter((stem) => stems(example).has(stem)).length;
    return { example, weight: shared + (headings.includes(example.heading) ? 2 : 0) };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ example }) => example);
}

const known = new Map<string, Set<string>>();

function stems({ id, goal, measure, points }: MeasureExample): Set<string> {
  const found = known.get(id) ?? stemsOf([goal, measure, ...points].flatMap(({ nb, nn }) => [nb, nn]).join(" "));
  known.set(id, found);
  return found;
}

/** The beginnings of the longer words: enough to know "eldre" from "eldrerådet" as kin, in both languages. */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.filter((word) => !common.test(word)).map((word) => word.slice(0, 6)));
}

const common =
  /^(?:kommun|tjenest|tenest|tiltak|arbeid|jobbe|bidra|skal|skulle|andre|personer|personar|hjelp|gjennom|innen|innan|etter)/u;
