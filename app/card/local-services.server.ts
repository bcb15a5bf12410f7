import { directories } from "#app/help/directories.server.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { type ActionCard, findActionCard, templatePlace } from "./action-card.ts";
import { approvedWithin } from "./approved.server.ts";
import type { LocalServices } from "./local-service.ts";

/** A municipality by its address or its number, with what can be called there. From memory: it answers without a database too. */
export async function findLocalServices(wanted: string): Promise<LocalServices | undefined> {
  const place = (await listPlaces()).find(({ slug, kommunenummer }) => slug === wanted || kommunenummer === wanted);
  if (!place) return undefined;
  const { kommunenummer, name, slug } = place;
  const { services, owners } = await directories.servicesIn(kommunenummer);
  const { cards, flows } = await approvedWithin(kommunenummer);
  return {
    place: { kommunenummer, name, slug },
    services: services.filter(({ phones }) => phones.length > 0),
    isExample: kommunenummer.startsWith("99") || [...owners, ...cards, ...flows].some(({ example }) => example),
    date: today(),
    cards,
    flows,
  };
}

/** A municipality, or null for what is the same everywhere. */
export async function localOrTemplates(place: string): Promise<LocalServices | null> {
  return place === templatePlace ? null : ((await findLocalServices(place)) ?? notFound());
}

/** The card at an address, with a municipality's numbers or with those that are the same everywhere. */
export async function cardAt(place: string, slug: string): Promise<ActionCard> {
  return (await findCardAt(place, slug)) ?? notFound();
}

export async function findCardAt(place: string, slug: string): Promise<ActionCard | undefined> {
  if (place === templatePlace) return findActionCard(slug);
  const local = await findLocalServices(place);
  return local && findActionCard(slug, local);
}
