import { requestStatus } from "#app/followup/request.server.ts";
import type { AskedPerson } from "#app/followup/request.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { listMeasures } from "#app/plan/measure.server.ts";

interface Asked {
  organisationId: string;
  planId: string;
  by: string;
  email: string;
  language?: "nb" | "nn";
  /** How many of the plan's measures, from the first. */
  count?: number;
}

/** Asks somebody how measures of a plan go. Gives the secret of the link, as whoever gets the mail sees it. */
export async function storeStatusRequest(db: Db, { organisationId, planId, by, email, language = "nb", count }: Asked) {
  const personId = newId();
  await db.insertInto("access.person").values({ id: personId, name: "Ola", email, language }).execute();
  const measures = (await listMeasures(db, planId)).slice(0, count);
  const about = measures.map((measure) => ({ measure, planTitle: "Handlingsplan", occasion: "ask" as const }));
  const person: AskedPerson = { personId, recipient: email, language, measures: about };
  const asker = { organisationId, name: "Fjellvik kommune", by, origin: "http://komplan.test" };
  const { asked } = await requestStatus(db, asker, [person], new Date());
  return { requestId: asked[0]?.requestId ?? "", personId, measures, token: await tokenTo(db, email) };
}

/** The key in the newest mail to an address. */
export async function tokenTo(db: Db, email: string): Promise<string> {
  const mail = await db
    .selectFrom("access.outgoingMail")
    .select("body")
    .where("recipient", "=", email)
    .where("body", "like", "%/s/%")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return mail?.body.match(/\/s\/([\w-]{43})/)?.[1] ?? "";
}
