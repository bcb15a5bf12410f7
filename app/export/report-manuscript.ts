import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { inWords } from "#app/plan/labels.ts";
import type { Changes, Report } from "#app/report/report.ts";
import type { ReportedMeasure } from "#app/report/report-content.ts";
import { reportText } from "#app/report/report-text.ts";
import { briefSentences, kostraAnswer, whyLate } from "#app/report/report-words.ts";
import { type Block, bullets, heading, type Manuscript, paragraph, table } from "./manuscript.ts";
import { moneyBlocks } from "./report-money.ts";
import { linesOf } from "./report-room.ts";
import { exportText } from "./text.ts";

/** How much is told of each thing. */
interface Room {
  late: number;
  decisions: number;
  finished: number;
  changes: number;
  /** Municipalities whose answer to KOSTRA is printed whole; the others are named. */
  answers: number;
  /** Letters of what people have written. */
  letters: number;
}

const rooms: Room[] = [
  { late: 40, decisions: 20, finished: 60, changes: 20, answers: 4, letters: 600 },
  { late: 20, decisions: 12, finished: 30, changes: 12, answers: 4, letters: 260 },
  { late: 12, decisions: 8, finished: 16, changes: 8, answers: 4, letters: 180 },
  { late: 8, decisions: 6, finished: 10, changes: 5, answers: 4, letters: 130 },
  { late: 6, decisions: 4, finished: 6, changes: 3, answers: 4, letters: 100 },
  { late: 4, decisions: 3, finished: 3, changes: 2, answers: 4, letters: 80 },
];

/** Lines on two pages below the title. */
const twoPages = 94;

/** A report for politicians on two pages. What there is no room for is counted, and the reader is told where it stands. */
export function reportManuscript(report: Report, language: Language, closedOn: string | null): Manuscript {
  const t = reportText[language];
  const { content } = report;
  const day = (date: string) => formatDate(date, language);
  const words = exportText[language];
  const fitting = rooms.map((room) => blocksOf(report, room, language)).find((blocks) => linesOf(blocks) <= twoPages);
  return {
    language,
    title: t.title,
    subtitle: t.subtitle(content.plan.title, day(content.fromDate), day(content.toDate)),
    owner: content.owner,
    date: content.madeOn,
    cover: [closedOn === null ? t.draft(day(content.madeOn)) : t.frozen(day(closedOn))],
    exampleMark: content.example ? words.exampleMark : "",
    words: { contents: "", page: words.page, of: words.of },
    brief: true,
    front: fitting ?? blocksOf(report, leanest, language),
    parts: [],
  };
}

const leanest: Room = { late: 2, decisions: 2, finished: 0, changes: 0, answers: 1, letters: 70 };

function blocksOf(report: Report, room: Room, language: Language): Block[] {
  const t = reportText[language];
  const { content } = report;
  return [
    ...content.introduction
      .split(/\n+/)
      .filter((part) => part.trim() !== "")
      .map((part) => paragraph(part)),
    heading(1, t.brief),
    bullets(briefSentences(report, language)),
    ...decisions(report, room, language),
    ...late(report, room, language),
    ...changed(report.changes, room, language),
    ...finished(report, room, language),
    ...moneyBlocks(report.money, language),
    ...kostra(report, room, language),
    ...leftOut(report, room, language),
  ];
}

function decisions({ decisions }: Report, room: Room, language: Language): Block[] {
  if (decisions.length === 0) return [];
  const items = decisions.slice(0, room.decisions).map((measure) => {
    return `${clipped(named(measure), 110)}: ${clipped(measure.status?.decisionNeeded ?? "", room.letters)}`;
  });
  return [heading(1, reportText[language].decisions), bullets(items)];
}

