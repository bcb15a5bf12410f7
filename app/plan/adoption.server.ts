import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { recordChange, recordChanges } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { differences } from "./differences.ts";
import type { Adoption, AdoptionFields } from "./plan.ts";
import type { Writer } from "./writer.ts";

/** With what decides who may record it: whose plan it is, and the municipality's own organisation where one may see it. */
export type AdoptionOfPlan = Adoption & { organisationId: string; municipalityOrganisationId: string | null };

export async function findAdoption(db: Db, planId: string, kommunenummer: string): Promise<AdoptionOfPlan> {
  const adoption = await adoptionsWithOwner(db, planId)
    .where("adoption.kommunenummer", "=", kommunenummer)
    .executeTakeFirst();
  return adoption ?? notFound();
}

/** The same for all of a plan's municipalities, by kommunenummer. */
export async function listAdoptionsOfPlan(db: Db, planId: string): Promise<AdoptionOfPlan[]> {
  return await adoptionsWithOwner(db, planId).orderBy("adoption.kommunenummer").execute();
}

/** One for each municipality of the plan, by kommunenummer. */
export async function listAdoptions(db: Db, planId: string): Promise<Adoption[]> {
  return await adoptions(db, planId).orderBy("adoption.kommunenummer").execute();
}

/** The same for several plans, in one query. */
export async function listAdoptionsOfPlans(db: Db, planIds: readonly string[]): Promise<Adoption[]> {
  if (planIds.length === 0) return [];
  return await everyAdoption(db).where("adoption.planId", "in", planIds).execute();
}

/** Makes the plan one for these municipalities too. Those that have it already are left as they are. */
export async function insertAdoptions(db: Db, writer: Writer, municipalities: readonly string[]): Promise<void> {
  if (municipalities.length === 0) return;
  const { organisationId, planId } = writer;
  const added = await db
    .insertInto("work.adoption")
    .values(municipalities.map((kommunenummer) => ({ organisationId, planId, kommunenummer })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("kommunenummer")
    .execute();
  const changes = added.map(({ kommunenummer }) => {
    return { part: "adoption" as const, partId: kommunenummer, before: null, after: blankAdoption };
  });
  await recordChanges(db, writer, "adoptions:added", changes);
}

/** Takes a municipality out of the plan. */
export async function deleteAdoption(db: Db, writer: Writer, kommunenummer: string): Promise<void> {
  const adoption = await findAdoption(db, writer.planId, kommunenummer);
  await db
    .deleteFrom("work.adoption")
    .where("planId", "=", writer.planId)
    .where("kommunenummer", "=", kommunenummer)
    .execute();
  const before = adoptionFields(adoption);
  await recordChange(db, writer, { part: "adoption", partId: kommunenummer, before, after: null });
}

/** What a municipality has done about the plan: hearing, decision, case. Made if the municipality had no row. */
export async function saveAdoption(
  db: Db,
  writer: Writer,
  kommunenummer: string,
  typed: AdoptionFields,
): Promise<void> {
  const fields = cleanFields(typed);
  const { organisationId, planId } = writer;
  const known = await adoptions(db, planId).where("adoption.kommunenummer", "=", kommunenummer).executeTakeFirst();
  const before = known ? adoptionFields(known) : null;
  if (before && differences({ ...before }, { ...fields }).length === 0) return;
  await db
    .insertInto("work.adoption")
    .values({ organisationId, planId, kommunenummer, ...fields })
    .onConflict((conflict) => conflict.columns(["organisationId", "planId", "kommunenummer"]).doUpdateSet(fields))
    .execute();
  await recordChange(db, writer, { part: "adoption", partId: kommunenummer, before, after: fields });
}

/** A municipality that has done nothing about the plan yet. */
const blankAdoption: AdoptionFields = {
  hearingFrom: null,
  hearingTo: null,
  adoptedOn: null,
  adoptedBy: "",
  byCouncil: false,
  caseNumber: "",
  link: "",
};

export const adoptionColumns = [
  "adoption.planId",
  "adoption.kommunenummer",
  "municipality.name as municipality",
  "adoption.hearingFrom",
  "adoption.hearingTo",
  "adoption.adoptedOn",
  "adoption.adoptedBy",
  "adoption.byCouncil",
  "adoption.caseNumber",
  "adoption.link",
] as const;

export function adoptionFields(adoption: Adoption): AdoptionFields {
  const { hearingFrom, hearingTo, adoptedOn, adoptedBy, byCouncil, caseNumber, link } = adoption;
  return { hearingFrom, hearingTo, adoptedOn, adoptedBy, byCouncil, caseNumber, link };
}

function adoptionsWithOwner(db: Db, planId: string) {
  return adoptions(db, planId)
    .leftJoin("work.organisation as owner", "owner.kommunenummer", "adoption.kommunenummer")
    .select(["adoption.organisationId", "owner.id as municipalityOrganisationId"]);
}

function adoptions(db: Db, planId: string) {
  return everyAdoption(db).where("adoption.planId", "=", planId);
}

function everyAdoption(db: Db) {
  return db
    .selectFrom("work.adoption as adoption")
    .innerJoin("reference.municipality as municipality", "municipality.kommunenummer", "adoption.kommunenummer")
    .select(adoptionColumns);
}
