import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { formatKroner, formatNumber } from "#app/lib/numbers.ts";
import { inWords, labels } from "#app/publication/labels.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { publishedLine, statusSentence } from "#app/publication/status-line.ts";
import { exportText, formatPeriod } from "./text.ts";

/** "Styrer, Barnehagene i Fjellvik". */
export function responsibleWords({ responsible }: PublishedMeasure): string {
  return responsible ? [responsible.title, responsible.agency].filter(Boolean).join(", ") : "";
}

/** When it is done, by dates if there are any, else in the plan's own words. */
export function timeWords(measure: PublishedMeasure, language: Language): string[] {
  const when = asSentence(formatPeriod(measure.startsOn, measure.endsOn, language)) || measure.periodText;
  const next = measure.period === "next" ? asSentence(labels[language].planPeriods.next) : "";
  return [when, next].filter(Boolean);
}

export function deadlineWords(measure: PublishedMeasure, language: Language): string {
  if (measure.endsOn) return formatDate(measure.endsOn, language);
  return timeWords(measure, language).join(", ");
}

/** What it takes, a line for each kind. */
export function resourceWords(measure: PublishedMeasure, language: Language): string[] {
  const hours = measure.hours === null ? "" : exportText[language].hours(formatNumber(measure.hours), measure.hours);
  const costs = measure.costs.map(({ year, kroner }) => `${year}: ${formatKroner(kroner)}`);
  const funding = measure.funding ? asSentence(labels[language].fundings[measure.funding]) : "";
  return [measure.resourcesText, hours, ...costs, funding].filter(Boolean);
}

export function evaluationWords(measure: PublishedMeasure, language: Language): string[] {
  const on = measure.evaluationOn ? formatDate(measure.evaluationOn, language) : "";
  return [measure.evaluationMethod, on].filter(Boolean);
}

/** The status line as of the day of publication, or nothing while there is nothing to tell. */
export function statusWords(measure: PublishedMeasure, plan: Publication): string {
  const line = publishedLine(plan, measure, plan.publishedOn);
  return line.heardOn !== null || line.time === "late" ? statusSentence(line, plan.language) : "";
}

/** The municipalities a measure is for; nothing when it is for all of the plan's. */
export function municipalityWords(measure: PublishedMeasure, plan: Publication): string {
  const name = (kommunenummer: string) =>
    plan.adoptions.find((adoption) => adoption.kommunenummer === kommunenummer)?.municipality ?? kommunenummer;
  return inWords(measure.municipalities.map(name));
}

export function partnerWords({ partners }: PublishedMeasure): string[] {
  return partners.map(({ name, part }) => (part ? `${name}: ${part}` : name));
}

export function milestoneWords({ milestones }: PublishedMeasure, language: Language): string[] {
  const t = exportText[language];
  return milestones.map(({ title, due, doneOn }) => {
    const planned = t.milestone(title, formatDateWithWeek(due, language));
    return doneOn ? `${planned}, ${t.doneOn(formatDate(doneOn, language))}` : planned;
  });
}

export function indicatorWords({ indicator }: PublishedMeasure, language: Language): string[] {
  const t = exportText[language];
  return [
    indicator.baseline && t.baseline(indicator.baseline),
    indicator.target && t.target(indicator.target),
    indicator.source && t.source(indicator.source),
  ].filter(Boolean);
}

/** A line that stands alone begins with a capital letter. */
function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
