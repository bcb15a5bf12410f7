import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** What a piece of content said when it was last let out, and the version, day or number of changes it then stood with. */
export interface Seal {
  mark: string;
  digest: string;
}

export type Seals = Record<string, Seal>;
type Entry = Record<string, unknown>;

/** How a kind of content tells that it says something else than before, and what of it says nothing to a reader. */
interface Kind {
  entries: () => [name: string, entry: Entry][];
  mark: (entry: Entry) => string;
  silent: string[];
  /** What to do when the words are others. */
  advice: string;
}

const newDay = (field: string) => `set "${field}" to the day of the release`;

const kinds: Record<string, Kind> = {
  step: {
    entries: () => named(list(read("content/guide.json").steps), "number"),
    mark: ({ version }) => String(version),
    silent: ["version", "checked", "changes", "source"],
    advice: `raise "version" by one, and say in "changes" on which day and what is new`,
  },
  fact: {
    entries: () => named(list(read("content/facts.json")), "id"),
    mark: ({ changes }) => String(list(changes ?? []).length),
    silent: ["checked", "confidence", "changes", "source"],
    advice: `add to "changes" on which day and what is new`,
  },
  definition: {
    entries: () => named(list(read("content/definitions.json")), "id"),
    mark: ({ checked }) => String(checked),
    silent: ["checked", "confidence", "source"],
    advice: newDay("checked"),
  },
  area: {
    entries: () => named(list(read("content/national-areas.json").areas), "id"),
    mark: ({ checked }) => String(checked),
    silent: ["checked", "confidence", "source"],
    advice: newDay("checked"),
  },
  text: {
    entries: () =>
      named([...list(read("content/template.json").chapters), ...list(read("content/template.json").forms)], "key"),
    mark: ({ written }) => String(written),
    silent: ["written"],
    advice: newDay("written"),
  },
  questions: {
    entries: () => named(list(read("content/mapping-form.json")), "version"),
    mark: ({ version }) => String(version),
    silent: [],
    advice: "leave it as it was, and add the new one with the next version: agencies have answered this one",
  },
  card: sheets("content/cards"),
  flow: sheets("content/flows"),
};

/** Every piece of content that is dated or has a version, as it is now. */
export function sealsNow(): Seals {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, { entries, mark, silent }]) =>
      entries().map(([name, entry]) => [`${kind} ${name}`, { mark: mark(entry), digest: digestOf(entry, silent) }]),
    ),
  );
}

export function knownSeals(): Seals {
  return JSON.parse(readFileSync("content/seals.json", "utf8"));
}

/** What says something else than it was sealed with, though it stands with the same version or day: by name, with what to do. */
export function unmarked(known: Seals, now: Seals): [name: string, advice: string][] {
  return Object.entries(now).flatMap(([name, { mark, digest }]) => {
    const before = known[name];
    if (!before || before.digest === digest || isLater(mark, before.mark)) return [];
    return [[name, kinds[name.split(" ")[0] ?? ""]?.advice ?? ""]];
  });
}

/** "10" is later than "9", as one day is later than another. */
function isLater(mark: string, before: string): boolean {
  return mark.localeCompare(before, "en", { numeric: true }) > 0;
}

function sheets(folder: string): Kind {
  return {
    entries: () =>
      globSync(`${folder}/*.json`)
        .toSorted()
        .map((file) => [basename(file, ".json"), read(file)]),
    mark: ({ version }) => String(version),
    silent: ["version"],
    advice: newDay("version"),
  };
}

function digestOf(entry: Entry, silent: string[]): string {
  const told = Object.entries(entry).filter(([field]) => !silent.includes(field));
  return createHash("sha256")
    .update(inOrder(Object.fromEntries(told)))
    .digest("hex")
    .slice(0, 16);
}

/** The same for the same content, in whatever order its fields are written. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isEntry(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// The files' shapes are held by the tests beside what reads them.
function read(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function list(value: unknown): Entry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function named(entries: Entry[], field: string): [string, Entry][] {
  return entries.map((entry) => [String(entry[field]), entry]);
}
