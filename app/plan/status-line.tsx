import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { statusWords } from "./status-words.ts";
import type { StatusLine } from "./timeliness.ts";

/** The status of a measure, the same wherever it is shown: how far, on time or not, and the week it was last heard of.
 * What nobody has said anything of, stands without a mark. */
export function MeasureStatus({ line }: { line: StatusLine }) {
  const { phase, time, heard } = statusWords(line, useLanguage());
  return (
    <span className="status-line">
      {line.heardOn === null ? (
        <span className="quiet">{phase}</span>
      ) : (
        <StatusMark shape={line.phase}>{phase}</StatusMark>
      )}
      {time && " · "}
      {line.time === "late" ? <StatusMark shape="late">{time}</StatusMark> : time}
      {heard && <span className="quiet"> · {heard}</span>}
    </span>
  );
}
