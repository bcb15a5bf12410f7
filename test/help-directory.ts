import { openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { Seal, signingKey } from "#app/lib/signing.server.ts";
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
  const own = await openPostgres(dataFolder);
  const db = openDb(own.loginUrl, { max: 1 });
  const key = new Seal(await signingKey(dataFolder, process.env.KOMPLAN_SECRET));
  const { kommunenummer, service, number } = place;
  const one = aDirectory({
    organisationId: newId(),
    owner: "Brumle samarbeid",
    help: { languages: ["se", "en", "ar", "uk", "pl", "so", "ti", "fa"], exit: exitTargets[2] },
    services: [anEntry({ name: service, municipalities: [kommunenummer], phones: [{ number, words: "" }] })],
  });
  const content = JSON.stringify(one);
  const { organisationId, version, owner: name } = one;
  try {
    await asSystem(async (system) => {
      await system
        .insertInto("work.organisation")
        .values({ id: organisationId, slug: `brumle-${kommunenummer}`, name, kind: "cooperation", language: "nb" })
        .execute();
      await system
        .insertInto("published.directory")
        .values({ organisationId, version, content, hash: "", signature: key.sign(content) })
        .execute();
    }, db);
  } finally {
    await db.destroy();
    await own.stop();
  }
}
