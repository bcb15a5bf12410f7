import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { formatKroner } from "#app/lib/numbers.ts";
import { inWords } from "#app/plan/labels.ts";
import { phases } from "#app/plan/measure.ts";
import { lastDay } from "#app/plan/period.ts";
import { validityText } from "#app/plan/validity-text.ts";
import type { Report } from "./report.ts";
import type { ReportContent, ReportedMeasure, ReportedMunicipality } from "./report-content.ts";
import { reportText } from "./report-text.ts";

/** The whole report in a few plain sentences, each from what is counted: nothing is said of what nobody has told. */
export function briefSentences(report: Report, language: Language): string[] {
  const { sentences: t } = reportText[language];
  const { counts, measures, late, decisions, untold, content } = report;
  if (measures === 0) return [t.none];
  const parts = phases.filter((phase) => counts[phase] > 0).map((phase) => t.phases[phase](counts[phase]));
  const valid = content.municipalities.filter(({ validity }) => validity.valid).length;
  return [
    t.counts(measures, inWords(parts)),
    t.late(late.length),
    ...(decisions.length > 0 ? [t.decisions(decisions.length)] : []),
    ...(untold.length > 0 ? [t.untold(untold.length)] : []),
    ...(content.municipalities.length > 0 ? [t.valid(valid, content.municipalities.length)] : []),
    ...moneySentences(report, language),
  ];
}

/** Sentences to build an introduction on: what has happened since last time, and how it stands. */
export function proposedSentences(report: Report, language: Language): string[] {
  const { proposals: t } = reportText[language];
  const { changes, decisions } = report;
  const named = (measures: ReportedMeasure[]) => inWords(measures.slice(0, 3).map(({ title }) => `«${title}»`));
  return [
    ...(changes && changes.finished.length > 0 ? [t.finished(changes.finished.length, named(changes.finished))] : []),
    ...(changes && changes.started.length > 0 ? [t.started(changes.started.length, named(changes.started))] : []),
    ...(report.late.length > 0 ? [t.late(report.late.length, named(report.late))] : []),
    ...(decisions.length > 0 ? [t.decisions(named(decisions))] : []),
    ...briefSentences(report, language),
  ];
}

/** What this report's year and the next need of new money, and what nobody pays. */
function moneySentences({ money, content }: Report, language: Language): string[] {
  const { sentences: t } = reportText[language];
  const next = Number(content.toDate.slice(0, 4)) + 1;
  const at = money.years.indexOf(next);
  const newMoney = money.sources.find(({ source }) => source === "newMoney")?.kroner[at] ?? 0;
  const unfunded = money.sources.find(({ source }) => source === "unfunded")?.total ?? 0;
  return [
    ...(newMoney > 0 ? [t.newMoney(formatKroner(newMoney), next)] : []),
    ...(unfunded > 0 ? [t.unfunded(formatKroner(unfunded))] : []),
  ];
}

/** Why a measure is late: the cause in words, and what was said. */
export function whyLate({ status }: ReportedMeasure, language: Language): string {
  const t = reportText[language];
  const cause = status?.cause ? `${t.causes[status.cause]}.` : "";
  return [cause, status?.comment ?? ""].filter(Boolean).join(" ") || t.noWhy;
}

/** What a municipality answers in KOSTRA form 7B, with its reasons, as it is pasted there. */
export function kostraAnswer(
  municipality: ReportedMunicipality,
  plan: Pick<ReportContent["plan"], "endsOn" | "evaluationOn">,
  language: Language,
): string {
  const { kostra: t } = reportText[language];
  const { name, adoptedOn, adoptedBy, caseNumber, validity } = municipality;
  const last = lastDay(plan);
  const adopted = adoptedOn === null ? "" : t.adopted(adoptedBy, formatDate(adoptedOn, language), caseNumber);
  if (!validity.valid) {
    const reasons = validity.why.map((why) => validityText[language].whys[why].what);
    return [t.no(name, validity.year), ...reasons, adopted].filter(Boolean).join(" ");
  }
  const lasts = last === null ? "" : t.lasts(formatDate(last, language));
  const counted = t.measures(validity.measures, validity.datedMeasures);
  return [t.yes(name, validity.year), adopted, lasts, counted].filter(Boolean).join(" ");
}
