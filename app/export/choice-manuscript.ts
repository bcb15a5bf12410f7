import { formatDate, formatYears } from "#app/lib/dates.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import { labels } from "#app/plan/labels.ts";
import { isInvented, type Plan } from "#app/plan/plan.ts";
import type { Choice } from "#app/priority/choice.server.ts";
import type { FocusProposal } from "#app/priority/priority.ts";
import { priorityText } from "#app/priority/text.ts";
import { type Block, bullets, heading, type Manuscript, paragraph, run, table } from "./manuscript.ts";
import { exportText } from "./text.ts";

/** All that is in the page for leaders and committee chairs, from wherever it is kept. */
export interface WholeChoice {
  plan: Pick<Plan, "language" | "title" | "startsOn" | "endsOn">;
  adoptions: Parameters<typeof isInvented>[0];
  owner: string;
  choice: Choice;
  today: string;
}

/** What is proposed now, what later, and why, as a document in the language of the plan. */
export function choiceManuscript({ plan, adoptions, owner, choice, today }: WholeChoice): Manuscript {
  const [{ onePage: t }, words] = [priorityText[plan.language], exportText[plan.language]];
  const shown = choice.groups.filter(({ heading: kind, proposals }) => kind !== "open" || proposals.length > 0);
  return {
    language: plan.language,
    title: `${t.title} ${formatYears(plan.startsOn, plan.endsOn)}`.trim(),
    subtitle: plan.title,
    owner,
    date: today,
    cover: [t.plan, t.printed(formatDate(today, plan.language))],
    exampleMark: isInvented(adoptions) ? words.exampleMark : "",
    words: { contents: "", page: words.page, of: words.of },
    brief: true,
    front: [
      ...overview(plan, choice),
      ...shown.flatMap(({ heading: kind, proposals }) => [
        heading(1, t[kind]),
        ...(proposals.length > 0 ? proposals.flatMap((proposal) => reasons(plan, proposal)) : [paragraph(t.none)]),
      ]),
      heading(1, t.how),
      paragraph(choice.round ? t.counted(choice.round.voters, choice.round.points) : t.notCounted),
      heading(1, t.decide),
      bullets(t.questions),
    ],
    parts: [],
  };
}

/** All of it in one table, with the points when they may be shown. */
function overview({ language }: WholeChoice["plan"], { groups, totals }: Choice): Block[] {
  const t = priorityText[language].onePage;
  const rows = groups.flatMap(({ heading: kind, proposals }) =>
    proposals.map(({ id, title }) => [
      cell(title),
      cell(t.periods[kind]),
      ...(totals ? [cell(formatNumber(totals[id] ?? 0))] : []),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { heading: t.area, width: 4 },
    { heading: t.period, width: 2 },
    ...(totals ? [{ heading: t.points, width: 1 }] : []),
  ];
  return [heading(1, t.overview), table(columns, rows)];
}

function reasons({ language }: WholeChoice["plan"], proposal: FocusProposal): Block[] {
  const { onePage: t, proposals: words } = priorityText[language];
  const { title, reason, mapping, periodReason, targetGroups } = proposal;
  const groups = targetGroups.map((group) => labels[language].targetGroups[group]).join(", ");
  return [
    heading(2, title),
    ...(reason ? [paragraph(reason)] : []),
    ...led(t.mapping, mapping),
    ...led(t.when, periodReason),
    ...led(words.groups, groups),
  ];
}

function led(lead: string, text: string): Block[] {
  return text === "" ? [] : [{ kind: "paragraph", runs: [run(`${lead}: `, { bold: true }), run(text)] }];
}

function cell(text: string) {
  return { blocks: [paragraph(text)] };
}
