import { dateInNorway, weekName } from "#app/lib/dates.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Measure } from "./measure.ts";
import { planText } from "./text.ts";
import { timeliness } from "./timeliness.ts";

type Shown = Pick<Measure, "status" | "endsOn" | "milestones"> & Partial<Pick<Measure, "startsOn" | "period">>;

/** The one status line: phase, whether it is on time, and the week of the last update. */
export function MeasureStatus({ measure, today }: { measure: Shown; today: string }) {
  const language = useLanguage();
  const t = planText[language];
  const phase = measure.status?.phase ?? "notStarted";
  const time = timeliness({ startsOn: null, period: "this", ...measure }, today);
  const reported = measure.status && dateInNorway(new Date(measure.status.reportedAt));
  return (
    <>
      <StatusMark shape={phase}>{t.phases[phase]}</StatusMark>
      {time === "late" && (
        <>
          {" · "}
          <StatusMark shape="late">{t.timeliness.late}</StatusMark>
        </>
      )}
      {reported && <span className="quiet"> · {weekName(reported, language)}</span>}
    </>
  );
}
