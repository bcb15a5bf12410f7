import { type Finding, type FindingKey, guideStep, kostra, rvts, type Source } from "./finding.ts";
import type { Measure } from "./measure.ts";
import type { Plan } from "./plan.ts";
import { vagueIn } from "./vague.ts";

/** What could be said better or is missing in one measure. One left to the next period need not be ready: only its words are looked at. */
export function measureFindings(measure: Measure, plan: Pick<Plan, "endsOn">): Finding[] {
  if (measure.period === "next") return words(measure);
  return [
    ...words(measure),
    ...who(measure),
    ...when(measure, plan),
    ...resources(measure),
    ...knowing(measure),
    ...forWhom(measure),
  ];
}

function words(measure: Measure): Finding[] {
  const vague = [measure.title, ...measure.points].map(vagueIn).find((found) => found !== "");
  return vague ? [improve(measure, "vague", "title", rvts("priorities"), vague)] : [];
}

function who(measure: Measure): Finding[] {
  if (measure.responsible) return [];
  const inWords = measure.responsibleText;
  const key = inWords === "" ? "noResponsible" : "responsibleInWords";
  return [missing(measure, key, "positionId", rvts("roles"), inWords)];
}

function when(measure: Measure, plan: Pick<Plan, "endsOn">): Finding[] {
  const { startsOn, endsOn, milestones, periodText } = measure;
  if (startsOn === null && endsOn === null && milestones.length === 0) {
    const key = periodText === "" ? "noDates" : "datesInWords";
    return [missing(measure, key, "endsOn", kostra, periodText)];
  }
  const found: Finding[] = [];
  if (endsOn === null) found.push(improve(measure, "noEnd", "endsOn", kostra));
  if (milestones.length === 0) found.push(improve(measure, "noMilestones", "milestones", kostra));
  if (endsOn !== null && plan.endsOn !== null && endsOn > plan.endsOn) {
    found.push(improve(measure, "endsAfterPlan", "endsOn", guideStep("2.3")));
  }
  return found;
}

function resources(measure: Measure): Finding[] {
  const { hours, costs, funding, resourcesText } = measure;
  if (hours === null && costs.length === 0 && resourcesText === "") {
    return [missing(measure, "noResources", "hours", rvts("economy"))];
  }
  const costly = costs.some(({ kroner }) => kroner > 0);
  return costly && funding === null ? [missing(measure, "costWithoutFunding", "funding", rvts("economy"))] : [];
}

function knowing(measure: Measure): Finding[] {
  const { indicator, evaluationMethod } = measure;
  const found: Finding[] = [];
  if (indicator.target === "") found.push(improve(measure, "noIndicator", "target", rvts("evaluation")));
  else if (indicator.baseline === "") found.push(improve(measure, "noBaseline", "baseline", rvts("evaluation")));
  if (evaluationMethod === "") found.push(missing(measure, "noEvaluation", "evaluationMethod", rvts("evaluation")));
  return found;
}

function forWhom(measure: Measure): Finding[] {
  const found: Finding[] = [];
  if (measure.targetGroups.length === 0) {
    found.push(improve(measure, "noTargetGroup", "targetGroups", guideStep("2.2")));
  }
  if (measure.goalIds.length === 0) found.push(missing(measure, "noGoal", "goalIds", guideStep("2.3")));
  return found;
}

function missing({ id }: Measure, key: FindingKey, field: string, source: Source, detail = ""): Finding {
  return { level: "missing", about: { kind: "measure", id }, key, source, field, detail };
}

function improve(measure: Measure, key: FindingKey, field: string, source: Source, detail = ""): Finding {
  return { ...missing(measure, key, field, source, detail), level: "improve" };
}
