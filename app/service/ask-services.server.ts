import { sql } from "kysely";
import { makeLinks } from "#app/access/link.server.ts";
import { linkExpiry } from "#app/access/link.ts";
import { recordAudits } from "#app/lib/audit.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { forLog } from "#app/lib/for-log.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { addDays, isWorkingDay } from "#app/lib/working-days.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { leftForPeople } from "#app/mail/day-limit.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import { checkMail } from "./check-mail.ts";

interface Run {
  db: Db;
  /** What addresses begin with. */
  origin: string;
  now: Date;
  /** Whether the invented organisations ask as well. */
  withExamples: boolean;
  /** Tells whoever runs Komplan what went wrong. */
  say: (line: string) => void;
}

/** In days: once a month. */
const between = 30;

/**
 * Asks services whether what residents are told of them is still right. On working days, each service once a month. What an
 * organisation asks is stored in one transaction; two servers that ask at once ask once. Answers how many were asked, and how many
 * organisations it failed for: their turn comes the next working day.
 */
export async function askServices(run: Run): Promise<{ asked: number; failed: number }> {
  const outcome = { asked: 0, failed: 0 };
  if (!isWorkingDay(dateInNorway(run.now))) return outcome;
  for (const sender of await asSystem((system) => listSenders(system, run), run.db)) {
    try {
      outcome.asked += await asSystem((system) => askFor(system, run, sender), run.db);
    } catch (error) {
      run.say(`[tjenester] ${sender.id}: ${forLog(error)}`);
      outcome.failed += 1;
    }
  }
  return outcome;
}

async function listSenders(db: Db, { withExamples, now }: Run): Promise<{ id: string; name: string }[]> {
  return await db
    .selectFrom("work.organisation")
    .select(["id", "name"])
    .where("id", "in", dueServices(db, dateInNorway(now)).select("service.organisationId"))
    .$if(!withExamples, (query) => query.where("example", "=", false))
    .orderBy("id")
    .execute();
}

/** Shown, with somebody to ask, and not asked the last month. */
function dueServices(db: Db, today: string) {
  return db
    .selectFrom("work.service as service")
    .where("shown", "=", true)
    .where("contactEmail", "<>", "")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("work.serviceCheck as asked")
            .select("asked.id")
            .whereRef("asked.organisationId", "=", "service.organisationId")
            .whereRef("asked.serviceId", "=", "service.id")
            .where("sentOn", ">", addDays(today, -between)),
        ),
      ),
    );
}

async function askFor(
  system: Db,
  { origin, now }: Run,
  { id: organisationId, name: sender }: { id: string; name: string },
) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 37))`.execute(system);
  const today = dateInNorway(now);
  const room = Math.max(0, (await roomForMails(system, organisationId, now)) - leftForPeople);
  const due = await dueServices(system, today)
    .select(["service.id", "contactEmail", "language"])
    .where("service.organisationId", "=", organisationId)
    .orderBy("service.id")
    .limit(room)
    .execute();
  if (due.length === 0) return 0;
  const checks = due.map((service) => ({ service, id: newId() }));
  const rows = checks.map(({ service, id }) => {
    return { organisationId, id, serviceId: service.id, recipient: service.contactEmail, sentOn: today };
  });
  await system.insertInto("work.serviceCheck").values(rows).execute();
  const wanted = checks.map(({ service: { language }, id }) => {
    return { subjectId: id, language, expiresAt: linkExpiry(today, now) };
  });
  const maker = { organisationId, purpose: "service" as const, by: "service", createdBy: null };
  const tokens = await makeLinks(system, maker, wanted, now);
  const mails = checks.map(({ service: { language, contactEmail }, id }) => {
    const address = `${origin}/tjeneste/${tokens.get(id)}`;
    return { to: contactEmail, senderId: organisationId, ...checkMail(language, { address, sender }) };
  });
  await queueMails(system, mails);
  const subjects = due.map(({ id }) => `service/${id}`);
  await recordAudits(system, { organisationId, actor: "service", action: "check:asked" }, subjects);
  return due.length;
}
