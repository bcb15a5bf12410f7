import { today } from "#app/lib/today.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { toEntry } from "#app/service/directory.ts";
import { permitServices } from "#app/service/permit-service.server.ts";
import { listServices } from "#app/service/service.server.ts";
import type { Route } from "./+types/download-service-json.ts";
import { mediaTypes } from "./document-name.ts";
import type { HsdsPage } from "./hsds/hsds.ts";
import { toHsds } from "./hsds/to-hsds.ts";

/** An organisation's services as Open Referral HSDS 3: as residents see them, and also those that are not shown yet. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitServices(context, params.organisationId);
  const services = await listServices(db, params.organisationId);
  const { name: owner, example } = await findOrganisation(db, params.organisationId);
  const names = new Map((await listPlaces()).map(({ kommunenummer, name }) => [kommunenummer, name]));
  const keeper = { organisationId: params.organisationId, owner, example, publishedOn: today() };
  const contents = services.map((service) => {
    const status = service.shown ? ("active" as const) : ("inactive" as const);
    return { ...toHsds(toEntry(service), keeper, names), status };
  });
  return new Response(JSON.stringify(wholePage(contents), null, 2), {
    headers: { "Content-Type": mediaTypes.json, "Content-Disposition": 'attachment; filename="tjenester.json"' },
  });
}

/** All on one page, so that it can be held against HSDS as an answer from an API can. */
function wholePage(contents: HsdsPage["contents"]): HsdsPage {
  const { length } = contents;
  const one = { total_pages: 1, page_number: 1, first_page: true, last_page: true };
  return { total_items: length, ...one, size: length, empty: length === 0, contents };
}
