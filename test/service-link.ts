import { makeLinks } from "#app/access/link.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { within } from "./help-directory.ts";

/** The path of a link that asks a service whether all is right, in the database of a folder that the program may be using. */
export async function linkToService(dataFolder: string, name: string): Promise<string> {
  let token: string | undefined;
  await within(dataFolder, async (system) => {
    const service = await system
      .selectFrom("work.service")
      .select(["id", "organisationId"])
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    const { organisationId, id: serviceId } = service;
    const [id, now] = [newId(), new Date()];
    const row = { organisationId, id, serviceId, recipient: "vakt@x.example", sentOn: now.toISOString().slice(0, 10) };
    await system.insertInto("work.serviceCheck").values(row).execute();
    const maker = { organisationId, purpose: "service" as const, by: "service", createdBy: null };
    const expiresAt = new Date(now.getTime() + 86_400_000);
    token = (await makeLinks(system, maker, [{ subjectId: id, language: "nb", expiresAt }], now)).get(id);
  });
  return `/tjeneste/${token}`;
}
