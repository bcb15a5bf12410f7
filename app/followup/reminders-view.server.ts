import type { Db } from "#app/lib/db.server.ts";
import { listMeasures } from "#app/plan/measure.server.ts";
import type { Plan } from "#app/plan/plan.ts";
import { listBounces } from "./bounce.server.ts";
import { type ComingDay, comingReminders } from "./coming.ts";
import { readFollowUps } from "./follow-up.server.ts";
import { isFollowed, type NoticeKind, type Reminder } from "./follow-up.ts";
import type { ReminderOccasion } from "./occasion.ts";
import { findFollowUp, listComingQuietPeriods, listStopsOf } from "./reminder-settings.server.ts";

/** One mail that will be sent. */
interface ComingMail {
  personId: string;
  /** Null for somebody whose name may not be seen here. */
  name: string | null;
  measures: { id: string; number: string; title: string; occasion: ReminderOccasion; due: string | null }[];
  otherPlans: number;
  warns: boolean;
  notice: NoticeKind | null;
}

export interface ComingView {
  day: string;
  mails: ComingMail[];
}

/** All that the page of reminders shows. */
export async function findReminders(db: Db, plan: Plan, today: string) {
  const { organisationId, id: planId } = plan;
  const now = (await readFollowUps(db, [organisationId], today)).get(organisationId);
  const followed = now?.followUp.plans.get(planId);
  const days = now ? comingReminders(today, now.followUp, now.sent) : [];
  return {
    days: await viewOf(db, days, planId),
    state: followed && !isFollowed(followed, today) ? stateOf(followed) : ("on" as const),
    settings: await findFollowUp(db, planId),
    quiet: await listComingQuietPeriods(db, organisationId, today),
    stops: await listStopsOf(db, { organisationId, planId }, today),
    bounces: await listBounces(db, organisationId),
  };
}

function stateOf({ reminders, followedFrom }: { reminders: boolean; followedFrom: string | null }) {
  if (!reminders) return "off" as const;
  return followedFrom === null ? ("notYet" as const) : ("over" as const);
}

async function viewOf(db: Db, days: readonly ComingDay[], planId: string): Promise<ComingView[]> {
  const names = await namesOf(db, days);
  const measures = new Map((await listMeasures(db, planId)).map((measure) => [measure.id, measure]));
  const toView = ({ personId, items, warns }: Reminder): ComingMail => {
    const own = items.flatMap(({ measureId, occasion, due }) => {
      const measure = measures.get(measureId);
      return measure ? [{ id: measureId, number: measure.number, title: measure.title, occasion, due }] : [];
    });
    const otherPlans = items.length - own.length;
    return { personId, name: names.get(personId) ?? null, measures: own, otherPlans, warns, notice: null };
  };
  const empty = { measures: [], otherPlans: 0, warns: false };
  return days.flatMap(({ day, requests, notices }) => {
    const asked = requests.map(toView).filter((mail) => mail.measures.length > 0);
    const told = notices.map(({ personId, kind }) => {
      return { personId, name: names.get(personId) ?? null, ...empty, notice: kind };
    });
    return asked.length + told.length === 0 ? [] : [{ day, mails: [...asked, ...told] }];
  });
}

async function namesOf(db: Db, days: readonly ComingDay[]): Promise<Map<string, string>> {
  const ids = days.flatMap(({ requests, notices }) => [...requests, ...notices].map(({ personId }) => personId));
  if (ids.length === 0) return new Map();
  const people = await db
    .selectFrom("access.person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
