import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { FocusProposal, NewProposal, PeriodChoice, ProposalFields } from "./priority.ts";

/** In the order they were proposed. */
export async function listProposals(db: Db, planId: string): Promise<FocusProposal[]> {
  return await proposals(db).where("proposal.planId", "=", planId).orderBy("proposal.sort").execute();
}

export async function findProposal(db: Db, planId: string, id: string): Promise<FocusProposal> {
  const found = proposals(db).where("proposal.planId", "=", planId).where("proposal.id", "=", id);
  return (await found.executeTakeFirst()) ?? notFound();
}

export async function insertProposals(db: Db, writer: Writer, all: NewProposal[]): Promise<void> {
  if (all.length === 0) return;
  const { organisationId, planId } = writer;
  const last = sql<number>`(select coalesce(max(sort), 0) from work.focus_proposal where plan_id = ${planId})`;
  const rows = all.map((fields, at) => {
    const sort = sql<number>`${last} + ${at + 1}::integer`;
    return { organisationId, id: newId(), planId, ...cleanFields(fields), sort };
  });
  await db.insertInto("work.focusProposal").values(rows).execute();
  await record(db, writer, "focusProposal:added", `plan/${planId}`, all);
}

/** Saves what was argued, if nobody has saved since the version it was begun from. */
export async function updateProposal(
  db: Db,
  writer: Writer,
  { id, version }: { id: string; version: number },
  fields: ProposalFields,
): Promise<Result<null, "changedMeanwhile">> {
  const saved = await db
    .updateTable("work.focusProposal")
    .set({ ...cleanFields(fields), version: version + 1 })
    .where("planId", "=", writer.planId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) return { ok: false, refusal: "changedMeanwhile" };
  await record(db, writer, "focusProposal:changed", `focusProposal/${id}`, fields);
  return { ok: true, value: null };
}

export async function deleteProposal(db: Db, writer: Writer, id: string): Promise<void> {
  await db.deleteFrom("work.focusProposal").where("planId", "=", writer.planId).where("id", "=", id).execute();
  await record(db, writer, "focusProposal:removed", `focusProposal/${id}`, null);
}

/** Saves when each shall be done, and why then. All in one statement. */
export async function updatePeriods(db: Db, writer: Writer, choices: PeriodChoice[]): Promise<void> {
  const rows = JSON.stringify(cleanFields(choices));
  await sql`update work.focus_proposal proposal set period = chosen.period, period_reason = chosen."periodReason"
    from jsonb_to_recordset(${rows}::jsonb) as chosen (id uuid, period text, "periodReason" text)
    where proposal.plan_id = ${writer.planId} and proposal.id = chosen.id`.execute(db);
  await record(db, writer, "focusProposal:chosen", `plan/${writer.planId}`, choices);
}

/** Remembers which focus areas of the plan the proposals have become. */
export async function linkFocusAreas(
  db: Db,
  { planId }: Writer,
  links: { id: string; focusAreaId: string }[],
): Promise<void> {
  await sql`update work.focus_proposal proposal set focus_area_id = link."focusAreaId"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link (id uuid, "focusAreaId" uuid)
    where proposal.plan_id = ${planId} and proposal.id = link.id`.execute(db);
}

async function record(db: Db, writer: Writer, action: string, subject: string, written: unknown): Promise<void> {
  const { organisationId, by } = writer;
  await recordAudit(db, { organisationId, actor: by, action, subject, digestOf: canonical(written) });
}

/** A focus area that has been taken out of the plan is none. */
function proposals(db: Db) {
  return db
    .selectFrom("work.focusProposal as proposal")
    .leftJoin("work.focusArea as area", (join) =>
      join
        .onRef("area.organisationId", "=", "proposal.organisationId")
        .onRef("area.id", "=", "proposal.focusAreaId")
        .on("area.deletedAt", "is", null),
    )
    .select(["proposal.id", "proposal.organisationId", "proposal.planId", "nationalArea", "proposal.title"])
    .select(["proposal.reason", "mapping", "targetGroups", "proposal.period", "periodReason", "proposal.version"])
    .select("area.id as focusAreaId");
}
