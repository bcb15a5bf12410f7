import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Link } from "#app/access/link.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { openingSchema } from "./directory.ts";
import { phonesOf } from "./service.server.ts";
import { confirmService } from "./service-change.server.ts";

/** What a service is asked about: what residents see of it. */
export type AskedService = Awaited<ReturnType<typeof findAskedService>>;

export interface CheckAnswer {
  answer: "right" | "wrong";
  words: string;
}

/** For somebody who came by link. The database shows them this one service. */
export async function findAskedService(db: Db, { organisationId, subjectId }: Link) {
  const found = await db
    .selectFrom("work.serviceCheck as check")
    .innerJoin("work.service as service", (join) =>
      join.onRef("service.organisationId", "=", "check.organisationId").onRef("service.id", "=", "check.serviceId"),
    )
    .select(["name", "about", "place", "directions", "website", "price", "access", "opening"])
    .select(["check.answer", "check.words", phonesOf().as("phones")])
    .where("check.organisationId", "=", organisationId)
    .where("check.id", "=", subjectId)
    .executeTakeFirst();
  if (!found) return notFound();
  const { answer, words, phones, opening, ...facts } = found;
  const numbers = phones.filter(({ confirmer }) => confirmer !== null).map(({ number, words }) => ({ number, words }));
  const shown = { ...facts, opening: openingSchema.parse(opening), numbers };
  const seen = createHash("sha256").update(JSON.stringify(shown)).digest("hex");
  return { shown, seen, said: answer === null ? null : { answer, words } };
}

/**
 * Keeps what a service says of itself. Done as Komplan, since whoever came by link can read nothing but the service: to say that
 * all is right makes a new directory of all of them.
 */
export async function answerCheck(link: Link, said: CheckAnswer, now: Date): Promise<void> {
  const { organisationId, subjectId: id } = link;
  await asSystem(async (system) => {
    const { serviceId } = await system
      .updateTable("work.serviceCheck")
      .set({ answer: said.answer, words: cleanText(said.words), answeredAt: now, settledAt: null })
      .where("organisationId", "=", organisationId)
      .where("id", "=", id)
      .returning("serviceId")
      .executeTakeFirstOrThrow(notFound);
    const doer = { organisationId, by: `link/${link.id}` };
    await record(system, doer, `check:${said.answer}`, serviceId);
    if (said.answer === "right") await confirmService(system, doer, serviceId, dateInNorway(now), "service");
  });
}

/** What services have said is wrong and nobody has dealt with, the oldest first. */
export async function listFaultsTold(db: Db, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return [];
  return await db
    .selectFrom("work.serviceCheck as check")
    .innerJoin("work.service as service", (join) =>
      join.onRef("service.organisationId", "=", "check.organisationId").onRef("service.id", "=", "check.serviceId"),
    )
    .select(["check.id", "check.organisationId", "serviceId", "service.name", "check.words"])
    .select(sql<Date>`answered_at`.as("answeredAt"))
    .where("check.organisationId", "in", organisationIds)
    .where("answer", "=", "wrong")
    .where("settledAt", "is", null)
    .orderBy("answeredAt")
    .execute();
}

/** Somebody has dealt with what a service said is wrong. */
export async function settleCheck(db: Db, doer: Doer, serviceId: string, id: string, now: Date): Promise<void> {
  const settled = await db
    .updateTable("work.serviceCheck")
    .set({ settledAt: now })
    .where("organisationId", "=", doer.organisationId)
    .where("serviceId", "=", serviceId)
    .where("id", "=", id)
    .where("settledAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (settled) await record(db, doer, "check:settled", serviceId);
}

async function record(db: Db, { organisationId, by: actor }: Doer, action: string, serviceId: string): Promise<void> {
  await recordAudit(db, { organisationId, actor, action, subject: `service/${serviceId}` });
}
