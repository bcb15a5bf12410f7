import { valuesOf } from "#app/export/hsds/attribute.ts";
import { type ReadHsdsService, readHsdsService } from "#app/export/hsds/hsds.ts";
import { asUri } from "#app/export/hsds/uri.ts";
import type { Typed } from "#app/lib/form.ts";
import { accesses, audiences, interpreters, serviceKinds, serviceLanguages, sexes } from "#app/service/service.ts";
import { openingFromHsds, tellsHours } from "./opening-from-hsds.ts";
import type { ReadService } from "./read-service.ts";

/** One service of an HSDS file. In what Komplan has written, a field that is not there is empty; in others' files it is not told. */
export function fromHsds(found: unknown, at: number): ReadService {
  const parsed = readHsdsService.safeParse(withoutNothing(found));
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, mostProblems).map(({ path }) => {
      return { where: path.join(".") || "id", problem: "notHsds" as const };
    });
    return { at, id: null, agency: null, fields: { name: [nameOf(found)] }, opening: null, phones: [], problems };
  }
  const { id, organization, phones = [], schedules = [] } = parsed.data;
  // What others leave out, or tell in words alone, must not take away the hours that are known.
  const isTold = parsed.data.schedules !== undefined && (isOurs(parsed.data) || tellsHours(schedules));
  const opening = isTold ? openingFromHsds(schedules) : null;
  const numbers = phones.map(({ number, description = "" }) => ({ number, words: description }));
  return {
    ...{ at, id, agency: organization?.name ?? null },
    fields: fieldsOf(parsed.data),
    opening,
    phones: numbers,
    problems: isTold && !opening ? [{ where: "schedules", problem: "openingNotRead" }] : [],
  };
}

const mostProblems = 5;

/** Whether Komplan wrote it. */
function isOurs({ attributes }: ReadHsdsService): boolean {
  return valuesOf(attributes, "kind").length > 0;
}

function fieldsOf(service: ReadHsdsService): Typed {
  const { name, status, description, fees_description, cost_options, minimum_age, maximum_age } = service;
  const ours = isOurs(service);
  const said = <Value>(value: Value | undefined, empty: Value) => value ?? (ours ? empty : undefined);
  const location = service.service_at_locations?.[0]?.location;
  const fields = {
    ...wordsOf(service),
    name,
    // That others call it active is no reason to show it here.
    shown: ours ? status === "active" : undefined,
    about: said(description, ""),
    website: said(websiteOf(service), ""),
    price: said(fees_description ?? cost_options?.[0]?.amount_description, ""),
    fromAge: said<number | null>(minimum_age, null),
    toAge: said<number | null>(maximum_age, null),
    place: said(location?.name ?? addressOf(location), ""),
    directions: said(location?.transportation, ""),
    languages: said(languagesOf(service), []),
    municipalities: municipalitiesOf(service),
  };
  return typed(fields);
}

/** As somebody typed it, unless the address has been changed since. */
function websiteOf({ url, attributes }: ReadHsdsService): string | undefined {
  return valuesOf(attributes, "website").find((typed) => asUri(typed) === url) ?? url;
}

/** What stands in our attributes, as far as it is among the words we have. */
function wordsOf({ attributes }: ReadHsdsService) {
  const one = <Word extends string>(type: Parameters<typeof valuesOf>[1], words: readonly Word[]) =>
    words.find((word) => valuesOf(attributes, type).includes(word));
  const [kind, told] = [one("kind", serviceKinds), valuesOf(attributes, "audience")];
  return {
    kind,
    audiences: kind && audiences.filter((audience) => told.includes(audience)),
    sexes: one("sexes", sexes),
    access: one("access", accesses),
    interpreter: one("interpreter", interpreters),
    language: one("text_language", ["nb", "nn"]),
  };
}

/** As the form is filled. What is not told is left out. */
function typed(fields: Record<string, string | number | boolean | readonly string[] | null | undefined>): Typed {
  const filled = Object.entries(fields).map(([name, value]): [string, string[] | undefined] => {
    if (typeof value === "boolean") return [name, value ? ["yes"] : []];
    if (value === null || typeof value === "string") return [name, [value ?? ""]];
    return [name, typeof value === "number" ? [String(value)] : value?.slice()];
  });
  return Object.fromEntries(filled.filter((field): field is [string, string[]] => field[1] !== undefined));
}

type Location = NonNullable<ReadHsdsService["service_at_locations"]>[number]["location"];

function addressOf(location: Location): string | undefined {
  const [address] = location?.addresses ?? [];
  return address && `${address.address_1}, ${address.postal_code} ${address.city}`;
}

function languagesOf({ languages }: ReadHsdsService) {
  return languages && serviceLanguages.filter((one) => languages.some(({ code }) => code === one));
}

function municipalitiesOf({ service_areas }: ReadHsdsService): string[] | undefined {
  const numbers = service_areas?.flatMap(({ attributes }) => valuesOf(attributes, "kommunenummer"));
  return numbers && numbers.length > 0 ? numbers : undefined;
}

/** So that whoever reads of the fault knows which one it is. */
function nameOf(found: unknown): string {
  const name = typeof found === "object" && found !== null && "name" in found ? found.name : "";
  return typeof name === "string" ? name.slice(0, 100) : "";
}

/** Many write null for what they do not know; the specification leaves it out. What lies deeper than HSDS goes is not looked at. */
function withoutNothing(found: unknown, depth = 0): unknown {
  if (typeof found !== "object" || found === null) return found;
  if (depth > deepest) return undefined;
  if (Array.isArray(found)) return found.map((one) => withoutNothing(one, depth + 1));
  const told = Object.entries(found).filter(([, value]) => value !== null);
  return Object.fromEntries(told.map(([name, value]) => [name, withoutNothing(value, depth + 1)]));
}

const deepest = 12;
