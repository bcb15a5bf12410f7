import { type Errors, readTyped, type Typed } from "#app/lib/form.ts";
import { idFrom } from "#app/lib/id-from.ts";
import { noHours, openingSchema } from "#app/service/directory.ts";
import { phoneDigits, type Service } from "#app/service/service.ts";
import { blankService, faultsOfService, serviceForm, typedService } from "#app/service/service-form.ts";
import type { TakenService } from "#app/service/take-in.server.ts";
import type { ReadProblem, ReadService } from "./read-service.ts";

export interface Known {
  organisationId: string;
  services: readonly Service[];
  choices: {
    agencies: readonly { value: string; label: string }[];
    municipalities: readonly { value: string; label: string }[];
  };
  /** What texts are written in when the file does not say. */
  language: "nb" | "nn";
}

/** A service of the file beside the one that is there, and what becomes of it. */
export interface ReviewedService {
  at: number;
  before: Service | null;
  /** As its form would be filled before and after. */
  was: Typed;
  filled: Typed;
  /** Null when it cannot be taken in as it stands. */
  taken: TakenService | null;
  isSame: boolean;
  problems: ReadProblem[];
  /** What the form says is wrong, by field. */
  errors: Errors;
}

/** Each service of a file, held against those that are there. The same checks as when it is written in its form. */
export function reviewServices(read: readonly ReadService[], known: Known): ReviewedService[] {
  const reviewed = read.map((one) => reviewOne(one, known));
  const seen = new Map<string, number>();
  for (const { taken, at } of reviewed) if (taken && !seen.has(taken.id)) seen.set(taken.id, at);
  return reviewed.map((one) => {
    if (!one.taken || seen.get(one.taken.id) === one.at) return one;
    return { ...one, taken: null, errors: { ...one.errors, name: ["twice"] } };
  });
}

function reviewOne(read: ReadService, known: Known): ReviewedService {
  const { at, problems, phones } = read;
  const id = newIdOf(read, known);
  const before = existing(read, id, known);
  const was = before ? typedService(before) : {};
  const blank = { ...blankService(known.language, known.choices.municipalities), kind: ["other"], contactEmail: [""] };
  const empty = { about: [""], place: [""], directions: [""], price: [""], website: [""], fromAge: [""], toAge: [""] };
  const filled: Typed = {
    ...(before ? was : { ...blank, ...empty, audiences: [] }),
    ...read.fields,
    agencyId: [agencyOf(read, known) ?? (read.agency === null ? before?.agencyId : undefined) ?? ""],
  };
  if (!before) filled.shown = []; // somebody shall have looked at it first
  const form = readTyped(filled, serviceForm);
  const hours = openingSchema.safeParse(read.opening ?? before?.opening ?? noHours);
  const added = numbersToAdd(phones, before);
  const errors: Errors = {
    ...(form.ok ? faultsOfService(form.fields, known.choices) : form.errors),
    ...(added.some(({ number }) => number === "") && { phones: ["badNumber"] }),
    ...(added.some(({ words }) => words.length > 100) && { phones: ["shorten"] }),
    ...(!hours.success && { opening: ["unknown"] }),
  };
  const isRight = form.ok && hours.success && Object.keys(errors).length === 0 && problems.length === 0;
  const taken = isRight
    ? { id: before?.id ?? id, isNew: before === null, written: form.fields, opening: hours.data, phones: added }
    : null;
  const isSame =
    before !== null && taken !== null && added.length === 0 && saysSame(was, filled) && sameHours(taken, before);
  return { at, before, was, filled, taken, isSame, problems, errors };
}

/** The same file read in twice makes one service, not two. */
function newIdOf({ id, fields, agency }: ReadService, { organisationId }: Known): string {
  return idFrom("read-in", organisationId, id ?? `${fields.name?.[0]} / ${agency}`);
}

function existing({ id, fields, agency }: ReadService, newId: string, { services }: Known): Service | null {
  const byId = services.find((one) => one.id === id) ?? services.find((one) => one.id === newId);
  const isNamed = (one: Service) => one.name === fields.name?.[0] && one.agency === agency;
  return byId ?? (id === null ? services.find(isNamed) : undefined) ?? null;
}

function agencyOf({ agency }: ReadService, { choices }: Known): string | undefined {
  const name = agency?.trim().toLowerCase();
  return choices.agencies.find(({ label }) => label.toLowerCase() === name)?.value;
}

/** Each once. An empty number is one that cannot be read. */
function numbersToAdd(phones: ReadService["phones"], before: Service | null): { number: string; words: string }[] {
  const found = phones.map(({ number, words }) => ({ number: phoneDigits(number) ?? "", words }));
  const had = new Set(before?.phones.map(({ number }) => number));
  const fresh = found.filter(({ number }) => !had.has(number));
  return fresh.filter(({ number }, at) => fresh.findIndex((one) => one.number === number) === at);
}

function saysSame(was: Typed, filled: Typed): boolean {
  return Object.keys(filled).every((field) => sameValues(was[field], filled[field]));
}

export function sameValues(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}

export function sameHours(one: Pick<Service, "opening">, other: Pick<Service, "opening">): boolean {
  return JSON.stringify(one.opening) === JSON.stringify(other.opening); // both as the schema writes them
}
