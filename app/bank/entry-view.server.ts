import { findFact } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { agencyKindText } from "#app/organisation/agency-kind-text.ts";
import { labels } from "#app/plan/labels.ts";
import type { Origin } from "#app/plan/measure.ts";
import { originAddress } from "#app/plan/origin.ts";
import type { BankEntry, Offered } from "./entry.ts";
import { headingWord } from "./heading-word.ts";

/** An entry of the bank in words, as it is read. */
export interface EntryView {
  id: string;
  title: string;
  heading: string;
  goal: string;
  level: string;
  points: string[];
  for: string;
  forms: string;
  responsible: string;
  indicator: BankEntry["indicator"];
  evaluation: string;
  legalBasis: { title: string; url: string }[];
  offered: OfferedView | null;
}

/** What came of a measure that somebody has carried out. */
interface OfferedView {
  from: string;
  example: boolean;
  result: string;
  status: string;
  comment: string;
  /** Where all of it can be read. */
  address: string;
}

export function entryView(entry: BankEntry, language: Language): EntryView {
  const words = labels[language];
  const kinds = entry.agencyKinds.map((kind) => agencyKindText[language][kind]);
  return {
    id: entry.id,
    title: entry.title,
    heading: headingWord(entry.heading, language),
    goal: entry.goal,
    level: entry.level ? words.goalLevels[entry.level] : "",
    points: entry.points,
    for: entry.targetGroups.map((group) => words.targetGroups[group]).join(", "),
    forms: entry.violenceForms.map((form) => words.violenceForms[form]).join(", "),
    responsible: kinds.length > 0 ? `${entry.responsible} (${kinds.join(", ")})` : entry.responsible,
    indicator: entry.indicator,
    evaluation: entry.evaluation,
    legalBasis: entry.legalBasis.flatMap((id) => {
      const fact = findFact(id);
      return fact ? [{ title: fact.title[language], url: fact.source.url }] : [];
    }),
    offered: entry.offered && offeredView(entry.offered, entry.origin, language),
  };
}

function offeredView(offered: Offered, origin: Origin, language: Language): OfferedView {
  const { owner, planTitle, example, result, status } = offered;
  const isLate = status?.late && ["notStarted", "underWay"].includes(status.phase);
  const phase = status && labels[language].phases[isLate ? "late" : status.phase];
  return {
    from: `${owner}: ${planTitle}`,
    example,
    result,
    status: status ? `${phase}, ${formatDate(status.reportedOn, language)}` : "",
    comment: status?.comment ?? "",
    address: originAddress(origin, ""),
  };
}

/** Everything that can be read of an entry, for searching. */
export function wordsOfEntry(entry: BankEntry, language: Language): string {
  const { title, goal, points, evaluation, indicator, for: groups, ...view } = entryView(entry, language);
  return [
    title,
    goal,
    ...points,
    evaluation,
    ...Object.values(indicator),
    groups,
    view.forms,
    view.responsible,
    view.heading,
    view.offered?.from ?? "",
    view.offered?.result ?? "",
  ].join("\n");
}
