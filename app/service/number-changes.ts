import type { DirectoryEntry } from "./directory.ts";

/** A day on which residents began to be shown another number for a service. The numbers themselves stand in the service: what was wrong is not kept in sight. */
export interface NumberChange {
  on: string;
  serviceId: string;
}

/** As many as the newest directory tells of. */
const most = 50;

/** The changes of numbers that the next directory tells of, newest first; only of services that are still shown. */
export function numberChanges(
  before: { services: readonly DirectoryEntry[]; numberChanges: readonly NumberChange[] },
  services: readonly DirectoryEntry[],
  today: string,
): NumberChange[] {
  const known = new Map(before.services.map((service) => [service.id, numbersOf(service)]));
  const changed = services.filter((service) => numbersOf(service) !== (known.get(service.id) ?? ""));
  const shown = new Set(services.map(({ id }) => id));
  const now = new Set(changed.map(({ id }) => id));
  const earlier = before.numberChanges.filter(({ on, serviceId }) => !(on === today && now.has(serviceId)));
  return [...changed.map(({ id }) => ({ on: today, serviceId: id })), ...earlier]
    .filter(({ serviceId }) => shown.has(serviceId))
    .slice(0, most);
}

function numbersOf({ phones }: DirectoryEntry): string {
  return phones
    .map(({ number }) => number)
    .toSorted()
    .join(" ");
}
