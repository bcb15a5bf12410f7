import { href, Link } from "react-router";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { MeasureLine } from "./measure-lines.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { MeasureStatus } from "./status-line.tsx";

interface Props {
  planId: string;
  goalId: string;
  measures: readonly MeasureLine[];
  canEdit: boolean;
  /** Which page to come back to when one is moved. */
  from: "goal" | "focusArea";
}

/** The measures under a goal, one line each. */
export function MeasureLines({ measures, ...place }: Props) {
  return (
    <ol className="measure-lines">
      {measures.map((measure, at) => (
        <li key={measure.id} id={`tiltak-${measure.id}`} tabIndex={-1}>
          <Line measure={measure} planId={place.planId} />
          {place.canEdit && <Moves {...place} measure={measure} first={at === 0} last={at === measures.length - 1} />}
        </li>
      ))}
    </ol>
  );
}

function Line({ measure, planId }: { measure: MeasureLine; planId: string }) {
  const t = measurePagesText[useLanguage()];
  const { id, number, title, responsible, years, hours, findings, status } = measure;
  const facts = [responsible, years, hours === null ? "" : t.hours(String(hours))].filter(Boolean);
  return (
    <>
      <span className="measure-number">{number}</span>
      <Link
        className="ds-link measure-title"
        to={href("/arbeid/planer/:planId/tiltak/:measureId", { planId, measureId: id })}
      >
        {title}
      </Link>
      <span className="quiet measure-facts">
        {facts.join(" · ")}
        {status && (
          <>
            {facts.length > 0 && " · "}
            <MeasureStatus line={status} />
          </>
        )}
      </span>
      {findings > 0 && (
        <span className="measure-flag">
          <span aria-hidden="true">⚑</span> {t.findings(findings)}
        </span>
      )}
    </>
  );
}

type Moving = Omit<Props, "measures"> & { measure: MeasureLine; first: boolean; last: boolean };

function Moves({ planId, goalId, from, measure, first, last }: Moving) {
  const t = measurePagesText[useLanguage()];
  const action = href("/arbeid/planer/:planId/tiltak/:measureId/plass", { planId, measureId: measure.id });
  const what = `${measure.number} ${measure.title}`;
  return (
    <span className="move-buttons">
      <ActionButton
        action={action}
        fields={{ under: goalId, from, direction: "up" }}
        disabled={first}
        aria-label={t.moveUp(what)}
      >
        ↑
      </ActionButton>
      <ActionButton
        action={action}
        fields={{ under: goalId, from, direction: "down" }}
        disabled={last}
        aria-label={t.moveDown(what)}
      >
        ↓
      </ActionButton>
    </span>
  );
}
