import type { RouterContextProvider } from "react-router";
import type { Actions, InOrganisation } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { listAgencies } from "#app/organisation/agency.server.ts";
import { listMunicipalities } from "#app/organisation/municipality.server.ts";
import { listMunicipalitiesOf } from "#app/organisation/organisation.server.ts";
import { findService } from "./service.server.ts";

type ServiceAction = {
  [Action in keyof Actions]: InOrganisation extends Actions[Action] ? Action : never;
}[keyof Actions];

/** A permit on one service. */
export async function permitService(
  context: Readonly<RouterContextProvider>,
  action: ServiceAction,
  serviceId: string,
) {
  const { db, user, subject: service } = await permit(context, action, (db) => findService(db, serviceId));
  return { db, user, service, doer: { by: user.id, organisationId: service.organisationId } };
}

/** Who may run an organisation's services, and whom they may be for. */
export async function listServiceChoices(db: Db, organisationId: string) {
  const agencies = await listAgencies(db, organisationId);
  return {
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    municipalities: await listOwnMunicipalities(db, organisationId),
  };
}

/** By name. */
export async function listOwnMunicipalities(db: Db, organisationId: string) {
  const own = await listMunicipalitiesOf(db, organisationId);
  const all = await listMunicipalities(db);
  return all
    .filter(({ kommunenummer }) => own.includes(kommunenummer))
    .map(({ kommunenummer, name }) => ({ value: kommunenummer, label: name }));
}

/** A page that is about services of one organisation, before there is one. */
export async function permitServices(context: Readonly<RouterContextProvider>, organisationId: string) {
  const { db, user } = await permit(context, "service:edit", () => Promise.resolve({ organisationId }));
  return { db, user, doer: { by: user.id, organisationId } };
}
