import { formatDate, formatYears } from "#app/lib/dates.ts";
import { inWords, labels } from "#app/publication/labels.ts";
import type { Publication, PublishedAdoption } from "#app/publication/publication.ts";
import { type Block, heading, paragraph, type Run, run, type Terms, table } from "./manuscript.ts";
import { exportText, formatPeriod } from "./text.ts";

/** The short lines on the cover: period, how many have adopted, and which edition this is. */
export function coverLines(plan: Publication): string[] {
  const t = exportText[plan.language];
  const years = formatYears(plan.startsOn, plan.endsOn);
  return [
    years && t.valid(years),
    plan.adoptions.length === 1 ? adoptedSentence(plan) : adoptedCount(plan),
    t.version(plan.version, formatDate(plan.publishedOn, plan.language)),
  ].filter(Boolean);
}

/** Whose plan it is, what each municipality has decided, and who has made it. */
export function aboutThePlan(plan: Publication): Block[] {
  const t = exportText[plan.language];
  return [
    heading(1, t.about),
    paragraph(adoptedSentence(plan)),
    facts(plan),
    ...(plan.adoptions.length > 0 ? [heading(2, t.adoptions), adoptionTable(plan)] : []),
    ...(plan.groups.length > 0 ? [heading(2, t.groups), groupTable(plan)] : []),
  ];
}

function adoptedCount(plan: Publication): string {
  const t = exportText[plan.language];
  const adopted = plan.adoptions.filter(({ adoptedOn }) => adoptedOn !== null).length;
  return adopted === 0 ? t.notAdopted : t.adoptedIn(adopted, plan.adoptions.length);
}

function adoptedSentence(plan: Publication): string {
  const t = exportText[plan.language];
  const adopted = plan.adoptions.filter(({ adoptedOn }) => adoptedOn !== null);
  const last = adopted
    .map(({ adoptedOn }) => adoptedOn ?? "")
    .sort()
    .at(-1);
  if (!last) return t.adoptedNone;
  const date = formatDate(last, plan.language);
  const names = inWords(adopted.map(({ municipality }) => municipality));
  if (adopted.length < plan.adoptions.length) return t.adoptedSome(adopted.length, plan.adoptions.length, date);
  return adopted.length === 1 ? t.adoptedOne(names, date) : t.adoptedAll(names, date);
}

function facts(plan: Publication): Terms {
  const t = exportText[plan.language];
  const evaluated = plan.evaluationOn ? formatDate(plan.evaluationOn, plan.language) : "";
  const terms = [
    { term: t.owner, words: plan.owner },
    { term: t.period, words: formatPeriod(plan.startsOn, plan.endsOn, plan.language) },
    { term: t.planEvaluation, words: evaluated },
    { term: t.mandate, words: plan.mandate },
    { term: t.edition, words: t.version(plan.version, formatDate(plan.publishedOn, plan.language)) },
  ];
  const known = terms.filter(({ words }) => words.trim() !== "");
  return { kind: "terms", terms: known.map(({ term, words }) => ({ term, runs: [run(words)] })) };
}

function adoptionTable(plan: Publication): Block {
  const t = exportText[plan.language];
  const rows = plan.adoptions.map((adoption) => [
    { blocks: [paragraph(adoption.municipality)] },
    { blocks: [paragraph(formatPeriod(adoption.hearingFrom, adoption.hearingTo, plan.language) || "–")] },
    { blocks: [paragraph(adoption.adoptedOn ? formatDate(adoption.adoptedOn, plan.language) : t.notYet)] },
    { blocks: [paragraph(adoption.adoptedBy || "–")] },
    { blocks: [{ kind: "paragraph" as const, runs: [caseRun(adoption, t.seeCase)] }] },
  ]);
  const columns = [
    { heading: t.municipality, width: 2 },
    { heading: t.hearing, width: 3 },
    { heading: t.adopted, width: 2.6 },
    { heading: t.adoptedBy, width: 2.8 },
    { heading: t.caseNumber, width: 1.7 },
  ];
  return table(columns, rows);
}

function caseRun({ caseNumber, link }: PublishedAdoption, seeCase: string): Run {
  return run(caseNumber || (link ? seeCase : "–"), { link });
}

function groupTable(plan: Publication): Block {
  const t = exportText[plan.language];
  const columns = [t.group, t.position, t.agency].map((words) => ({ heading: words, width: 1 }));
  const rows = plan.groups.map(({ kind, title, agency }) =>
    [labels[plan.language].groupKinds[kind], title, agency].map((words) => ({ blocks: [paragraph(words)] })),
  );
  return table(columns, rows);
}
