import { createInterface } from "node:readline";
import * as z from "zod";
import { dateInNorway } from "#app/lib/dates.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { findOrInsertPerson, insertMembership } from "#app/organisation/member.server.ts";
import { insertCooperation, insertMunicipality } from "#app/organisation/new-organisation.server.ts";
import type { Organisation } from "#app/organisation/organisation.ts";
import { loadReference } from "#server/load-reference.ts";
import { migrate } from "#server/migrate.ts";
import { complain, withDatabase } from "./database.ts";

const refusals = {
  unknownMunicipality: "Det finnes ingen kommune med det nummeret.",
  alreadyThere: "Organisasjonen er alt lagt inn.",
  memberMissing: "Legg inn kommunene hver for seg først. Minst én av dem er ikke her ennå.",
};

/** `komplan add-organisation NUMBER`, or for a cooperation `NAME NUMBER NUMBER …`. Asks who the first coordinator is: no person is named on a command line, where others can read it. */
export async function addOrganisationCommand(words: string[]): Promise<number> {
  const numbers = words.filter((word) => /^\d{4}$/.test(word));
  const [name, ...more] = words.filter((word) => !numbers.includes(word));
  if (more.length > 0 || (name ? numbers.length < 2 : numbers.length !== 1))
    return complain(
      'Skriv ett kommunenummer, eller et navn og minst to. Bruk: npx komplan add-organisation NUMMER, eller "SAMARBEIDETS NAVN" NUMMER NUMMER …',
    );
  const coordinator = await askForCoordinator();
  if (!coordinator) return complain("Skriv navnet, og en e-postadresse som finnes. Ingenting er lagt inn.");
  const made = await withDatabase(async ({ loginUrl, migratorUrl }) => {
    await migrate(migratorUrl);
    const db = openDb(loginUrl, { max: 1 });
    const add = (transaction: Db) =>
      name ? insertCooperation(transaction, name, numbers) : insertMunicipality(transaction, numbers[0] ?? "");
    return await loadReference(db)
      .then(() => asSystem((transaction) => addWith(transaction, add, coordinator), db))
      .finally(() => db.destroy());
  });
  if (!made.ok) return complain(refusals[made.refusal]);
  console.log(`${made.value.name} er lagt inn. Kortnavnet er «${made.value.slug}». Koordinatoren kan logge inn.`);
  return 0;
}

type Add = (db: Db) => ReturnType<typeof insertMunicipality>;

async function addWith(db: Db, add: Add, coordinator: Coordinator): ReturnType<typeof insertMunicipality> {
  const made = await add(db);
  if (made.ok) await giveRole(db, made.value, coordinator);
  return made;
}

async function giveRole(db: Db, { id, language }: Organisation, coordinator: Coordinator): Promise<void> {
  const person = await findOrInsertPerson(db, { ...coordinator, language });
  const role = { personId: person.id, role: "coordinator" as const, fromDate: dateInNorway(new Date()) };
  await insertMembership(db, { by: "system", organisationId: id }, role);
}

const coordinatorSchema = z.object({ name: z.string().trim().min(1), email: z.email() });
type Coordinator = z.output<typeof coordinatorSchema>;

async function askForCoordinator(): Promise<Coordinator | undefined> {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    process.stdout.write(question);
    return String((await lines.next()).value ?? "").trim();
  };
  const name = await ask("Navnet til koordinatoren: ");
  const email = await ask("E-postadressen til koordinatoren: ");
  reader.close();
  return coordinatorSchema.safeParse({ name, email }).data;
}
