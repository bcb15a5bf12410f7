import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { importDocx } from "#app/import/import-docx.server.ts";
import type { ImportedMeasure, ImportedPlan } from "#app/import/imported-plan.ts";
import { largestFile } from "#app/import/refusal.ts";
import { importText } from "#app/import/text.ts";
import { complain } from "./database.ts";

const { refusals, found } = importText.nb;

/** `komplan import FILE.docx [--json]`: reads a plan out of a Word file and shows it. Stores nothing. */
export async function importCommand(args: string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith("-")) ?? "";
  const bytes = await readIfSmall(file);
  if (bytes === null) return complain(`Fant ikke filen ${file}, eller den kan ikke leses.`);
  const read = bytes === "tooLarge" ? { ok: false as const, refusal: bytes } : await importDocx(bytes, basename(file));
  if (!read.ok) return complain(refusals[read.refusal]);
  console.log(args.includes("--json") ? JSON.stringify(contract(read.value), null, 2) : summary(read.value));
  return 0;
}

async function readIfSmall(file: string): Promise<Uint8Array | "tooLarge" | null> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) return null;
  return about.size > largestFile ? "tooLarge" : readFile(file).catch(() => null);
}

/** What other programs may rely on. */
function contract({ plan: { title, period, chapters, focusAreas }, unsure }: ImportedPlan) {
  // The agreed form has no place for why a focus area was chosen; as a chapter it is not lost.
  const reasons = focusAreas.flatMap(({ title, reason }) => (reason ? [{ title, text: reason }] : []));
  return {
    plan: {
      title,
      period,
      chapters: [...chapters.map(({ title, text }) => ({ title, text })), ...reasons],
      focusAreas: focusAreas.map(({ title, goals }) => ({
        title,
        goals: goals.map(({ title, level, measures }) => ({ title, level, measures: measures.map(agreed) })),
      })),
    },
    unsure: unsure.map(({ where, what }) => ({ where, what })),
  };
}

/** What Komplan's own files tell beside this stands in the text of the chapters. */
function agreed({ title, points, responsible, period, resources, evaluation }: ImportedMeasure) {
  return { title, points, responsible, period, resources, evaluation };
}

function summary({ plan, columns, unsure }: ImportedPlan): string {
  const goals = plan.focusAreas.flatMap((area) => area.goals);
  const measures = goals.flatMap((goal) => goal.measures);
  return [
    plan.title,
    plan.period.from && plan.period.to ? `Periode: ${plan.period.from.slice(0, 4)}–${plan.period.to.slice(0, 4)}` : "",
    found(plan.focusAreas.length, goals.length, measures.length),
    "",
    `Kapitler (${plan.chapters.length}):`,
    ...plan.chapters.map(({ title }) => `  ${title}`),
    ...plan.focusAreas.flatMap((area) => ["", area.title, ...area.goals.flatMap(goalLines)]),
    columns.length > 0 ? "\nKolonner:" : "",
    ...columns.map(
      ({ where, heading, field }) =>
        `  ${where}: «${heading}» → ${field ? importText.nb.fields[field] : importText.nb.noField}`,
    ),
    unsure.length > 0 ? `\n${importText.nb.unsureTitle} (${unsure.length}):` : "",
    ...unsure.map(({ where, what }) => `  ${where}: ${what}`),
  ].join("\n");
}

function goalLines(goal: ImportedPlan["plan"]["focusAreas"][number]["goals"][number]): string[] {
  return [`  ${goal.title} (${importText.nb.levels[goal.level]})`, ...goal.measures.flatMap(measureLines)];
}

function measureLines({ title, points, responsible, period }: ImportedMeasure): string[] {
  const about = [responsible, period].filter(Boolean).join(", ");
  return [`    • ${title}${about ? ` [${about}]` : ""}`, ...points.map((point) => `        – ${point}`)];
}
