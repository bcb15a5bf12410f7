import { recordAudits } from "#app/lib/audit.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import { listMeasuresOfPlans } from "#app/plan/measure.server.ts";
import { endingStage } from "#app/process/plan-now-renewal.ts";
import { type EndingPlan, endingMail } from "./ending-mail.ts";
import type { PlanToFollow } from "./follow-up.server.ts";
import type { Due, Notice, Reminder } from "./follow-up.ts";
import { listSilentFunctions, listVacantFunctions, type SilentRequest } from "./notice.server.ts";
import { unansweredMail, vacantMail, warning } from "./reminder-mail.ts";
import { requestStatus } from "./request.server.ts";
import { type AskedPerson, answerBy } from "./request.ts";

/** The organisation that reminds. */
export interface Sender {
  id: string;
  name: string;
}

interface Sending {
  sender: Sender;
  origin: string;
  now: Date;
  plans: ReadonlyMap<string, PlanToFollow>;
}

interface Recipient {
  email: string;
  language: Language;
}

/** What every notice is written from: to whom, about what, and where they stop such mails. */
interface Told {
  language: Language;
  ids: readonly string[];
  sender: string;
  stopAddress: string;
}

/** Whom to remind for. The invented ones are there to be looked at, and send nothing but in trial use. */
export async function listOrganisations(db: Db, { withExamples }: { withExamples: boolean }): Promise<Sender[]> {
  return await db
    .selectFrom("work.organisation")
    .select(["id", "name"])
    .$if(!withExamples, (query) => query.where("example", "=", false))
    .orderBy("id")
    .execute();
}

/** Stores and queues what one organisation sends on a day. Answers how many mails. The number of queries does not grow with the measures. */
export async function sendDue(db: Db, sending: Sending, { requests, notices }: Due): Promise<number> {
  if (requests.length + notices.length === 0) return 0;
  const recipients = await listRecipients(
    db,
    [...requests, ...notices].map(({ personId }) => personId),
  );
  const asked = await ask(db, sending, requests, recipients);
  await tell(db, sending, notices, recipients);
  return asked + notices.length;
}

async function ask(
  db: Db,
  { sender, origin, now, plans }: Sending,
  requests: readonly Reminder[],
  recipients: ReadonlyMap<string, Recipient>,
): Promise<number> {
  if (requests.length === 0) return 0;
  const planIds = [...new Set(requests.flatMap(({ items }) => items.map(({ planId }) => planId)))];
  const measures = new Map((await listMeasuresOfPlans(db, planIds)).map((measure) => [measure.id, measure]));
  const deadline = answerBy(dateInNorway(now));
  const people = requests.flatMap(({ personId, items, warns }): AskedPerson[] => {
    const recipient = recipients.get(personId);
    if (!recipient) return [];
    const { email, language } = recipient;
    const asked = items.flatMap(({ measureId, planId, occasion }) => {
      const measure = measures.get(measureId);
      return measure ? [{ measure, occasion, planTitle: plans.get(planId)?.title ?? "" }] : [];
    });
    return [{ personId, recipient: email, language, measures: asked, note: warns ? warning(language, deadline) : "" }];
  });
  const asker = { organisationId: sender.id, name: sender.name, by: null, origin };
  return (await requestStatus(db, asker, people, now)).asked.length;
}

async function tell(
  db: Db,
  { sender, origin, now, plans }: Sending,
  notices: readonly Notice[],
  recipients: ReadonlyMap<string, Recipient>,
): Promise<void> {
  if (notices.length === 0) return;
  const subjectsOf = (kind: Notice["kind"]) =>
    notices.flatMap((notice) => (notice.kind === kind ? notice.subjectIds : []));
  const silent = await listSilentFunctions(db, sender.id, subjectsOf("unanswered"));
  const vacant = await listVacantFunctions(db, sender.id, subjectsOf("vacant"));
  const [plan] = plans.keys();
  const address = `${origin}/arbeid/planer/${plan ?? ""}`;
  const reminders = `${address}/oppfolging/varsler`;
  const today = dateInNorway(now);
  const letters: Record<Notice["kind"], (told: Told) => Letter> = {
    unanswered: ({ language, ids, ...told }) =>
      unansweredMail(language, { ...told, address, silent: summed(silent, ids) }),
    vacant: ({ language, ids, ...told }) =>
      vacantMail(language, { ...told, address: reminders, ...titles(vacant, ids) }),
    ending: ({ language, ids, ...told }) =>
      endingMail(language, { ...told, ending: endingPlans(ids, { plans, origin, today }) }),
  };
  const mails = notices.flatMap(({ personId, kind, subjectIds: ids }) => {
    const recipient = recipients.get(personId);
    if (!recipient) return [];
    const { email, language } = recipient;
    const told = { language, ids, sender: sender.name, stopAddress: `${reminders}/stopp?person=${personId}` };
    return [{ to: email, senderId: sender.id, ...letters[kind](told) }];
  });
  const frame = { organisationId: sender.id, toldOn: today };
  const rows = notices.map((notice) => ({ ...frame, ...notice, subjectIds: [...notice.subjectIds], id: newId() }));
  await db.insertInto("work.reminderNotice").values(rows).execute();
  await queueMails(db, mails);
  const subjects = rows.map(({ id }) => `reminderNotice/${id}`);
  await recordAudits(db, { organisationId: sender.id, actor: "followup", action: "reminder:told" }, subjects);
}

/** By function, with the days it was asked on. */
function summed(silent: readonly SilentRequest[], requestIds: readonly string[]) {
  const mine = silent.filter(({ requestId }) => requestIds.includes(requestId));
  return [...Map.groupBy(mine, ({ title }) => title)].map(([title, requests]) => ({
    title,
    measures: Math.max(...requests.map(({ measures }) => measures)),
    askedOn: requests.map(({ askedOn }) => askedOn),
  }));
}

function titles(vacant: ReadonlyMap<string, string>, ids: readonly string[]) {
  const functions = ids.flatMap((id) => vacant.get(id) ?? []);
  return { functions: functions.toSorted(), nameless: ids.length - functions.length };
}

/** The one that runs out first comes first. */
function endingPlans(
  ids: readonly string[],
  { plans, origin, today }: { plans: Sending["plans"]; origin: string; today: string },
): EndingPlan[] {
  const ending = ids.flatMap((id) => {
    const lastDay = plans.get(id)?.lastDay;
    const reached = lastDay ? endingStage(lastDay, today) : null;
    return lastDay && reached ? [{ lastDay, stage: reached.stage, address: `${origin}/arbeid/planer/${id}/na` }] : [];
  });
  return ending.toSorted((one, other) => one.lastDay.localeCompare(other.lastDay));
}

async function listRecipients(db: Db, personIds: readonly string[]): Promise<Map<string, Recipient>> {
  const people = await db
    .selectFrom("access.person")
    .select(["id", "email", "language"])
    .where("id", "in", personIds)
    .execute();
  return new Map(people.map(({ id, ...recipient }) => [id, recipient]));
}
