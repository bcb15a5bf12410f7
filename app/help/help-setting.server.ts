import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { publishDirectory } from "#app/service/directory.server.ts";
import type { Directory } from "#app/service/directory.ts";

/** What an organisation decides of its help pages. Residents see it at once. */
export async function saveHelpSetting(
  db: Db,
  doer: Doer,
  { languages, exit }: Directory["help"],
  today: string,
): Promise<void> {
  const { organisationId, by: actor } = doer;
  await db
    .insertInto("work.helpSetting")
    .values({ organisationId, languages, exit })
    .onConflict((conflict) => conflict.column("organisationId").doUpdateSet({ languages, exit }))
    .execute();
  const said = { organisationId, actor, action: "help:changed", subject: `organisation/${organisationId}` };
  await recordAudit(db, { ...said, digestOf: JSON.stringify({ languages, exit }) });
  await publishDirectory(db, doer, today);
}
