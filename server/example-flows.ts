import { inYears } from "#app/card/approval.ts";
import { approveFlow } from "#app/card/approve-flow.server.ts";
import { markFlow } from "#app/card/flow-marks.server.ts";
import { allFlows, type Flow } from "#app/card/flow-template.ts";
import { findLocalFlow } from "#app/card/local-flow.server.ts";
import { proposeFlow, putSteps } from "#app/card/local-flow-change.server.ts";
import { addStep, type ChangedSteps, changeStep, type StepWords } from "#app/card/own-steps.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Bilingual } from "#app/lib/language.ts";

/** A flow that an organisation of the example has made its own. What the template said then is what it says now, unless told. */
export interface ExampleFlow {
  organisation: string;
  /** Id of the template. */
  flow: string;
  /** Keys of people. */
  changedBy: string;
  proposedBy?: string;
  approvedBy?: string;
  /** Other words in a step; with what the template said then, when that is another thing. */
  reworded: { step: string; text: Bilingual; before?: Bilingual }[];
  /** After steps that simply go on. */
  added: ({ id: string; after: string } & StepWords)[];
}

/** Makes the flows what they are in the example, by those who do it there. */
export async function storeFlows(
  db: Db,
  flows: readonly ExampleFlow[],
  idOf: (key: string) => string,
  now: Date,
): Promise<void> {
  for (const flow of flows) await storeFlow(db, flow, idOf, now);
}

async function storeFlow(db: Db, flow: ExampleFlow, idOf: (key: string) => string, now: Date): Promise<void> {
  const template = allFlows().find(({ id }) => id === flow.flow);
  if (!template) throw new Error(`Eksempelet har et flytskjema som ikke finnes: ${flow.flow}`);
  const organisationId = idOf(`organisation ${flow.organisation}`);
  const writer = (key: string) => ({ organisationId, template, by: idOf(`person ${key}`) });
  const [changed] = flow.reworded;
  const deed = { action: "flow:changed" as const, stepId: changed?.step ?? "" };
  const then = { ...writer(flow.changedBy), template: templateThen(template, flow) };
  await putSteps(db, then, stepsOf(template, flow), deed, now);
  if (flow.proposedBy === undefined) return;
  const local = await findLocalFlow(db, { organisationId, flowId: template.id });
  const { hash, steps } = markFlow(template, local);
  await proposeFlow(db, writer(flow.proposedBy), hash, now);
  if (flow.approvedBy === undefined) return;
  const approvedOn = dateInNorway(now);
  await approveFlow(db, writer(flow.approvedBy), { hash, steps, approvedOn, validUntil: inYears(approvedOn, 1) });
}

function stepsOf({ steps }: Flow, { reworded, added }: ExampleFlow): Flow["steps"] {
  let made = steps;
  for (const { step: id, text } of reworded) {
    const step = made.find((each) => each.id === id);
    if (step) made = whole(changeStep(made, id, { ...step, text }, step));
  }
  for (const { id, after, ...words } of added) made = whole(addStep(made, after, { id, words, answer: null }));
  return made;
}

function templateThen(template: Flow, { reworded }: ExampleFlow): Flow {
  const before = new Map(reworded.map((each) => [each.step, each.before]));
  return { ...template, steps: template.steps.map((step) => ({ ...step, text: before.get(step.id) ?? step.text })) };
}

function whole(changed: ChangedSteps): Flow["steps"] {
  if (!changed.ok) throw new Error(`Eksempelet har et steg som ingen kan følge: ${changed.faults[0]?.step}`);
  return changed.steps;
}
