import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import { newestApproval } from "./approval.server.ts";
import { flowSteps } from "./flow-template.ts";
import type { LocalFlow } from "./local-flow.ts";

/** What an organisation has made of one flow. Undefined when nobody has touched it. */
export async function findLocalFlow(
  db: Db,
  { organisationId, flowId }: Pick<LocalFlow, "organisationId" | "flowId">,
): Promise<LocalFlow | undefined> {
  const [found] = await select(db, (rows) =>
    rows.where("flow.organisationId", "=", organisationId).where("flow.flowId", "=", flowId),
  );
  return found;
}

/** All flows that have been touched in some organisations. */
export async function listLocalFlows(db: Db, organisationIds: readonly string[]): Promise<LocalFlow[]> {
  if (organisationIds.length === 0) return [];
  return await select(db, (rows) => rows.where(sql<boolean>`flow.organisation_id = any (${organisationIds})`));
}

/** Whoever changes a flow stands in line: the whole list is written, and must not be written over what another has just added. */
export async function lockFlow(
  db: Db,
  { organisationId, flowId }: Pick<LocalFlow, "organisationId" | "flowId">,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${flowId}`}, 43))`.execute(db);
}

type Rows = ReturnType<typeof flows>;

async function select(db: Db, narrow: (rows: Rows) => Rows): Promise<LocalFlow[]> {
  const rows = await narrow(flows(db)).orderBy("organisation.name").orderBy("flow.flowId").execute();
  const both = flowSteps.nullable();
  return rows.map((row) => ({ ...row, steps: both.parse(row.steps), basis: both.parse(row.basis) }));
}

function flows(db: Db) {
  return db
    .selectFrom("work.localFlow as flow")
    .innerJoin("work.organisation as organisation", "organisation.id", "flow.organisationId")
    .leftJoin("access.person as changer", "changer.id", "flow.changedBy")
    .leftJoin("access.person as proposer", "proposer.id", "flow.proposedBy")
    .modifyFront(plannedOnce)
    .select(["flow.organisationId", "flow.flowId", "flow.steps", "flow.basis"])
    .select(["flow.changers", "flow.proposedBy", "flow.proposedHash", "organisation.name as organisation"])
    .select(sql<string>`coalesce(changer.name, '')`.as("changer"))
    .select(sql<string>`coalesce(proposer.name, '')`.as("proposer"))
    .select(sql<string | null>`(flow.proposed_at at time zone 'Europe/Oslo')::date`.as("proposedOn"))
    .select(newestApproval("flow", sql.ref("flow.organisation_id"), sql.ref("flow.flow_id")).as("approval"));
}
