import { recognisers } from "#app/guide/outdated.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { ChangedFact } from "./changed-facts.ts";
import type { Finding, FindingKey, Source } from "./finding.ts";
import { qualitySourceText } from "./quality-source-text.ts";
import { nb } from "./quality-text-nb.ts";
import { nn } from "./quality-text-nn.ts";

/** What a finding says: what is the matter, why it matters, and what to do. */
export interface FindingWords {
  what: string;
  why: string;
  mend: string;
  /** Where the advice comes from, e.g. "RVTS: økonomi". */
  source: string;
}

export type FindingAdvice = Record<FindingKey, Omit<FindingWords, "source">>;

export const qualityText: Record<Language, FindingAdvice> = { nb, nn };

/** The words of a finding. What gave rise to it is quoted where there is something to quote. */
export function findingWords(finding: Finding, language: Language): FindingWords {
  const { key, detail, source, recogniser, changedFact } = finding;
  const { what, why, mend } = qualityText[language][key];
  if (changedFact)
    return { what: `${what}: ${toldOf(changedFact, language)}`, why, mend, source: sourceWords(source, language) };
  const quoted = detail === "" ? what : what.replace("…", `«${shortened(withoutQuotes(detail))}»`);
  const outdated = recognisers.find(({ id }) => id === recogniser);
  const now = outdated ? { what: `${quoted}. ${outdated.what[language]}`, mend: outdated.now[language] } : {};
  return { what: quoted, why, mend, ...now, source: sourceWords(source, language) };
}

function toldOf({ title, date, text }: ChangedFact, language: Language): string {
  return `${title[language]} (${formatDate(date, language)}). ${text[language]}`;
}

/** Where a finding is mended: the page, and the field on it. */
export function findingAddress({ about, field }: Finding, planId: string): string {
  const plan = `/arbeid/planer/${planId}`;
  if (about.kind === "plan") return field in planPages ? `${plan}/${planPages[field]}` : `${plan}/om#${field}`;
  if (about.kind === "groups") return `${plan}/prosess`;
  if (about.kind === "measure" && statusFields.includes(field)) return `${plan}/tiltak/${about.id}/status#${field}`;
  return `${plan}/${pages[about.kind]}/${about.id}#${field}`;
}

const pages = { chapter: "kapittel", focusArea: "innsatsomrader", goal: "mal", measure: "tiltak" };
/** What is said of a measure where one reports how it goes. */
const statusFields = ["onTimeReason", "comment", "decisionNeeded", "internalNote"];
/** Fields of the plan that have pages of their own. */
const planPages: Record<string, string> = {
  measures: "tiltak",
  focusAreas: "tiltak",
  preparedness: "kartlegging/beredskap",
};

function sourceWords(source: Source, language: Language): string {
  const { sources } = qualitySourceText[language];
  if (source.kind === "rvts") return `RVTS: ${sources.rvts[source.point]}`;
  if (source.kind === "bufdir") return `Bufdir: ${sources.bufdir[source.point]}`;
  if (source.kind === "guide") return `${sources.guide} ${source.point}`;
  return sources[source.kind];
}

/** What is quoted may bring half a pair of its own. */
function withoutQuotes(text: string): string {
  return text.replace(/[«»“”"]/g, "").trim();
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 78).trimEnd()} …`;
}
