import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import type { Plan } from "#app/plan/plan.ts";
import type { Offer, Offerable, OfferedMeasure } from "./offer.ts";

/** Everything that is offered by anybody and not withdrawn, the newest first. */
export async function listOffers(db: Db): Promise<Offer[]> {
  return await offers(db).execute();
}

/** One that others may see. What is no id is not there. */
export async function findOffer(db: Db, id: string): Promise<Offer | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined;
  return await offers(db).where("offer.id", "=", id).executeTakeFirst();
}

export async function listOffersOfPlan(db: Db, planId: string): Promise<Offer[]> {
  return await offers(db).where("offer.planId", "=", planId).execute();
}

/** What can be offered: the measures of a plan as they were last published, in its order. */
export async function listOfferable(db: Db, planId: string): Promise<Offerable[]> {
  const { rows } = await sql<Offerable>`
    select version, measure ->> 'number' as number, ${picked} as content
    from (select version, content from published.publication
      where plan_id = ${planId} order by version desc limit 1) as newest,
      jsonb_array_elements(content -> 'measures') with ordinality as listed (measure, place)
    order by place`.execute(db);
  return rows;
}

interface NewOffer {
  version: number;
  number: string;
  heading: BufdirHeading;
  result: string;
  today: string;
}

/** Offers a measure of one publication. The database picks it there; nothing of the draft comes near. */
export async function insertOffer(
  db: Db,
  by: string,
  { id: planId, organisationId }: Pick<Plan, "id" | "organisationId">,
  { version, number, heading, result, today }: NewOffer,
): Promise<void> {
  const id = newId();
  await sql`
    insert into published.offer (organisation_id, id, plan_id, version, number, heading, result, content, offered_on)
    select organisation_id, ${id}, plan_id, version, ${number}, ${heading}, ${cleanText(result)}, ${picked}, ${today}
    from published.publication as newest, jsonb_array_elements(content -> 'measures') as listed (measure)
    where organisation_id = ${organisationId} and plan_id = ${planId} and version = ${version}
      and measure ->> 'number' = ${number}`.execute(db);
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "measure:offer",
    subject: `offer/${id}`,
    digestOf: result,
  });
}

/** Takes an offer back. Those who have taken the measure over keep it. Once withdrawn, withdrawing again changes nothing. */
export async function withdrawOffer(
  db: Db,
  by: string,
  { id: planId, organisationId }: Pick<Plan, "id" | "organisationId">,
  { offerId, today }: { offerId: string; today: string },
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into published.offer_withdrawal (organisation_id, offer_id, withdrawn_on)
    select organisation_id, id, ${today} from published.offer
    where organisation_id = ${organisationId} and plan_id = ${planId} and id = ${offerId}
    on conflict do nothing`.execute(db);
  if (!numAffectedRows) return;
  await recordAudit(db, { organisationId, actor: by, action: "measure:withdraw", subject: `offer/${offerId}` });
}

/** Named one by one, as all that leaves a house: what is added to a publication is not offered before it is named here. */
const picked = sql<OfferedMeasure>`jsonb_build_object(
  'owner', content -> 'owner', 'slug', content -> 'slug', 'planTitle', content -> 'title',
  'language', content -> 'language', 'example', content -> 'example',
  'goal', (select jsonb_build_object('level', goal -> 'level', 'title', goal -> 'title')
    from jsonb_array_elements(content -> 'focusAreas') as area, jsonb_array_elements(area -> 'goals') as goal
    where goal -> 'measures' ? (measure ->> 'number') limit 1),
  'title', measure -> 'title', 'points', measure -> 'points',
  'targetGroups', measure -> 'targetGroups', 'violenceForms', measure -> 'violenceForms',
  'nationalCategory', measure -> 'nationalCategory',
  'legalBasis', (select coalesce(jsonb_agg(basis -> 'id'), '[]') from jsonb_array_elements(measure -> 'legalBasis') as basis),
  'responsible', measure -> 'responsible', 'indicator', measure -> 'indicator',
  'evaluationMethod', measure -> 'evaluationMethod', 'status', measure -> 'status')`;

function offers(db: Db) {
  return db
    .selectFrom("published.offer as offer")
    .select(["offer.id", "offer.organisationId", "offer.planId", "offer.version", "offer.number"])
    .select(["offer.heading", "offer.result", "offer.content", "offer.offeredOn"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("published.offerWithdrawal as withdrawal")
            .select("withdrawal.offerId")
            .whereRef("withdrawal.organisationId", "=", "offer.organisationId")
            .whereRef("withdrawal.offerId", "=", "offer.id"),
        ),
      ),
    )
    .orderBy("offer.offeredOn", "desc")
    .orderBy("offer.id", "desc");
}
