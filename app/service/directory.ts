import * as z from "zod";
import { exitTargets } from "./exit-target.ts";
import { isClock, type Opening, openingState, type WallClock } from "./opening-hours.ts";
import {
  accesses,
  audiences,
  freshness,
  interpreters,
  type Service,
  serviceKinds,
  serviceLanguages,
  sexes,
} from "./service.ts";

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const clock = z.string().refine(isClock);
const digits = z.string().regex(/^\d{3,8}$/);

/** Opening hours as they are kept and published. */
export const openingSchema = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        days: z.array(z.literal([0, 1, 2, 3, 4, 5, 6])),
        everyWeeks: z.int().min(1).max(8),
        ofMonth: z.literal([1, 2, 3, 4, 5, -1]).nullable(),
        opens: clock,
        closes: clock,
        holidays: z.enum(["closed", "open", "only"]),
        startsOn: date.nullable(),
        endsOn: date.nullable(),
      }),
    )
    .max(30),
  exceptions: z
    .array(
      z.strictObject({
        fromDate: date,
        toDate: date,
        hours: z.strictObject({ opens: clock, closes: clock }).nullable(),
      }),
    )
    .max(60),
});

/** A service as residents see it. What is not named here does not exist for them: no secret address, no contact, nobody's name. */
const entry = z.strictObject({
  id: z.uuid(),
  agency: z.string(),
  kind: z.enum(serviceKinds),
  name: z.string().min(1),
  /** What its texts are written in. */
  language: z.enum(["nb", "nn"]),
  about: z.string(),
  place: z.string(),
  directions: z.string(),
  website: z.string(),
  price: z.string(),
  access: z.enum(accesses),
  interpreter: z.enum(interpreters),
  languages: z.array(z.enum(serviceLanguages)),
  audiences: z.array(z.enum(audiences)),
  sexes: z.enum(sexes),
  fromAge: z.int().nullable(),
  toAge: z.int().nullable(),
  opening: openingSchema,
  phones: z.array(z.strictObject({ number: digits, words: z.string() })),
  municipalities: z.array(z.string().regex(/^\d{4}$/)),
  confirmedOn: date.nullable(),
});

/** All that an organisation shows of its services (no: tjenesteoversikt), frozen each time something in it changes. */
export const directory = z.strictObject({
  format: z.literal(1),
  organisationId: z.uuid(),
  owner: z.string(),
  example: z.boolean(),
  version: z.int().min(1),
  publishedOn: date,
  help: z.strictObject({
    /** Languages of the help pages beyond Norwegian that have been switched on. */
    languages: z.array(z.string().regex(/^[a-z]{2}$/)),
    exit: z.enum(exitTargets),
  }),
  services: z.array(entry),
  /** Newest first. */
  numberChanges: z.array(z.strictObject({ on: date, serviceId: z.uuid() })).default([]),
});

export type Directory = z.output<typeof directory>;
export type DirectoryEntry = z.output<typeof entry>;

/** What residents are shown of a service: numbers that two people stand for, and nothing that is for staff. */
export function toEntry(service: Service): DirectoryEntry {
  const { id, agency, kind, name, about, place, directions, website, price, access, interpreter } = service;
  const { language, languages, sexes, fromAge, toAge, opening, municipalities, confirmedOn } = service;
  const phones = service.phones.flatMap(({ number, words, confirmer }) =>
    confirmer === null ? [] : { number, words },
  );
  return entry.parse({
    ...{ id, agency, kind, name, about, place, directions, website, price, access, interpreter },
    ...{
      language,
      languages,
      audiences: service.audiences,
      sexes,
      fromAge,
      toAge,
      opening,
      phones,
      municipalities,
      confirmedOn,
    },
  });
}

/** A service that somebody can call, and how it stands with its hours. */
export interface Answering {
  entry: DirectoryEntry;
  state: ReturnType<typeof openingState>;
}

/** Whether a service is for others than staff who ask for advice. */
export function isForResidents({ audiences }: Pick<DirectoryEntry, "audiences">): boolean {
  return audiences.length === 0 || audiences.some((audience) => audience !== "staff");
}

/**
 * Who answers the phone now, those that never close first and the shelter first of them; then who opens next. Services without a number
 * do not answer, and one that nobody has confirmed for four months is not vouched for.
 */
export function answersNow(services: readonly DirectoryEntry[], at: WallClock): Answering[] {
  return services
    .filter(({ phones, confirmedOn }) => phones.length > 0 && freshness(confirmedOn, at.date) !== "unsure")
    .map((one) => ({ entry: one, state: openingState(one.opening, at) }))
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        shelterFirst(one) - shelterFirst(other) ||
        opensAt(one).localeCompare(opensAt(other)),
    )
    .filter(({ state }) => state.kind !== "closed" || state.opens !== null);
}

function shelterFirst({ entry, state }: Answering): number {
  return state.kind !== "closed" && entry.kind === "shelter" ? 0 : 1;
}

function rank({ state }: Answering): number {
  return ["always", "open", "closed"].indexOf(state.kind);
}

function opensAt({ entry: { name }, state }: Answering): string {
  if (state.kind !== "closed" || state.opens === null) return name;
  return `${state.opens.date} ${String(state.opens.minutes).padStart(4, "0")} ${name}`;
}

/** Nothing said of when. */
export const noHours: Opening = { rules: [], exceptions: [] };
