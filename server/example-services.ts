import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { publishDirectory } from "#app/service/directory.server.ts";
import type { OpeningRule } from "#app/service/opening-hours.ts";
import type { Service } from "#app/service/service.ts";

/** A service of the example. What it leaves out of an opening rule is as usual: every week, closed on holidays. */
export interface ExampleService
  extends Pick<
      Service,
      "kind" | "name" | "about" | "place" | "directions" | "price" | "access" | "interpreter" | "language"
    >,
    Pick<Service, "languages" | "audiences" | "municipalities" | "contactEmail"> {
  organisation: string;
  agency: string;
  opening: (Pick<OpeningRule, "days" | "opens" | "closes"> & Partial<OpeningRule>)[];
  /** Keys of those who stand for the number; nobody has confirmed it yet when there is no second. */
  phones: { number: string; words: string; by: string; confirmedBy?: string }[];
  /** So that the example does not grow old before it is looked at. */
  confirmedDaysAgo: number;
  secretAddress?: string;
}

/** Stores the services, and shows them to residents. */
export async function storeServices(
  db: Db,
  services: readonly ExampleService[],
  idOf: (key: string) => string,
  now: Date,
): Promise<void> {
  for (const service of services) await storeService(db, service, idOf, now);
  const owners = new Set(services.map(({ organisation }) => idOf(`organisation ${organisation}`)));
  for (const organisationId of owners) await publishDirectory(db, { organisationId, by: "system" }, dateInNorway(now));
}

async function storeService(db: Db, service: ExampleService, idOf: (key: string) => string, now: Date): Promise<void> {
  const { organisation, agency, opening, phones, confirmedDaysAgo, secretAddress, municipalities, ...facts } = service;
  const [organisationId, serviceId] = [idOf(`organisation ${organisation}`), newId()];
  const rules = opening.map((rule) => ({ ...usual, ...rule }));
  const confirmed = { confirmedOn: addDays(dateInNorway(now), -confirmedDaysAgo), confirmedBy: "staff" as const };
  const agencyId = idOf(`agency ${organisation} ${agency}`);
  const row = { ...facts, ...confirmed, organisationId, id: serviceId, agencyId, shown: true };
  await db
    .insertInto("work.service")
    .values({ ...row, opening: JSON.stringify({ rules, exceptions: [] }) })
    .execute();
  await db
    .insertInto("work.serviceArea")
    .values(municipalities.map((kommunenummer) => ({ organisationId, serviceId, kommunenummer })))
    .execute();
  const numbers = phones.map(({ number, words, by, confirmedBy }) => {
    const second = confirmedBy === undefined ? {} : { confirmedBy: idOf(`person ${confirmedBy}`), confirmedAt: now };
    const first = { proposedBy: idOf(`person ${by}`), proposedAt: now };
    return { organisationId, serviceId, id: newId(), number, words, ...first, ...second };
  });
  for (const number of numbers) await db.insertInto("work.servicePhone").values(number).execute();
  if (secretAddress !== undefined)
    await db.insertInto("work.secretAddress").values({ organisationId, serviceId, address: secretAddress }).execute();
}

const usual = { everyWeeks: 1, ofMonth: null, holidays: "closed" as const, startsOn: null, endsOn: null };
