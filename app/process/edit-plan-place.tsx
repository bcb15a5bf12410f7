import { data, href, Link, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { type Form as FormState, readForm, refused } from "#app/lib/form.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-plan-place.ts";
import { assignmentText } from "./assignment-text.ts";
import { adjacentPlansForm, readAdjacentPlans } from "./assignment-values.ts";
import { listAdjacentPlans, saveAdjacentPlans } from "./plan-place.server.ts";
import { adjacentKinds } from "./plan-place.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  return { plans: await listAdjacentPlans(db, draft.plan.id) };
}

/** Saves which other plans this one must fit with. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, adjacentPlansForm);
  if (!form.ok) return data(form, 422);
  const read = readAdjacentPlans(form.fields);
  if (!read.ok) return data(refused(form, read.field, read.fault), 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await saveAdjacentPlans(db, writer, read.plans);
  return redirect(href("/arbeid/planer/:planId/prosess/oppdrag", params), 303);
}

const textColumns = ["title", "reference", "relation", "reviewOn"] as const;
type Row = Record<"kind" | (typeof textColumns)[number], string>;

export default function EditPlanPlace({ params, loaderData: { plans }, actionData: form }: Route.ComponentProps) {
  const { place: t, assignment, errors } = assignmentText[useLanguage()];
  const rows = form ? typedRows(form) : [...plans.map(asRow), blankRow, blankRow];
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.editTitle} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/oppdrag", params)}>
          ← {assignment.toAssignment}
        </Link>
      </p>
      <Heading level={1}>{t.editTitle}</Heading>
      <p>{t.editLead}</p>
      <Form className="stack" key={plans.length}>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved while the page is shown
          <PlanRow key={at} row={row} number={at + 1} error={errorText(form ?? undefined, errors)} />
        ))}
        <Button>{t.save}</Button>
      </Form>
    </article>
  );
}

interface RowProps {
  row: Row;
  number: number;
  error: (field: string) => string | undefined;
}

function PlanRow({ row, number, error }: RowProps) {
  const t = assignmentText[useLanguage()].place;
  const fault = (name: keyof Row) => error(`${name}-${number}`);
  return (
    <div>
      <fieldset className="plain-fieldset stack-tight">
        <legend className="ds-label">{t.row(number)}</legend>
        <div className="field-row">
          <div className="ds-field">
            <label className="ds-label" htmlFor={`kind-${number}`}>
              {t.fields.kind}
            </label>
            <select className="ds-input" id={`kind-${number}`} name="kind" defaultValue={row.kind}>
              {adjacentKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t.kinds[kind]}
                </option>
              ))}
            </select>
          </div>
          {textColumns.map((name) => (
            <div className="ds-field" key={name}>
              <label className="ds-label" htmlFor={`${name}-${number}`}>
                {t.fields[name]}
              </label>
              <input
                className="ds-input"
                id={`${name}-${number}`}
                name={name}
                type={name === "reviewOn" ? "date" : "text"}
                defaultValue={row[name]}
                aria-invalid={fault(name) ? true : undefined}
                aria-describedby={fault(name) && `${name}-${number}-error`}
              />
              {fault(name) && (
                <p className="ds-validation-message" id={`${name}-${number}-error`}>
                  {fault(name)}
                </p>
              )}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

const blankRow: Row = { kind: "thematic", title: "", reference: "", relation: "", reviewOn: "" };

function asRow({ reviewOn, ...plan }: Route.ComponentProps["loaderData"]["plans"][number]): Row {
  return { ...plan, reviewOn: reviewOn ?? "" };
}

function typedRows({ typed }: FormState<unknown>): Row[] {
  return (typed.title ?? []).map((title, at) => ({
    kind: typed.kind?.[at] ?? "thematic",
    title,
    reference: typed.reference?.[at] ?? "",
    relation: typed.relation?.[at] ?? "",
    reviewOn: typed.reviewOn?.[at] ?? "",
  }));
}
