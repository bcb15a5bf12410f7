import { formatDate } from "#app/lib/dates.ts";
import { formatKroner, formatNumber } from "#app/lib/numbers.ts";
import type { Draft } from "#app/plan/draft.ts";
import { labels } from "#app/plan/labels.ts";
import { isInvented } from "#app/plan/plan.ts";
import type { Assignment } from "#app/process/assignment.ts";
import type { Mandate } from "#app/process/mandate.ts";
import { type AdjacentPlan, isAddress } from "#app/process/plan-place.ts";
import { mandateText } from "./mandate-text.ts";
import { type Block, bullets, heading, type Manuscript, paragraph, run, table } from "./manuscript.ts";
import { exportText } from "./text.ts";

/** All that is in a mandate, from wherever it is kept. */
export interface WholeMandate {
  draft: Pick<Draft, "plan" | "groups" | "adoptions">;
  owner: string;
  assignment: Assignment;
  mandate: Mandate;
  adjacentPlans: AdjacentPlan[];
  today: string;
}

/** What the mandate says as a document, in the language of the plan. What nobody has written is left out. */
export function mandateManuscript(whole: WholeMandate): Manuscript {
  const { plan, adoptions } = whole.draft;
  const [t, words] = [mandateText[plan.language], exportText[plan.language]];
  const sections: [title: string, blocks: Block[]][] = [
    [t.background, background(whole)],
    [t.purpose, texts(whole.mandate.purpose)],
    [t.questions, whole.mandate.questions.length > 0 ? [bullets(whole.mandate.questions)] : []],
    [t.groups, groups(whole)],
    [t.timetable, timetable(whole)],
    [t.resources, resources(whole)],
    [t.reporting, texts(whole.mandate.reporting)],
    [t.limits, texts(whole.mandate.limits)],
    [t.adjacentPlans, adjacent(whole)],
  ];
  return {
    language: plan.language,
    title: t.title,
    subtitle: plan.title,
    owner: whole.owner,
    date: whole.today,
    cover: [t.printed(formatDate(whole.today, plan.language))],
    exampleMark: isInvented(adoptions) ? words.exampleMark : "",
    words: { contents: "", page: words.page, of: words.of },
    front: sections.flatMap(([title, blocks]) => (blocks.length > 0 ? [heading(1, title), ...blocks] : [])),
    parts: [],
  };
}

function background({ assignment, draft: { plan } }: WholeMandate): Block[] {
  const t = mandateText[plan.language];
  const { initiative, initiatedOn, decidedBy, decidedOn, caseNumber, link } = assignment;
  const day = (date: string) => formatDate(date, plan.language);
  const blocks: Block[] = [];
  if (initiative) blocks.push(paragraph(t.initiative(initiative, initiatedOn && day(initiatedOn))));
  if (decidedOn) {
    const decided = t.decided(decidedBy, day(decidedOn));
    const shown = caseNumber || (link ? t.seeCase : "");
    const paper = shown ? [run(" "), run(caseNumber ? t.case(caseNumber) : shown, { link })] : [];
    blocks.push({ kind: "paragraph", runs: [run(decided), ...paper] });
  }
  return blocks;
}

function groups({ draft: { plan, groups } }: WholeMandate): Block[] {
  if (groups.length === 0) return [];
  const [t, words] = [exportText[plan.language], labels[plan.language].groupKinds];
  const columns = [t.group, t.position, t.agency].map((title) => ({ heading: title, width: 1 }));
  return [
    table(
      columns,
      groups.map(({ kind, title, agency }) => [words[kind], title, agency].map(cell)),
    ),
  ];
}

function timetable({ mandate, draft: { plan } }: WholeMandate): Block[] {
  const t = mandateText[plan.language];
  const rows = [
    ...(mandate.startsOn ? [{ title: t.starts, due: mandate.startsOn }] : []),
    ...mandate.milestones,
    ...(mandate.endsOn ? [{ title: t.ends, due: mandate.endsOn }] : []),
  ];
  if (rows.length === 0) return [];
  const columns = [
    { heading: t.milestone, width: 3 },
    { heading: t.due, width: 1.4 },
  ];
  return [
    table(
      columns,
      rows.map(({ title, due }) => [cell(title), cell(formatDate(due, plan.language))]),
    ),
  ];
}

function resources({ mandate: { budget, hours }, draft: { plan } }: WholeMandate): Block[] {
  const t = mandateText[plan.language];
  const lines = [
    budget === null ? "" : t.budget(formatKroner(budget)),
    hours === null ? "" : t.hours(formatNumber(hours)),
  ].filter(Boolean);
  return lines.length > 0 ? [bullets(lines)] : [];
}

function adjacent({ adjacentPlans, draft: { plan } }: WholeMandate): Block[] {
  if (adjacentPlans.length === 0) return [];
  const t = mandateText[plan.language];
  const columns = [
    { heading: t.plan, width: 2.4 },
    { heading: t.reference, width: 1.6 },
    { heading: t.relation, width: 3 },
  ];
  const rows = adjacentPlans.map(({ title, reference, relation }) => {
    const linked = isAddress(reference) ? run(t.seePlan, { link: reference }) : run(reference);
    return [cell(title), { blocks: [{ kind: "paragraph" as const, runs: [linked] }] }, cell(relation)];
  });
  return [table(columns, rows)];
}

function texts(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== "")
    .map((part) => paragraph(part));
}

function cell(text: string) {
  return { blocks: [paragraph(text)] };
}
