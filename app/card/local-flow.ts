import { type ApprovalTask, approvalTasks, type Standing } from "./approval.ts";
import type { Flow, FlowStep } from "./flow-template.ts";

/** What an organisation has made of a flow (no: lokalt flytskjema): the whole list of steps, and how far it is from being approved. */
export interface LocalFlow extends Standing {
  flowId: string;
  /** Null when they are the template's. */
  steps: FlowStep[] | null;
  /** The template's steps when somebody last held ours against them. */
  basis: FlowStep[] | null;
}

/** What somebody should do about a flow. */
export type FlowTask = { kind: "offered"; count: number } | ApprovalTask;

/** A step of the template that is not as it was. */
export interface TemplateChange {
  kind: "added" | "changed" | "gone";
  step: FlowStep;
}

export function stepsHere(local: Pick<LocalFlow, "steps"> | undefined, template: Flow): FlowStep[] {
  return local?.steps ?? template.steps;
}

/** What has become of the template since somebody last held ours against it. None as long as it is the template that stands. */
export function templateChanges(local: Pick<LocalFlow, "basis"> | undefined, template: Flow): TemplateChange[] {
  const basis = local?.basis;
  if (!basis) return [];
  const before = new Map(basis.map((step) => [step.id, step]));
  const now = new Set(template.steps.map(({ id }) => id));
  return [
    ...template.steps.flatMap((step) => {
      const older = before.get(step.id);
      if (!older) return { kind: "added" as const, step };
      return isSame(older, step) ? [] : { kind: "changed" as const, step };
    }),
    ...basis.filter(({ id }) => !now.has(id)).map((step) => ({ kind: "gone" as const, step })),
  ];
}

/** In the order they should be done. A flow that is as its template, and that nobody has approved, follows the template: nothing to do. */
export function flowTasks(local: LocalFlow, template: Flow, marks: { hash: string }, today: string): FlowTask[] {
  if (followsTemplate(local)) return [];
  const count = templateChanges(local, template).length;
  return [...(count > 0 ? [{ kind: "offered" as const, count }] : []), ...approvalTasks(local, marks, today)];
}

/** Nothing has been made of it, or what was made has been undone. */
export function followsTemplate({ steps, approval, proposedBy }: LocalFlow): boolean {
  return steps === null && approval === null && proposedBy === null;
}

/** The database keeps the parts of a step in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