function late({ late }: Report, room: Room, language: Language): Block[] {
  if (late.length === 0) return [];
  const t = reportText[language];
  const columns = [
    { heading: t.columns.measure, width: 3 },
    { heading: t.columns.responsible, width: 2 },
    { heading: t.columns.due, width: 1.5 },
    { heading: t.columns.why, width: 4 },
  ];
  const rows = late.slice(0, room.late).map((measure) => {
    const { responsible, due } = measure;
    const cells = [
      clipped(named(measure), 110),
      clipped([responsible?.title, responsible?.agency].filter(Boolean).join(", ") || t.nobody, 80),
      due === null ? "–" : formatDate(due, language),
      clipped(whyLate(measure, language), room.letters),
    ];
    return cells.map((text) => ({ blocks: [paragraph(text)] }));
  });
  return [heading(1, t.late), table(columns, rows, { dense: true })];
}

const kinds = ["finished", "started", "caughtUp", "late", "added", "stopped"] as const;

function changed(changes: Changes | null, room: Room, language: Language): Block[] {
  const { changes: t } = reportText[language];
  if (changes === null) return [];
  const items = kinds
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => {
      const [all, told] = [changes[kind].length, changes[kind].slice(0, room.changes)];
      return told.length === 0 ? `${t[kind]}: ${all}.` : `${t[kind]} (${all}): ${listed(told, all)}`;
    });
  const title = heading(1, t.title(formatDate(changes.since, language)));
  return [title, items.length > 0 ? bullets(items) : paragraph(t.none)];
}

/** Those that were finished before, when the new ones are told above. */
function finished(report: Report, room: Room, language: Language): Block[] {
  const t = reportText[language];
  const all = finishedToTell(report);
  const shown = all.slice(0, room.finished);
  if (shown.length === 0) return [];
  return [heading(1, report.changes ? t.finishedBefore : t.finished), paragraph(listed(shown, all.length))];
}

function finishedToTell({ finished, changes }: Report): ReportedMeasure[] {
  const told = new Set([...(changes?.finished ?? []), ...(changes?.added ?? [])]);
  return finished.filter((measure) => !told.has(measure));
}

function kostra({ content }: Report, room: Room, language: Language): Block[] {
  const { kostra: t } = reportText[language];
  if (content.municipalities.length === 0) return [];
  const inOrder = content.municipalities.toSorted(
    (one, other) => Number(one.validity.valid) - Number(other.validity.valid),
  );
  const [whole, rest] = [inOrder.slice(0, room.answers), inOrder.slice(room.answers)];
  const answers = whole.map((municipality) => paragraph(kostraAnswer(municipality, content.plan, language)));
  const [yes, no] = [true, false].map((valid) => rest.filter(({ validity }) => validity.valid === valid));
  return [
    heading(1, t.title(content.municipalities[0]?.validity.year ?? 0)),
    paragraph(t.lead),
    ...answers,
    ...(yes && yes.length > 0 ? [paragraph(t.others(inWords(yes.map(({ name }) => name))))] : []),
    ...(no && no.length > 0 ? [paragraph(t.othersNot(inWords(no.map(({ name }) => name))))] : []),
  ];
}

function leftOut(report: Report, room: Room, language: Language): Block[] {
  const { left: t } = reportText[language];
  const over = {
    late: report.late.length - room.late,
    decisions: report.decisions.length - room.decisions,
    finished: finishedToTell(report).length - room.finished,
    changes: kinds.reduce((sum, kind) => sum + Math.max(0, (report.changes?.[kind].length ?? 0) - room.changes), 0),
  };
  const words = (["late", "decisions", "finished", "changes"] as const)
    .filter((part) => over[part] > 0)
    .map((part) => t[part](over[part]));
  return words.length === 0 ? [] : [heading(1, t.title), paragraph(t.some(inWords(words)))];
}

function named({ number, title }: ReportedMeasure): string {
  return `${number} ${title}`;
}

function listed(shown: readonly ReportedMeasure[], all: number): string {
  return shown.map((measure) => clipped(named(measure), 90)).join("; ") + (all > shown.length ? " …" : ".");
}

/** At a space, so that no word is cut. */
function clipped(text: string, letters: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= letters) return line;
  const cut = line.slice(0, letters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), letters - 20)).trimEnd()} …`;
}
