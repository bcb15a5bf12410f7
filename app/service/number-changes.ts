import { type Directory, type DirectoryEntry, isForResidents } from "./directory.ts";
import { formatPhone } from "./service.ts";

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

/** A change as everybody reads it. */
export interface ToldChange extends NumberChange {
  name: string;
  owner: string;
  /** Of an invented organisation. */
  isExample: boolean;
  /** Those that stand there now. */
  numbers: string[];
}

/** The latest changes in all directories, newest first. Services for staff alone are on no help page. */
export function toldChanges(directories: readonly Directory[], count: number): ToldChange[] {
  return directories
    .flatMap(({ owner, example, services, numberChanges }) => {
      const residents = new Map(services.filter(isForResidents).map((service) => [service.id, service]));
      return numberChanges.flatMap((change) => {
        const service = residents.get(change.serviceId);
        if (!service) return [];
        const { name, phones } = service;
        return [
          { ...change, name, owner, isExample: example, numbers: phones.map(({ number }) => formatPhone(number)) },
        ];
      });
    })
    .toSorted((one, other) => other.on.localeCompare(one.on))
    .slice(0, count);
}

function numbersOf({ phones }: DirectoryEntry): string {
  return phones
    .map(({ number }) => number)
    .toSorted()
    .join(" ");
}
