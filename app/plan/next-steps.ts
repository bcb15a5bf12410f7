import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";

/** What a coordinator can do next, e.g. give measures somebody who answers for them. */
export interface NextStep {
  key:
    | "period"
    | "municipalities"
    | "measures"
    | "responsible"
    | "dates"
    | "outdated"
    | "changed"
    | "adoption"
    | "publish";
  /** How many it concerns; 0 where nothing is counted. */
  count: number;
}

/** The pages where the steps are taken, under the plan's own address. */
export const stepPages: Record<NextStep["key"], string> = {
  period: "om#startsOn",
  municipalities: "kommuner",
  measures: "tiltak",
  responsible: "tiltak?vis=responsible",
  dates: "tiltak?vis=dates",
  outdated: "kvalitet",
  changed: "kvalitet",
  adoption: "kommuner",
  publish: "publiseringer",
};

/** What the plan lacks and can be given next, those first that the others wait for; no more than three unless more are asked for. */
export function nextSteps(draft: Draft, findings: Finding[], published: boolean, most = 3): NextStep[] {
  const { plan, adoptions, measures } = draft;
  const found = (...keys: Finding["key"][]) => findings.filter(({ key }) => keys.includes(key)).length;
  const undecided = adoptions.filter(({ adoptedOn }) => adoptedOn === null).length;
  const steps: [NextStep["key"], number, boolean][] = [
    ["period", 0, plan.startsOn === null || plan.endsOn === null],
    ["municipalities", 0, adoptions.length === 0],
    ["measures", 0, measures.length === 0],
    ["responsible", found("noResponsible", "responsibleInWords"), false],
    ["dates", found("noDates", "datesInWords", "noEnd"), false],
    ["outdated", found("outdated"), false],
    ["changed", found("factChanged"), false],
    ["adoption", undecided, false],
    ["publish", 0, !published],
  ];
  return steps
    .filter(([, count, due]) => due || count > 0)
    .map(([key, count]) => ({ key, count }))
    .slice(0, most);
}
