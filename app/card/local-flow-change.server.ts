import { type RawBuilder, sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { type Flow, type FlowStep, flowSteps } from "./flow-template.ts";

/** Whose flow, and who does something with it. */
export interface FlowWriter extends Doer {
  template: Flow;
}

/** What has been done to the list of steps, and to which of them. */
export interface StepDeed {
  action: "flow:changed" | "flow:added" | "flow:moved" | "flow:removed";
  stepId: string;
}

/** Stores the whole list anew. The first time it is held against the template as it is now. Takes back the asking for approval. */
export async function putSteps(
  db: Db,
  writer: FlowWriter,
  steps: readonly FlowStep[],
  { action, stepId }: StepDeed,
  now: Date,
): Promise<void> {
  const written = JSON.stringify(flowSteps.parse(steps));
  const basis = sql<string>`coalesce(local_flow.basis, excluded.basis)`;
  await touchFlow(db, writer, { steps: written, basis: JSON.stringify(writer.template.steps) }, basis, now);
  await tell(db, writer, action, stepId, written);
}

/** The template's steps again. */
export async function takeTemplate(db: Db, writer: FlowWriter, now: Date): Promise<void> {
  await touchFlow(db, writer, { steps: null, basis: null }, sql<null>`null`, now);
  await tell(db, writer, "flow:template", "");
}

/** The template's new steps are seen, and ours stay. What the flow says is the same, so an asking or approval stands. */
export async function keepSteps(db: Db, writer: FlowWriter): Promise<void> {
  const { organisationId, template } = writer;
  await db
    .updateTable("work.localFlow")
    .set({ basis: JSON.stringify(template.steps) })
    .where("organisationId", "=", organisationId)
    .where("flowId", "=", template.id)
    .where("steps", "is not", null)
    .execute();
  await tell(db, writer, "flow:kept", "");
}

/** Asks a leader for just this. A flow that nobody has touched can be asked for too: then it is the template that is approved. */
export async function proposeFlow(db: Db, writer: FlowWriter, hash: string, now: Date): Promise<void> {
  const { organisationId, by, template } = writer;
  const asked = { proposedBy: by, proposedAt: now, proposedHash: hash };
  await db
    .insertInto("work.localFlow")
    .values({ organisationId, flowId: template.id, changedBy: by, changedAt: now, ...asked })
    .onConflict((conflict) => conflict.columns(["organisationId", "flowId"]).doUpdateSet(asked))
    .execute();
  await tell(db, writer, "flow:proposed", "", hash);
}

/** Says who changed the flow last, and counts them among those who must not approve it. */
async function touchFlow(
  db: Db,
  { organisationId, by, template }: FlowWriter,
  { steps, basis }: Record<"steps" | "basis", string | null>,
  laterBasis: RawBuilder<string | null>,
  now: Date,
): Promise<void> {
  const changed = { steps, changedBy: by, changedAt: now, proposedBy: null, proposedAt: null, proposedHash: "" };
  const changers = sql<string[]>`array_append(array_remove(local_flow.changers, ${by}::uuid), ${by}::uuid)`;
  await db
    .insertInto("work.localFlow")
    .values({ organisationId, flowId: template.id, basis, changers: [by], ...changed })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "flowId"]).doUpdateSet({ ...changed, basis: laterBasis, changers }),
    )
    .execute();
}

async function tell(db: Db, writer: FlowWriter, action: string, stepId: string, digestOf?: string): Promise<void> {
  const { organisationId, by: actor, template } = writer;
  const subject = ["flow", template.id, stepId].filter(Boolean).join("/");
  const said = { organisationId, actor, action, subject };
  await recordAudit(db, digestOf === undefined ? said : { ...said, digestOf });
}
