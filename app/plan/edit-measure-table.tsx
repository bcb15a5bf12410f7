import { data, href, redirect } from "react-router";
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
import type { Goal } from "./goal.ts";
import { lastSavedIn, withLastSaved } from "./last-saved.ts";
import type { Measure } from "./measure.ts";
import { addressOf, filterMeasures, measureFilterIn, responsibleIn } from "./measure-filter.ts";
import { MeasureFilterForm } from "./measure-filter-form.tsx";
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
  const measures = filterMeasures(draft.measures, filter, today());
  const narrowed = measures.length < draft.measures.length;
  return {
    ...tableOf({ ...draft, measures, goals: narrowed ? goalsOf(draft, measures) : draft.goals }, today()),
    count: measures.length,
    filter,
    responsible: responsibleIn(draft.measures),
    positions: canEdit ? await listPositionChoices(db, draft.plan.organisationId) : [],
    canEdit,
    row: canEdit ? rowIn(request) : "",
    lastSaved: lastSavedIn(request.url),
  };
}

/** In a narrowed list only the goals that have something left are shown. */
function goalsOf({ goals }: Draft, measures: Measure[]): Goal[] {
  const left = new Set(measures.map(({ goalIds }) => goalIds[0]));
  return goals.filter(({ id }) => left.has(id));
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
  const asked = addressOf(measureFilterIn(new URL(request.url).searchParams));
  const table = withLastSaved(href("/arbeid/planer/:planId/tiltak", params) + (asked && `?${asked}`), answer.changeId);
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
  const t = measurePagesText[useLanguage()].table;
  return (
    <article className="measure-table-page stack">
      <title>{`${actionData?.kind === "invalid" ? "Feil: " : ""}${t.page} – Komplan`}</title>
      <div className="table-heading">
        <Heading level={1}>{t.title}</Heading>
        <p className="quiet">{t.count(loaderData.count)}</p>
      </div>
      <MeasureFilterForm planId={params.planId} {...loaderData} />
      {loaderData.areas.length === 0 && <p>{t.emptyPlan}</p>}
      <MeasureTable planId={params.planId} {...loaderData} answer={actionData} />
    </article>
  );
}
