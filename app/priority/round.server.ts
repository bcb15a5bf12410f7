import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { Writer } from "#app/plan/writer.ts";
import { type Points, type PriorityRound, pointsEach, type VoteRefusal } from "./priority.ts";

type Voted = Result<null, VoteRefusal>;

/** The newest round of a plan, as one person sees it. Null before the first. */
export async function latestRound(db: Db, planId: string, personId: string): Promise<PriorityRound | null> {
  const voters = sql<number>`(select count(*)::integer from work.priority_voter voter
    where voter.organisation_id = round.organisation_id and voter.round_id = round.id)`;
  const hasVoted = sql<boolean>`exists (select from work.priority_voter voter
    where voter.organisation_id = round.organisation_id and voter.round_id = round.id and voter.person_id = ${personId})`;
  const found = await db
    .selectFrom("work.priorityRound as round")
    .select(["round.id", "round.points"])
    .select([sql<boolean>`round.closed_at is not null`.as("closed"), voters.as("voters"), hasVoted.as("hasVoted")])
    .where("round.planId", "=", planId)
    .orderBy("round.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Begins a round, unless one is open. */
export async function openRound(db: Db, writer: Writer): Promise<void> {
  const { organisationId, planId } = writer;
  const made = await db
    .insertInto("work.priorityRound")
    .values({ organisationId, id: newId(), planId, points: pointsEach })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await record(db, writer, "priorityRound:opened", made.id);
}

/** Ends the round that is open. It is never opened again: what was given after the sums were seen could be told from them. */
export async function closeRound(db: Db, writer: Writer): Promise<void> {
  const closed = await db
    .updateTable("work.priorityRound")
    .set({ closedAt: sql<Date>`now()` })
    .where("planId", "=", writer.planId)
    .where("closedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (closed) await record(db, writer, "priorityRound:closed", closed.id);
}

/**
 * Notes that somebody has voted and adds their points to the sums; no table and no audit row holds what they gave. That hides it from all who
 * use Komplan, and not from whoever runs the database, whatever migration 0012 says: two backups, the write-ahead log, or versions of a row that
 * are not yet cleared away tell the difference, and the audit trail who voted in between.
 */
export async function castVote(db: Db, writer: Writer, roundId: string, points: Points): Promise<Voted> {
  const { organisationId, by } = writer;
  const { rows } = await sql<{ taken: boolean }>`
    select work.cast_vote(${organisationId}, ${roundId}, ${by}, ${JSON.stringify(points)}::jsonb) as taken`.execute(db);
  if (!rows[0]?.taken) return { ok: false, refusal: "alreadyVoted" };
  await record(db, writer, "priority:vote", roundId);
  return { ok: true, value: null };
}

/** The sums of a round. The database itself shows none before the round is over and three have voted. */
export async function listTotals(db: Db, roundId: string): Promise<Points> {
  const rows = await db
    .selectFrom("work.priorityTotal")
    .select(["proposalId", "points"])
    .where("roundId", "=", roundId)
    .execute();
  return Object.fromEntries(rows.map(({ proposalId, points }) => [proposalId, points]));
}

async function record(db: Db, { organisationId, by }: Writer, action: string, roundId: string): Promise<void> {
  await recordAudit(db, { organisationId, actor: by, action, subject: `priorityRound/${roundId}` });
}
