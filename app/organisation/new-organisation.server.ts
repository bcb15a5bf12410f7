import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import type { Result } from "#app/lib/result.ts";
import { freeSlug, slugOf } from "#app/lib/slug.ts";
import type { Organisation } from "./organisation.ts";

type Refusal = "unknownMunicipality" | "alreadyThere" | "memberMissing";
type Made = Result<Organisation, Refusal>;

/** Lets a municipality in, under the name it is registered with. */
export async function insertMunicipality(db: Db, kommunenummer: string): Promise<Made> {
  const municipality = await db
    .selectFrom("reference.municipality")
    .select(["nameNorwegian", "languageForm"])
    .where("kommunenummer", "=", kommunenummer)
    .executeTakeFirst();
  if (!municipality) return { ok: false, refusal: "unknownMunicipality" };
  const language: Language = municipality.languageForm === "nynorsk" ? "nn" : "nb";
  const { nameNorwegian } = municipality;
  const fields = { kind: "municipality" as const, name: `${nameNorwegian} kommune`, kommunenummer, language };
  return await insertOrganisation(db, fields, slugOf(nameNorwegian));
}

/** Lets in a cooperation of municipalities that are here already, in the language of the first. */
export async function insertCooperation(db: Db, typedName: string, kommunenummer: string[]): Promise<Made> {
  const members = await db
    .selectFrom("work.organisation")
    .select(["id", "language"])
    .where("kommunenummer", "in", kommunenummer)
    .orderBy("kommunenummer")
    .execute();
  const [first] = members;
  if (!first || members.length !== new Set(kommunenummer).size) return { ok: false, refusal: "memberMissing" };
  const name = cleanText(typedName).trim();
  const cooperation = { kind: "cooperation" as const, name, kommunenummer: null, language: first.language };
  const made = await insertOrganisation(db, cooperation, slugOf(name));
  if (!made.ok) return made;
  const rows = members.map(({ id }) => ({ organisationId: made.value.id, memberId: id }));
  await db.insertInto("work.cooperationMember").values(rows).execute();
  return made;
}

interface NewOrganisation {
  kind: Organisation["kind"];
  name: string;
  kommunenummer: string | null;
  language: Language;
}

async function insertOrganisation(db: Db, fields: NewOrganisation, wantedSlug: string): Promise<Made> {
  const others = await db.selectFrom("work.organisation").select(["slug", "name", "kommunenummer"]).execute();
  const isSame = (other: { name: string; kommunenummer: string | null }) =>
    fields.kommunenummer === null ? other.name === fields.name : other.kommunenummer === fields.kommunenummer;
  if (others.some(isSame)) return { ok: false, refusal: "alreadyThere" };
  const id = newId();
  const slug = freeSlug(wantedSlug, new Set(others.map((other) => other.slug)));
  await db
    .insertInto("work.organisation")
    .values({ id, slug, ...fields })
    .execute();
  const subject = `organisation/${id}`;
  await recordAudit(db, { organisationId: id, actor: "system", action: "organisation:added", subject });
  return { ok: true, value: { id, slug, ...fields, uustatusLink: "", example: false } };
}
