import { containsAll } from "#app/lib/contains-all.ts";
import { type AgencyKind, agencyKinds } from "#app/organisation/agency-kind.ts";
import { type BufdirHeading, bufdirHeadings } from "#app/plan/finding.ts";
import { type GoalLevel, goalLevels } from "#app/plan/goal.ts";
import { type NationalCategory, nationalCategories, type TargetGroup, targetGroups } from "#app/plan/measure.ts";
import type { BankEntry } from "./entry.ts";

/** Our own examples, or what others have carried out. */
export const entrySources = ["examples", "offered"] as const;
export type EntrySource = (typeof entrySources)[number];

/** What somebody looks for in the bank. Empty is all. */
export interface BankFilter {
  words: string;
  heading: BufdirHeading | "";
  group: TargetGroup | "";
  level: GoalLevel | "";
  category: NationalCategory | "";
  agency: AgencyKind | "";
  source: EntrySource | "";
}

/** The names that the filter's fields have in an address. */
export const filterNames: Record<keyof BankFilter, string> = {
  words: "sok",
  heading: "del",
  group: "gruppe",
  level: "niva",
  category: "omrade",
  agency: "instans",
  source: "kilde",
};

/** The filter in an address. What is not known asks for nothing. */
export function bankFilterIn(search: URLSearchParams): BankFilter {
  const asked = (field: keyof BankFilter) => search.get(filterNames[field]) ?? "";
  const among = <Word extends string>(words: readonly Word[], field: keyof BankFilter): Word | "" =>
    words.find((word) => word === asked(field)) ?? "";
  return {
    words: asked("words").trim().slice(0, 100),
    heading: among(bufdirHeadings, "heading"),
    group: among(targetGroups, "group"),
    level: among(goalLevels, "level"),
    category: among(nationalCategories, "category"),
    agency: among(agencyKinds, "agency"),
    source: among(entrySources, "source"),
  };
}

/** The filter as the end of an address, without what is not asked for. */
export function filterAddress(filter: BankFilter): URLSearchParams {
  const fields = Object.keys(filterNames) as (keyof BankFilter)[]; // the keys of the record above
  return new URLSearchParams(
    fields.filter((field) => filter[field] !== "").map((field) => [filterNames[field], filter[field]]),
  );
}

/** Those that are asked for, in their order. `wordsOf` is all that can be read of an entry. */
export function filterEntries<Entry extends BankEntry>(
  entries: readonly Entry[],
  filter: BankFilter,
  wordsOf: (entry: Entry) => string,
): Entry[] {
  return entries.filter(
    (entry) => fits(entry, filter) && (filter.words === "" || containsAll(wordsOf(entry), filter.words)),
  );
}

function fits(entry: BankEntry, { heading, group, level, category, agency, source }: BankFilter): boolean {
  return (
    (heading === "" || entry.heading === heading) &&
    (group === "" || entry.targetGroups.includes(group)) &&
    (level === "" || entry.level === level) &&
    (category === "" || entry.nationalCategory === category) &&
    (agency === "" || entry.agencyKinds.includes(agency)) &&
    (source === "" || (source === "offered") === (entry.offered !== null))
  );
}
