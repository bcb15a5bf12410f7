import { createHash } from "node:crypto";
import type { Db } from "#app/lib/db.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { listServiceChoices } from "#app/service/permit-service.server.ts";
import { listServices } from "#app/service/service.server.ts";
import type { Known } from "./service-review.ts";

/** What a file is held against, and a mark of it that is another when somebody has changed something meanwhile. */
export async function knownServices(db: Db, organisationId: string): Promise<{ known: Known; basis: string }> {
  const services = await listServices(db, organisationId);
  const choices = await listServiceChoices(db, organisationId);
  const { language } = await findOrganisation(db, organisationId);
  const basis = createHash("sha256").update(JSON.stringify({ services, choices })).digest("base64url");
  return { known: { organisationId, services, choices, language }, basis };
}
