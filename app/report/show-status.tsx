import { Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { tableAddress } from "#app/plan/measure-filter.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusBar } from "#app/ui/status-bar.tsx";
import type { Route } from "./+types/show-status.ts";
import { CostYears } from "./cost-years.tsx";
import { MeasureLines } from "./measure-lines.tsx";
import { moneyOf } from "./money.ts";
import { ProgressChart } from "./progress-chart.tsx";
import { linkedCounts, linkedRow } from "./status-links.ts";
import {
  decisionsNeeded,
  type FirstLines,
  finishedMeasures,
  firstOf,
  lateMeasures,
  progressByArea,
  progressByMunicipality,
  progressCounts,
  validityRows,
} from "./status-page.ts";
import { statusText } from "./status-text.ts";
import "#app/ui/chart.css";
import "./report.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const now = today();
  return {
    planId: draft.plan.id,
    canEdit: can(user, "plan:edit", draft.plan),
    year: Number(now.slice(0, 4)),
    counts: progressCounts(draft.measures, now, language),
    nextPeriod: draft.measures.filter(({ period }) => period === "next").length,
    decisions: decisionsNeeded(draft, now, language),
    late: firstOf(lateMeasures(draft, now, language)),
    finished: firstOf(finishedMeasures(draft, now, language)),
    money: moneyOf(draft.plan, draft.measures),
    validity: validityRows(draft, now, language),
    byArea: progressByArea(draft, now, language),
    byMunicipality: progressByMunicipality(draft, now, language),
  };
}

/** One page for leaders and politicians: what is done, what is late and why, what needs a decision, and whether the plan is valid. */
export default function ShowStatus({ loaderData }: Route.ComponentProps) {
  const t = statusText[useLanguage()];
  const { planId, canEdit, counts, nextPeriod, decisions, late, finished } = loaderData;
  const measures = canEdit ? `/arbeid/planer/${planId}/tiltak` : null;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <header className="stack-tight">
        <Heading level={1}>{t.title}</Heading>
        <p>{t.lead}</p>
      </header>
      <section className="stack-tight">
        <Heading level={2}>{t.overall}</Heading>
        {counts.length === 0 ? <p>{t.noMeasures}</p> : <StatusBar counts={linkedCounts(counts, planId, {})} />}
        {nextPeriod > 0 && <p className="quiet">{t.nextPeriod(nextPeriod)}</p>}
        <nav className="button-row" aria-label={t.more}>
          {(["tiltak", "okonomi", "oppfolging/arshjul"] as const).map((place) => (
            <Link key={place} className="ds-link" to={`/arbeid/planer/${planId}/${place}`}>
              {t.places[place]}
            </Link>
          ))}
        </nav>
      </section>
      <MeasureLines title={t.decisions} none={t.noDecisions} lines={decisions} measures={measures} />
      <MeasureLines title={t.late} none={t.noLate} {...late} measures={measures}>
        <LeftOut {...late} more={t.moreLate} href={tableAddress(planId, { progress: "late" })} />
      </MeasureLines>
      <MeasureLines title={t.finished} none={t.noFinished} {...finished} measures={measures}>
        <LeftOut {...finished} more={t.moreFinished} href={tableAddress(planId, {})} />
      </MeasureLines>
      <section className="stack-tight">
        <Heading level={2}>{t.costs}</Heading>
        {loaderData.money.total === 0 ? <p>{t.noCosts}</p> : <CostYears money={loaderData.money} />}
      </section>
      <Validity {...loaderData} />
      <Charts {...loaderData} />
    </article>
  );
}

/** On paper too: nobody may believe that these are all. */
function LeftOut({ left, more, href }: Pick<FirstLines, "left"> & { more: (count: number) => string; href: string }) {
  if (left === 0) return null;
  return (
    <p>
      <Link className="ds-link" to={href}>
        {more(left)}
      </Link>
    </p>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Validity({ validity, year }: Loaded) {
  const t = statusText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.validity(year)}</Heading>
      {validity.length === 0 && <p>{t.noAdoptions}</p>}
      <ul className="thing-list">
        {validity.map(({ kommunenummer, municipality, valid, whys }) => (
          <li key={kommunenummer}>
            <span>
              <strong>
                {municipality}: {valid ? t.valid : t.invalid}
              </strong>
              {whys.length > 0 && <span className="quiet thing-more">{whys.join(" ")}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t.validityHelp}</p>
    </section>
  );
}

function Charts({ planId, byArea, byMunicipality }: Loaded) {
  const t = statusText[useLanguage()];
  const areas = byArea.map((row) => linkedRow(row, planId, { focusAreaId: row.key }));
  const municipalities = byMunicipality.map((row) => linkedRow(row, planId, { kommunenummer: row.key }));
  return (
    <>
      <ProgressChart title={t.byArea} first={t.area} rows={areas} />
      <ProgressChart
        title={t.byMunicipality}
        first={t.municipality}
        rows={municipalities.length > 1 ? municipalities : []}
      />
      <p className="not-printed">
        <Link className="ds-link" to={`/arbeid/planer/${planId}/status/tidslinje`}>
          {t.byGoalAndTime}
        </Link>
      </p>
    </>
  );
}
