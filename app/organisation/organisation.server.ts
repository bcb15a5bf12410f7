import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Organisation } from "./organisation.ts";

export async function findOrganisation(db: Db, id: string): Promise<Organisation> {
  const organisation = await organisations(db).where("id", "=", id).executeTakeFirst();
  return organisation ?? notFound();
}

/** All that one may see, by name. */
export async function listOrganisations(db: Db): Promise<Organisation[]> {
  return await organisations(db).orderBy("name").execute();
}

/** kommunenummer of the municipalities a plan of this organisation is for, as far as one may see: its own, its members', and those of its earlier plans. */
export async function listMunicipalitiesOf(db: Db, organisationId: string): Promise<string[]> {
  const rows = await ownMunicipalities(db, organisationId)
    .union((eb) => eb.selectFrom("work.adoption").select("kommunenummer").where("organisationId", "=", organisationId))
    .execute();
  return rows.flatMap(({ kommunenummer }) => kommunenummer ?? []).toSorted();
}

/**
 * kommunenummer of the municipalities an organisation speaks for to everyone: its own and its members'. Not those of its plans, which
 * whoever writes a plan can add without asking them.
 */
export async function listMunicipalitiesWithin(db: Db, organisationId: string): Promise<string[]> {
  const rows = await ownMunicipalities(db, organisationId).execute();
  return rows.flatMap(({ kommunenummer }) => kommunenummer ?? []).toSorted();
}

function ownMunicipalities(db: Db, organisationId: string) {
  return db
    .selectFrom("work.organisation as organisation")
    .leftJoin("work.cooperationMember as member", "member.memberId", "organisation.id")
    .select("organisation.kommunenummer")
    .distinct()
    .where((eb) =>
      eb.or([eb("organisation.id", "=", organisationId), eb("member.organisationId", "=", organisationId)]),
    );
}

export async function updateOrganisation(
  db: Db,
  by: string,
  id: string,
  typed: Pick<Organisation, "name" | "language" | "uustatusLink">,
): Promise<void> {
  const { language } = typed;
  const fields = { name: cleanText(typed.name), language, uustatusLink: cleanText(typed.uustatusLink) };
  await db.updateTable("work.organisation").set(fields).where("id", "=", id).execute();
  const digestOf = JSON.stringify(fields);
  const subject = `organisation/${id}`;
  await recordAudit(db, { organisationId: id, actor: by, action: "organisation:changed", subject, digestOf });
}

function organisations(db: Db) {
  return db
    .selectFrom("work.organisation")
    .select(["id", "slug", "name", "kind", "kommunenummer", "language", "uustatusLink", "example"]);
}
