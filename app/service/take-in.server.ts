import { recordAudits } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { publishDirectory } from "./directory.server.ts";
import type { Opening } from "./opening-hours.ts";
import { columnsOf, type WrittenService } from "./service-change.server.ts";

/** A service as a file has it, after somebody has looked at it. */
export interface TakenService {
  id: string;
  isNew: boolean;
  written: WrittenService;
  opening: Opening;
  /** Numbers that it has not had. */
  phones: { number: string; words: string }[];
}

/**
 * Takes in many services at once, with as many questions as for one. What is there by its id is changed and not doubled, nothing is taken
 * away, no number is confirmed, and nobody has thereby said that any of it is right.
 */
export async function takeInServices(db: Db, doer: Doer, taken: readonly TakenService[], now: Date): Promise<void> {
  if (taken.length === 0) return;
  const { organisationId, by: actor } = doer;
  await putServices(db, organisationId, taken);
  await putAreasOf(db, organisationId, taken);
  const numbers = taken.flatMap(({ id: serviceId, phones }) =>
    phones.map(({ number, words }) => ({ number, words: cleanText(words), serviceId })),
  );
  if (numbers.length > 0) {
    const rows = numbers.map((phone) => ({
      ...phone,
      organisationId,
      id: newId(),
      proposedBy: actor,
      proposedAt: now,
    }));
    await db.insertInto("work.servicePhone").values(rows).execute();
  }
  const subjects = (some: readonly { id: string }[]) => some.map(({ id }) => `service/${id}`);
  const record = (action: string, things: string[]) =>
    recordAudits(db, { organisationId, actor, action: `service:${action}` }, things);
  await record("read-in-new", subjects(taken.filter(({ isNew }) => isNew)));
  await record("read-in-changed", subjects(taken.filter(({ isNew }) => !isNew)));
  await recordAudits(
    db,
    { organisationId, actor, action: "phone:proposed" },
    numbers.map(({ serviceId }) => `service/${serviceId}`),
  );
  await publishDirectory(db, doer, dateInNorway(now));
}

async function putServices(db: Db, organisationId: string, taken: readonly TakenService[]): Promise<void> {
  const rows = taken.map(({ id, written, opening }) => {
    return { ...columnsOf(written), organisationId, id, opening: JSON.stringify(opening) };
  });
  await db
    .insertInto("work.service")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "id"]).doUpdateSet((eb) => ({
        ...{ agencyId: eb.ref("excluded.agencyId"), kind: eb.ref("excluded.kind"), name: eb.ref("excluded.name") },
        ...{ about: eb.ref("excluded.about"), place: eb.ref("excluded.place"), price: eb.ref("excluded.price") },
        ...{ directions: eb.ref("excluded.directions"), website: eb.ref("excluded.website") },
        ...{ access: eb.ref("excluded.access"), interpreter: eb.ref("excluded.interpreter") },
        ...{ languages: eb.ref("excluded.languages"), audiences: eb.ref("excluded.audiences") },
        ...{ sexes: eb.ref("excluded.sexes"), fromAge: eb.ref("excluded.fromAge"), toAge: eb.ref("excluded.toAge") },
        ...{ opening: eb.ref("excluded.opening"), shown: eb.ref("excluded.shown") },
        ...{ contactEmail: eb.ref("excluded.contactEmail"), language: eb.ref("excluded.language") },
      })),
    )
    .execute();
}

async function putAreasOf(db: Db, organisationId: string, taken: readonly TakenService[]): Promise<void> {
  const ids = taken.map(({ id }) => id);
  await db
    .deleteFrom("work.serviceArea")
    .where("organisationId", "=", organisationId)
    .where("serviceId", "in", ids)
    .execute();
  const rows = taken.flatMap(({ id: serviceId, written }) =>
    written.municipalities.map((kommunenummer) => ({ organisationId, serviceId, kommunenummer })),
  );
  if (rows.length > 0) await db.insertInto("work.serviceArea").values(rows).execute();
}
