import { weekName } from "#app/lib/dates.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { planText } from "./text.ts";
import type { StatusLine } from "./timeliness.ts";

/** The status of a measure, the same wherever it is shown: how far, on time or not, and the week it was last heard of. */
export function MeasureStatus({ line }: { line: StatusLine }) {
  const { timeliness, phases, heard } = planText[useLanguage()];
  const { phase, time, heardOn } = line;
  return (
    <span className="status-line">
      {heardOn === null ? (
        <span className="quiet">{heard.never}</span>
      ) : (
        <StatusMark shape={phase}>{phases[phase]}</StatusMark>
      )}
      {time === "late" && (
        <>
          {" · "}
          <StatusMark shape="late">{timeliness.late}</StatusMark>
        </>
      )}
      {heardOn !== null && time === "onTime" && ` · ${timeliness.onTime.toLowerCase()}`}
      {heardOn !== null && <Heard {...{ ...line, heardOn }} />}
    </span>
  );
}

function Heard({ heardOn, isThisYear, isStale }: StatusLine & { heardOn: string }) {
  const language = useLanguage();
  const { heard } = planText[language];
  const week = weekName(heardOn, language) + (isThisYear ? "" : ` ${heardOn.slice(0, 4)}`);
  return <span className="quiet"> · {isStale ? heard.stale(week) : heard.fresh(week)}</span>;
}
