import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Cause, Phase } from "./measure.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { planText } from "./text.ts";
import { Openness } from "./written-fields.tsx";

interface Report {
  id: string;
  phase: Phase;
  late: boolean;
  comment: string;
  internalNote: string;
  cause: Cause | null;
  decisionNeeded: string;
  onTimeReason: string;
  reportedBy: string;
  byLink: boolean;
  /** The date, in words. */
  on: string;
}

/** What has been said about a measure before, the newest first. Nothing is ever changed or taken away. */
export function StatusHistory({ reports }: { reports: readonly Report[] }) {
  const t = measurePagesText[useLanguage()].status;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.earlier}</Heading>
      {reports.length === 0 && <p className="quiet">{t.noEarlier}</p>}
      <ol className="status-history">
        {reports.map((report) => (
          <Earlier key={report.id} report={report} />
        ))}
      </ol>
    </section>
  );
}

function Earlier({ report }: { report: Report }) {
  const language = useLanguage();
  const t = measurePagesText[language].status;
  const { phase, late, comment, internalNote, reportedBy, byLink, on } = report;
  return (
    <li>
      <p className="status-history-head">
        <StatusMark shape={phase}>{planText[language].phases[phase]}</StatusMark>
        {late && <StatusMark shape="late">{t.wasLate}</StatusMark>}
        <span className="quiet">
          {on} · {byLink ? t.reportedByLink(reportedBy) : t.reportedBy(reportedBy)}
        </span>
      </p>
      {comment && <p>{comment}</p>}
      <WhyLate report={report} />
      {internalNote && (
        <p className="internal-note">
          <Openness internal /> {internalNote}
        </p>
      )}
    </li>
  );
}

/** Why it is late or not, and what must be decided. For colleagues. */
function WhyLate({ report: { cause, decisionNeeded, onTimeReason } }: { report: Report }) {
  const language = useLanguage();
  const t = measurePagesText[language].status;
  return (
    <>
      {cause && (
        <p className="internal-note">
          <Openness internal /> {t.cause} {planText[language].causes[cause]}
        </p>
      )}
      {onTimeReason && (
        <p className="internal-note">
          <Openness internal /> {t.onTimeReason} {onTimeReason}
        </p>
      )}
      {decisionNeeded && (
        <p className="internal-note">
          <Openness internal /> {t.decisionNeeded} {decisionNeeded}
        </p>
      )}
    </>
  );
}
