import { isBlank, toPlainText } from "#app/lib/rich-text.ts";
import type { Chapter } from "./chapter.ts";
import { type Coverage, coverage } from "./coverage.ts";
import type { Draft } from "./draft.ts";
import { bufdir, type Finding, type FindingKey, guideStep, kostra, rvts, type Source } from "./finding.ts";
import type { Goal } from "./goal.ts";
import type { GroupKind, Plan } from "./plan.ts";
import { groupKinds } from "./plan.ts";
import { vagueIn } from "./vague.ts";

/** What could be said better or is missing in the plan as a whole. */
export function planFindings(draft: Draft): Finding[] {
  return [
    ...frame(draft.plan),
    ...groups(draft),
    ...draft.chapters.flatMap(chapterFindings),
    ...focus(draft),
    ...many(draft),
    ...uncovered(draft.plan, coverage(draft)),
    ...preparedness(draft),
  ];
}

/** Only of plans somebody has looked at: not to have looked is no fault of the plan's. */
function preparedness({ plan, crisisPlans }: Draft): Finding[] {
  const isSilent = crisisPlans.some(({ mentioned }) => mentioned === "no");
  return isSilent ? [ofPlan(plan, "crisisPlansSilent", "preparedness", guideStep("2.1"), "improve")] : [];
}

function frame(plan: Plan): Finding[] {
  const found: Finding[] = [];
  if (plan.startsOn === null || plan.endsOn === null) found.push(ofPlan(plan, "noPeriod", "endsOn", kostra));
  if (plan.mandate === "") found.push(ofPlan(plan, "noMandate", "mandate", rvts("anchoring")));
  if (plan.evaluationOn === null) found.push(ofPlan(plan, "noEvaluationDate", "evaluationOn", rvts("evaluation")));
  else if (plan.endsOn !== null && plan.evaluationOn >= plan.endsOn) {
    found.push(ofPlan(plan, "evaluationAfterEnd", "evaluationOn", guideStep("4.2"), "improve"));
  }
  return found;
}

const groupSteps: Record<GroupKind, string> = {
  projectLeader: "1.3",
  working: "1.4",
  steering: "1.3",
  reference: "1.7",
};

function groups({ plan, groups }: Draft): Finding[] {
  return groupKinds
    .filter((kind) => !groups.some((seat) => seat.kind === kind))
    .map((kind) => ({
      level: "improve",
      about: { kind: "groups", id: plan.id },
      key: `noGroup.${kind}`,
      source: guideStep(groupSteps[kind]),
      field: kind,
      detail: "",
    }));
}

/** A gap left in the template's text: "[antall]". */
const gap = /\[[^[\]]{2,}\]/u;

function chapterFindings({ id, kind, body }: Chapter): Finding[] {
  const about = { kind: "chapter" as const, id };
  const source = guideStep("3");
  if (kind === "text" && isBlank(body)) {
    return [{ level: "missing", about, key: "emptyChapter", source, field: "body", detail: "" }];
  }
  const detail = gap.exec(toPlainText(body))?.[0];
  return detail ? [{ level: "improve", about, key: "placeholder", source, field: "body", detail }] : [];
}

function focus({ plan, focusAreas, goals, measures }: Draft): Finding[] {
  const now = focusAreas.filter(({ period }) => period === "this");
  const few = now.length < 2 ? [ofPlan(plan, "fewFocusAreas", "focusAreas", guideStep("2.3"))] : [];
  const served = new Set(measures.flatMap(({ goalIds }) => goalIds));
  const areas = now.flatMap(({ id, reason }) => {
    const about = { kind: "focusArea" as const, id };
    const source = guideStep("2.3");
    const found: Finding[] = [];
    if (!goals.some(({ focusAreaId }) => focusAreaId === id)) {
      found.push({ level: "missing", about, key: "noGoals", source, field: "goals", detail: "" });
    }
    if (reason === "") found.push({ level: "improve", about, key: "noReason", source, field: "reason", detail: "" });
    return found;
  });
  const idle = goals.filter((goal) => now.some(({ id }) => id === goal.focusAreaId) && !served.has(goal.id));
  return [...few, ...areas, ...idle.map(({ id }) => goalWithoutMeasures(id)), ...goals.flatMap(vagueGoal)];
}

/** More than this in one period is seldom carried out, and nobody can tell what matters most. */
const mostMeasures = 30;

function many({ plan, measures }: Draft): Finding[] {
  const now = measures.filter(({ period }) => period === "this");
  return now.length > mostMeasures ? [ofPlan(plan, "manyMeasures", "measures", guideStep("4.1"), "improve")] : [];
}

function vagueGoal({ id, title }: Goal): Finding[] {
  const detail = vagueIn(title);
  if (detail === "") return [];
  const about = { kind: "goal" as const, id };
  return [{ level: "improve", about, key: "vagueGoal", source: rvts("priorities"), field: "title", detail }];
}

function goalWithoutMeasures(id: string): Finding {
  const about = { kind: "goal" as const, id };
  return { level: "missing", about, key: "noMeasures", source: rvts("priorities"), field: "measures", detail: "" };
}

/** Only of a plan that has begun to say what it will do: an empty plan lacks everything, and that helps nobody. */
function uncovered(plan: Plan, { rvts: points, bufdir: headings, groups }: Coverage): Finding[] {
  if (points.find(({ key }) => key === "priorities")?.covered === false) return [];
  const lacking = <Key extends string>(all: { key: Key; covered: boolean }[]) =>
    all.filter(({ covered }) => !covered).map(({ key }) => key);
  return [
    ...lacking(points).flatMap((point) => {
      const key = pointFindings[point];
      return key ? [ofPlan(plan, key, "measures", rvts(point), "improve")] : [];
    }),
    ...lacking(headings).map((heading) =>
      ofPlan(plan, `notCovered.${heading}`, "measures", bufdir(heading), "improve"),
    ),
    ...lacking(groups).map((group) => ofPlan(plan, `notFor.${group}`, "measures", guideStep("2.2"), "improve")),
  ];
}

/** Points that no other finding speaks of. */
const pointFindings: Partial<Record<Coverage["rvts"][number]["key"], FindingKey>> = {
  cooperation: "noCooperation",
  userParticipation: "noUserParticipation",
  voluntary: "noVoluntary",
};

function ofPlan(
  { id }: Plan,
  key: FindingKey,
  field: string,
  source: Source,
  level: Finding["level"] = "missing",
): Finding {
  return { level, about: { kind: "plan", id }, key, source, field, detail: "" };
}
