import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { storeAnotherPlan } from "./examples.ts";
import { replaceInPlan } from "./markers.ts";
import { storeSession } from "./sessions.ts";
import { storeTenant, type Tenant } from "./tenant.ts";

/** Four organisations that know little of each other: a cooperation of the first two municipalities, and a stranger to it. */
export interface House {
  fjellvik: Tenant;
  elvedal: Tenant;
  sundoy: Tenant;
  cooperation: Tenant;
  /** One more plan of the cooperation. Its marker stands in no text of the first. */
  neighbourPlan: { marker: string; params: Record<string, string> };
  /** Stands in texts of the cooperation's first plan alone. */
  planMarker: string;
  /** Stands in words for colleagues about measures of that plan, and nowhere else. */
  colleaguesMarker: string;
  /** Sessions of those who are invited to one of the cooperation's plans each, and have no role anywhere. */
  advisers: { ofPlan: string; ofNeighbourPlan: string };
  /** A session of somebody without any role. */
  nobody: string;
}

/** Stores the house. The contacts of the cooperation and of Elvedal answer for the cooperation's measures. */
export async function storeHouse(db: Db): Promise<House> {
  const fjellvik = await storeTenant(db, "fjellvik", "9901");
  const elvedal = await storeTenant(db, "elvedal", "9902");
  const sundoy = await storeTenant(db, "sundoy", "9903");
  const cooperation = await storeTenant(db, "samarbeidet", "9902");
  const { organisationId, positionId } = cooperation;
  await sql`update work.organisation set kind = 'cooperation', kommunenummer = null where id = ${organisationId}`.execute(
    db,
  );
  for (const { organisationId: memberId } of [fjellvik, elvedal]) {
    await db.insertInto("work.cooperationMember").values({ organisationId, memberId }).execute();
  }
  for (const { sessions } of [cooperation, elvedal]) {
    const { personId } = await db
      .selectFrom("access.session")
      .select("personId")
      .where("csrfToken", "=", sessions.contact)
      .executeTakeFirstOrThrow();
    const held = { organisationId, positionId, personId, fromDate: "2026-01-01", toDate: null };
    await db.insertInto("work.positionHolder").values(held).execute();
    // Whoever answers for something is known to those who gave them the function.
    await db
      .updateTable("access.person")
      .set({ name: "Kontakt", email: `${personId}@x.example` })
      .where("id", "=", personId)
      .execute();
  }
  const nobody = await storeSession(db, "Ingen", "ingen@x.example");
  const advisers = await storeAdvisers(db, cooperation);
  const colleaguesMarker = "merke-kolleger";
  await tellColleagues(db, cooperation.params.planId ?? "", colleaguesMarker);
  return { fjellvik, elvedal, sundoy, cooperation, ...advisers, colleaguesMarker, nobody };
}

/** Writes something in every field of a plan's measures that is for colleagues, and in their history. */
async function tellColleagues(db: Db, planId: string, words: string): Promise<void> {
  const statements = [
    sql`update work.measure set internal_remark = ${words} where plan_id = ${planId}`,
    sql`update work.status_report report set internal_note = ${words} from work.measure measure
      where measure.id = report.measure_id and measure.plan_id = ${planId} and report.request_id is null`,
    sql`update work.change set after = after || jsonb_build_object('internalRemark', ${words}::text)
      where plan_id = ${planId} and part = 'measure' and after is not null`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Makes two plans of one organisation, each with its own marker and its own adviser from outside. */
async function storeAdvisers(db: Db, { organisationId, positionId, marker, params }: Tenant) {
  const planMarker = "merke-hovedplan";
  await replaceInPlan(db, params.planId ?? "", marker, planMarker);
  const neighbourPlan = {
    marker: "merke-naboplan",
    params: await storeAnotherPlan(db, { organisationId, positionId }),
  };
  await replaceInPlan(db, neighbourPlan.params.planId ?? "", "$", ` ${neighbourPlan.marker}`);
  const invited = async (name: string, planId = "") => {
    const session = await storeSession(db, name, `${name}@rvts.example`);
    const { personId } = await db
      .selectFrom("access.session")
      .select("personId")
      .where("csrfToken", "=", session)
      .executeTakeFirstOrThrow();
    const row = { organisationId, planId, personId, fromDate: "2026-01-01", invitedBy: personId };
    await db.insertInto("work.planAdviser").values(row).execute();
    return session;
  };
  const ofPlan = await invited("en", params.planId);
  const ofNeighbourPlan = await invited("to", neighbourPlan.params.planId);
  return { planMarker, neighbourPlan, advisers: { ofPlan, ofNeighbourPlan } };
}
