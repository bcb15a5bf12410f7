import { data, Link, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { refused } from "#app/lib/form.ts";
import { isSentByScript } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-measure-table.ts";
import type { Draft } from "./draft.ts";
import { lastSavedIn, withLastSaved } from "./last-saved.ts";
import type { Measure } from "./measure.ts";
import { addressOf, filterChoices, filterMeasures, measureFilterIn, tableAddress } from "./measure-filter.ts";
import { MeasureFilterForm } from "./measure-filter-form.tsx";
import { measureFilterText } from "./measure-filter-text.ts";
import { readMeasureRow } from "./measure-form.server.ts";
import { findMeasureIn } from "./measure-of-plan.server.ts";
import { listPositionChoices } from "./measure-options.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { MeasureTable } from "./measure-table.tsx";
import { tableOf } from "./measure-table-rows.ts";
import { permitDraft } from "./permit-draft.server.ts";
import type { SaveAnswer } from "./save-answer.ts";
import { saveInBrowser } from "./save-in-browser.ts";
import { saveWritten } from "./save-written.server.ts";
import { unknownChoice } from "./unknown-choice.ts";
import { writtenMeasure } from "./written-measure.server.ts";
import "./measure-pages.css";
import "./measure-table.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const canEdit = can(user, "measure:edit", draft.plan);
  const filter = measureFilterIn(new URL(request.url).searchParams);
  const measures = filterMeasures(draft, filter, today());
  const narrowed = addressOf(filter) !== "";
  return {
    ...(narrowed ? narrowTable(draft, measures) : tableOf(draft, today())),
    isEmpty: draft.focusAreas.length === 0,
    shown: measures.length,
    all: draft.measures.length,
    narrowed,
    filter,
    choices: filterChoices(draft),
    areaChoices: draft.focusAreas.map(({ id, title }) => ({ value: id, label: title })),
    positions: canEdit ? await listPositionChoices(db, draft.plan.organisationId) : [],
    canEdit,
    row: canEdit ? rowIn(request) : "",
    lastSaved: lastSavedIn(request.url),
  };
}

/** In a narrowed list only the goals and the focus areas that have something left are shown. */
function narrowTable(draft: Draft, measures: Measure[]) {
  const left = new Set(measures.map(({ goalIds }) => goalIds[0]));
  const goals = draft.goals.filter(({ id }) => left.has(id));
  const { areas, loose } = tableOf({ ...draft, measures, goals }, today());
  return { areas: areas.filter((area) => area.goals.length > 0), loose };
}

/** Saves the row that the address names. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const place = { planId: params.planId, measureId: rowIn(request) };
  const { db, user, subject: measure } = await permit(context, "measure:edit", (db) => findMeasureIn(db, place));

  const form = await readMeasureRow(request);
  if (!form.ok) return data<SaveAnswer>({ kind: "invalid", form }, 422);
  const positions = await listPositionChoices(db, measure.organisationId);
  const options = { positions, goals: [], partners: [], municipalities: [], legalBases: [] };
  const unknown = unknownChoice(form.fields.fields, options);
  if (unknown) return data<SaveAnswer>({ kind: "invalid", form: refused(form, ...unknown) }, 422);

  const part = writtenMeasure(db, { by: user.id, measure, options, language: context.get(languageContext) });
  const answer = await saveWritten(db, part, { ...form.fields, typed: form.typed });
  if (answer.kind === "conflict") return data<SaveAnswer>(answer, 409);

  if (isSentByScript(request)) return data<SaveAnswer>(answer);
  const filter = measureFilterIn(new URL(request.url).searchParams);
  const table = withLastSaved(tableAddress(params.planId, filter), answer.changeId);
  throw redirect(`${table}#tiltak-${measure.id}`, 303);
}

export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  return await saveInBrowser(() => serverAction());
}

/** The measure whose row is open for writing. */
function rowIn(request: Request): string {
  return new URL(request.url).searchParams.get("rad") ?? "";
}

export default function EditMeasureTable({ params, loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = measurePagesText[language].table;
  const { shown, all, narrowed, canEdit } = loaderData;
  return (
    <article className="measure-table-page stack">
      <title>{`${actionData?.kind === "invalid" ? "Feil: " : ""}${t.page} – Komplan`}</title>
      <div className="table-heading">
        <Heading level={1}>{t.title}</Heading>
        {!narrowed && <p className="quiet">{t.count(all)}</p>}
      </div>
      <MeasureFilterForm planId={params.planId} {...loaderData} />
      <p className="measure-filter-line" role="status">
        {narrowed && <Narrowed planId={params.planId} {...{ shown, all, canEdit }} />}
      </p>
      {loaderData.isEmpty && <p>{t.emptyPlan}</p>}
      {(shown > 0 || !narrowed) && <MeasureTable planId={params.planId} {...loaderData} answer={actionData} />}
    </article>
  );
}

interface NarrowedProps {
  planId: string;
  shown: number;
  all: number;
  canEdit: boolean;
}

function Narrowed({ planId, shown, all, canEdit }: NarrowedProps) {
  const t = measureFilterText[useLanguage()];
  return (
    <>
      {t.showing(shown, all)} <span aria-hidden="true">· </span>
      <Link className="ds-link" to={tableAddress(planId, {})}>
        {t.clear}
      </Link>
      {shown === 0 && <span className="quiet measure-filter-note">{t.none}</span>}
      {shown > 0 && canEdit && <span className="quiet measure-filter-note">{t.arrange}</span>}
    </>
  );
}
