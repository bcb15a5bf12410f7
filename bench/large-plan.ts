import { openSession } from "#app/access/session.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { type MeasureFields, measureFields } from "#app/plan/measure.ts";
import { insertPlan, type NewFocusArea } from "#app/plan/new-plan.server.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { aMeasure, planFieldsOf, storeOrganisation } from "#test/examples.ts";
import { storeStatusRequest } from "#test/status-requests.ts";

/** Plans to measure by, and somebody who is logged in and may write in them. */
export interface StoredPlans {
  /** 200 measures. */
  largeId: string;
  /** 20 measures. */
  smallId: string;
  /** The header that makes a request the coordinator's. */
  cookie: string;
  /** Where five measures of the large plan are asked about by link. */
  statusPath: string;
}

/** Stores a large and a small plan in the database of a folder, which the program may be using at the same time. */
export async function storePlans(dataFolder: string): Promise<StoredPlans> {
  const own = await openPostgres(dataFolder);
  const db = openDb(own.loginUrl, { max: 1 });
  try {
    return await asSystem(store, db);
  } finally {
    await db.destroy();
    await own.stop();
  }
}

async function store(db: Db): Promise<StoredPlans> {
  const owner = await storeOrganisation(db, "storvik", "9909");
  const fill = async (measures: number) => {
    const focusAreas = Array.from({ length: 10 }, (_, at) => aFocusArea(at, measures / 20, owner.positionId));
    const plan = { fields: planFieldsOf(), municipalities: ["9909"], focusAreas };
    return (await insertPlan(db, owner, plan)).id;
  };
  const [largeId, smallId] = [await fill(200), await fill(20)];
  const { organisationId, by } = owner;
  const asked = { organisationId, planId: largeId, by, email: "status@storvik.example", count: 5 };
  const { token } = await storeStatusRequest(db, asked);
  return {
    largeId,
    smallId,
    statusPath: `/s/${token}`,
    cookie: `komplan=${await openSession(db, owner.by, new Date())}`,
  };
}

/** With two goals. */
function aFocusArea(at: number, measuresPerGoal: number, positionId: string): NewFocusArea {
  const measures = Array.from({ length: measuresPerGoal }, (_, place) => filledIn(at, place, positionId));
  const goals = (["agency", "user"] as const).map((level) => ({
    level,
    title: `Innbyggerne får hjelp tidlig, uansett hvem de spør (${at + 1})`,
    strategy: "Felles rutiner, opplæring hvert år, og én kontakt i hver tjeneste.",
    measures,
  }));
  return {
    title: `Innsatsområde ${at + 1}`,
    reason: "Tjenestene fortalte at hjelpen kommer sent.",
    period: "this",
    goals,
  };
}

function filledIn(area: number, place: number, positionId: string): Omit<MeasureFields, "goalIds"> {
  const { goalIds, ...written } = measureFields(aMeasure());
  const title = `Holde fagdag nummer ${place + 1} for ansatte som møter barn og voksne i område ${area + 1}`;
  return { ...written, positionId, title };
}
