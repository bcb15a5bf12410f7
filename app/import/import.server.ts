import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import { listMunicipalities } from "#app/organisation/municipality.server.ts";
import { listMunicipalitiesOf } from "#app/organisation/organisation.server.ts";
import { insertPlan } from "#app/plan/new-plan.server.ts";
import type { Plan } from "#app/plan/plan.ts";
import { type Corrections, corrected, noCorrections } from "./corrections.ts";
import type { ImportedPlan } from "./imported-plan.ts";
import { newPlanOf } from "./new-plan-of.ts";
import { readPlan } from "./read-plan.ts";
import { letGo, type StoredImport, storedImport } from "./stored-import.ts";
import type { WordDocument } from "./word-document.ts";

/** A Word file that has been read and waits for somebody to look it over (no: import). */
export interface Import {
  id: string;
  organisationId: string;
  fileName: string;
  content: StoredImport;
  /** The plan that was made of it; null until then. */
  planId: string | null;
}

export async function insertImport(
  db: Db,
  owner: { by: string; organisationId: string },
  { fileName, document }: { fileName: string; document: WordDocument },
): Promise<string> {
  const id = newId();
  const { by, organisationId } = owner;
  const content = { document, corrections: noCorrections };
  await db.insertInto("work.import").values({ organisationId, id, fileName, content, importedBy: by }).execute();
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "import:read",
    subject: `import/${id}`,
    digestOf: JSON.stringify(content),
  });
  return id;
}

export async function findImport(db: Db, id: string): Promise<Import> {
  const found = await db
    .selectFrom("work.import")
    .select(["id", "organisationId", "fileName", "content", "planId"])
    .where("id", "=", id)
    .executeTakeFirst();
  return found ?? notFound();
}

/** What was read, what has been put right, and the plan that comes of both. */
export function openImport({ content, fileName }: Import, language: Language) {
  const { document, corrections: right } = storedImport.parse(content);
  const reading: ImportedPlan = readPlan(document, fileName, { language, columns: right.columns });
  return { document, reading, right, plan: corrected(reading, right) };
}

/** Keeps what has been put right. */
export async function updateCorrections(db: Db, by: string, found: Import, right: Corrections): Promise<void> {
  const content = { ...found.content, corrections: right };
  const { id, organisationId } = found;
  await db.updateTable("work.import").set({ content }).where("id", "=", id).where("planId", "is", null).execute();
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "import:corrected",
    subject: `import/${id}`,
    digestOf: JSON.stringify(right),
  });
}

/** Makes a plan of what was read. What was read is then let go of: the plan has it all. */
export async function insertPlanOfImport(db: Db, by: string, found: Import, plan: ImportedPlan["plan"]): Promise<Plan> {
  const { id, organisationId } = found;
  const municipalities = await listMunicipalitiesOf(db, organisationId);
  const named = (await listMunicipalities(db)).filter(({ kommunenummer }) => municipalities.includes(kommunenummer));
  const made = await insertPlan(db, { by, organisationId }, { ...newPlanOf(plan, named), municipalities });
  await db.updateTable("work.import").set({ planId: made.id, content: letGo }).where("id", "=", id).execute();
  await recordAudit(db, { organisationId, actor: by, action: "import:adopted", subject: `import/${id}` });
  return made;
}
