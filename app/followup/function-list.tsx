import type { ReactNode } from "react";
import { MeasureStatus } from "#app/plan/status-line.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { FunctionView } from "./function-view.ts";
import { followUpText } from "./text.ts";

interface Props {
  functions: readonly FunctionView[];
  /** The address of the plan. */
  base: string;
  /** What stands before a function: a box to tick. */
  before?: (one: FunctionView) => ReactNode;
}

/** Functions, who holds them, and how their measures go. */
export function FunctionList({ functions, base, before }: Props) {
  const t = followUpText[useLanguage()];
  return (
    <ul className="function-list">
      {functions.map((one) => (
        <li key={one.positionId} className="stack-tight">
          <div className="function-head">
            {before?.(one)}
            <h3 className="ds-heading" data-size="2xs" id={`f-${one.positionId}`}>
              {one.title}, {one.agency}
            </h3>
          </div>
          <Holders holders={one.holders} />
          {one.mayTakeOver && (
            <a className="ds-link" href={`/arbeid/funksjoner/${one.positionId}/overtakelse`}>
              {t.handover}
              <span className="ds-sr-only">: {one.title}</span>
            </a>
          )}
          <ul className="followed-measures" aria-label={`${t.measures(one.measures.length)}: ${one.title}`}>
            {one.measures.map(({ id, number, title, due, line }) => (
              <li key={id}>
                <a className="ds-link" href={`${base}/tiltak/${id}`}>
                  {number} {title}
                </a>
                <span>
                  <MeasureStatus line={line} />
                  {due && <span className="quiet"> · {t.due(due)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Holders({ holders }: Pick<FunctionView, "holders">) {
  const t = followUpText[useLanguage()];
  if (holders.length === 0) {
    return (
      <p>
        <strong>{t.nobody}.</strong>{" "}
        <a className="ds-link" href="/arbeid/oppsett">
          {t.giveHolder}
        </a>
      </p>
    );
  }
  return holders.map(({ name, asked }) =>
    name === "" ? null : (
      <p key={name} className="quiet">
        {name} · {asked || t.neverAsked}
      </p>
    ),
  );
}
