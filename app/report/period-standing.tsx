import { Link } from "react-router";
import { MeasureStatus } from "#app/plan/status-line.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { periodText } from "./period-text.ts";
import type { PeriodRow } from "./period-view.ts";

interface Props {
  planId: string;
  base: string;
  rows: PeriodRow[];
  closedOn: string | null;
  canEdit: boolean;
  due: string;
  /** How many can be asked for what is lacking. */
  toAsk: number;
  /** How many measures nobody can be asked about. */
  vacant: number;
  /** How many were asked a moment ago, and how many were not since they have just had a mail. */
  asked: { now: number; already: number };
}

/** Which measures have told what the report needs, and asking for the rest. */
export function PeriodStanding({ rows, toAsk, vacant, asked, due, base, ...rest }: Props) {
  const { standing: t } = periodText[useLanguage()];
  const told = rows.filter(({ lacks }) => !lacks).length;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.told(told, rows.length)}</p>
      {asked.now + asked.already > 0 && (
        <Alert kind="success" live>
          {[asked.now > 0 && t.askedNow, asked.already > 0 && t.askedAlready(asked.already)].filter(Boolean).join(" ")}
        </Alert>
      )}
      {vacant > 0 && <p>{t.vacant(vacant)}</p>}
      {toAsk > 0 && (
        <Form action={`${base}/be-om-status`} className="stack-tight">
          <p className="quiet">{t.askHint(due)}</p>
          <Button variant="secondary">{t.ask(toAsk)}</Button>
        </Form>
      )}
      <StandingTable rows={rows} {...rest} />
    </section>
  );
}

function StandingTable({ planId, rows, closedOn, canEdit }: Pick<Props, "planId" | "rows" | "closedOn" | "canEdit">) {
  const { standing: t } = periodText[useLanguage()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-region" aria-label={t.caption} tabIndex={0}>
      <table className="ds-table standing-table">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            {(["number", "measure", "status", "how"] as const).map((column) => (
              <th key={column} scope="col">
                {t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, title, line, how, lacks }) => (
            <tr key={id}>
              <td>{number}</td>
              <th scope="row" className="measure-title">
                {title}
              </th>
              <td>
                <MeasureStatus line={line} />
              </td>
              <td>
                {lacks && <span aria-hidden="true">⚑ </span>}
                {closedOn && lacks ? t.missing : t.how[how]}{" "}
                {lacks && canEdit && !closedOn && (
                  <Link className="ds-link" to={`/arbeid/planer/${planId}/tiltak/${id}/status`}>
                    {t.report}
                    <span className="ds-sr-only"> {number}</span>
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
