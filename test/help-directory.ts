import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { Seal, signingKey } from "#app/lib/signing.server.ts";
import { type Directory, directory } from "#app/service/directory.ts";
import { exitTargets } from "#app/service/exit-target.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { aDirectory, anEntry } from "./directories.ts";

type HelpPlace = Record<"kommunenummer" | "slug" | "service" | "number", string>;

/** A place with a page in every language, and a service whose name stands nowhere else. */
export const helpPlace: HelpPlace = {
  kommunenummer: "9903",
  slug: "sundoy",
  service: "Brumlebukta",
  number: "22334455",
};

/** Publishes services for that place in the database of a folder, which the program may be using at the same time. */
export async function publishHelp(dataFolder: string, place: HelpPlace = helpPlace): Promise<void> {
  const { kommunenummer, service, number } = place;
  const one = aDirectory({
    organisationId: newId(),
    owner: "Brumle samarbeid",
    help: { languages: ["se", "en", "ar", "uk", "pl", "so", "ti", "fa"], exit: exitTargets[2] },
    services: [anEntry({ name: service, municipalities: [kommunenummer], phones: [{ number, words: "" }] })],
  });
  await within(dataFolder, async (system, key) => {
    const { organisationId, owner: name } = one;
    await system
      .insertInto("work.organisation")
      .values({ id: organisationId, slug: slugOf(place), name, kind: "cooperation", language: "nb" })
      .execute();
    await publish(system, key, one);
  });
}

/** The service of that place gets another number, as when two people have agreed on it. */
export async function changeNumber(dataFolder: string, place: HelpPlace, number: string): Promise<void> {
  await within(dataFolder, async (system, key) => {
    const { content } = await system
      .selectFrom("published.directory as directory")
      .innerJoin("work.organisation as organisation", "organisation.id", "directory.organisationId")
      .where("organisation.slug", "=", slugOf(place))
      .orderBy("version", "desc")
      .select("content")
      .executeTakeFirstOrThrow();
    const one = directory.parse(JSON.parse(content));
    const services = one.services.map((entry) => ({ ...entry, phones: [{ number, words: "" }] }));
    await publish(system, key, { ...one, version: one.version + 1, services });
  });
}

function slugOf({ kommunenummer }: HelpPlace): string {
  return `brumle-${kommunenummer}`;
}

async function publish(system: Db, key: Seal, one: Directory): Promise<void> {
  const { organisationId, version } = one;
  const content = JSON.stringify(one);
  await system
    .insertInto("published.directory")
    .values({ organisationId, version, content, hash: "", signature: key.sign(content) })
    .execute();
}

export async function within(dataFolder: string, job: (system: Db, key: Seal) => Promise<void>): Promise<void> {
  const own = await openPostgres(dataFolder);
  const db = openDb(own.loginUrl, { max: 1 });
  const key = new Seal(await signingKey(dataFolder, process.env.KOMPLAN_SECRET));
  try {
    await asSystem((system) => job(system, key), db);
  } finally {
    await db.destroy();
    await own.stop();
  }
}
