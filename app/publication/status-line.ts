import { isOver } from "#app/plan/measure.ts";
import { type StatusLine, statusLine, timeliness } from "#app/plan/timeliness.ts";
import type { Publication, PublishedMeasure } from "./publication.ts";

export { statusSentence } from "#app/plan/status-words.ts";

/** The status line as of the day of the publication, for that is what was told; how long ago it was heard is told as of today. */
export function publishedLine(
  { publishedOn, intervalMonths }: Pick<Publication, "publishedOn" | "intervalMonths">,
  { status, endsOn, milestones, period }: PublishedMeasure,
  today: string,
): StatusLine {
  const heard = status && {
    ...{ phase: status.phase, late: status.late, onTimeReason: "" },
    reportedAt: new Date(`${status.reportedOn}T12:00:00Z`),
  };
  const timed = { endsOn, milestones, period, ...(intervalMonths && { intervalMonths }) };
  const line = statusLine({ ...timed, status: heard }, today);
  if (!status) return { ...line, time: timeliness({ ...timed, status: null }, publishedOn) };
  if (isOver(status.phase) || status.late) return { ...line, time: isOver(status.phase) ? "finished" : "late" };
  return { ...line, time: line.time === "undated" ? "undated" : "onTime" };
}
