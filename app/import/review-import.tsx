import { data, href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { type Form as FormState, type RefusedForm, readForm, refused, typedValue } from "#app/lib/form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/review-import.ts";
import { corrected, correctionsOf } from "./corrections.ts";
import { goalPlaces } from "./goal-places.ts";
import { findImport, insertPlanOfImport, openImport } from "./import.server.ts";
import { keptChapters } from "./imported-plan.ts";
import { ReviewChapters } from "./review-chapters.tsx";
import { ReviewColumns } from "./review-columns.tsx";
import { reviewForm } from "./review-form.ts";
import { ReviewOutline } from "./review-outline.tsx";
import { ReviewUnsure } from "./review-unsure.tsx";
import { importText } from "./text.ts";
import "./import.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { user, subject } = await permit(context, "plan:create", (db) => findImport(db, params.importId));
  if (subject.planId) throw redirect(href("/arbeid/planer/:planId", { planId: subject.planId }));
  const { reading, right } = openImport(subject, user.language);
  const { title, period } = corrected(reading, right);
  const saved = new URL(request.url).searchParams.has("lagret");
  return { fileName: subject.fileName, reading, right, title, period, saved };
}

/** Makes the plan. Nothing of it is stored as a plan before this. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject } = await permit(context, "plan:create", (db) => findImport(db, params.importId));
  if (subject.planId) throw redirect(href("/arbeid/planer/:planId", { planId: subject.planId }));
  const { reading, right } = openImport(subject, user.language);

  const form = await readForm(request, reviewForm);
  if (!form.ok) return data(form, 422);
  const put = correctionsOf(reading, form.fields, right);
  if (!put) return data(refused(form, "outline", "changedMeanwhile"), 409);
  const wrong = whatIsWrong(form, goalPlaces(reading.plan));
  if (wrong) return data(wrong, 422);

  const plan = await insertPlanOfImport(db, user.id, subject, corrected(reading, put));
  return redirect(href("/arbeid/planer/:planId", { planId: plan.id }), 303);
}

type ReadForm = Extract<
  FormState<{ startsOn: string | null; endsOn: string | null; goalTitle: string[] }>,
  { ok: true }
>;

function whatIsWrong({ typed, fields }: ReadForm, places: string[]): RefusedForm | null {
  const { startsOn, endsOn, goalTitle } = fields;
  const blank = places.filter((_, at) => goalTitle[at] === "").map((place) => [`goal-${place}-title`, ["writeGoal"]]);
  const ends = startsOn && endsOn && endsOn < startsOn ? [["endsOn", ["endsBeforeStart"]]] : [];
  const errors = [...ends, ...blank];
  return errors.length > 0 ? { ok: false, typed, errors: Object.fromEntries(errors) } : null;
}

export default function ReviewImport({ loaderData, actionData: form, params }: Route.ComponentProps) {
  const t = importText[useLanguage()];
  const { fileName, reading, right, saved } = loaderData;
  const goals = reading.plan.focusAreas.flatMap((area) => area.goals);
  const measures = goals.flatMap((goal) => goal.measures);
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${t.reviewTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.reviewTitle}</Heading>
      {saved && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      <p>
        {t.readFrom(fileName)}. {t.found(reading.plan.focusAreas.length, goals.length, measures.length)}
      </p>
      <ReviewUnsure unsure={reading.unsure} />
      {reading.columns.length > 0 && <ReviewColumns columns={reading.columns} importId={params.importId} />}
      <Form className="stack" key={JSON.stringify(right)}>
        <AboutPlan title={loaderData.title} period={loaderData.period} form={form} />
        <ReviewOutline reading={reading} right={right} form={form} />
        <ReviewChapters chapters={keptChapters(reading.plan.chapters)} />
        <p className="quiet">{t.createPlanHint}</p>
        <div className="button-row">
          <Button>{t.createPlan}</Button>
          <Button variant="secondary" formAction={href("/arbeid/importer/:importId/rettelser", params)}>
            {t.save}
          </Button>
        </div>
      </Form>
    </main>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function AboutPlan({ title, period, form }: Pick<Loaded, "title" | "period"> & { form: RefusedForm | undefined }) {
  const t = importText[useLanguage()];
  const error = errorText(form, t.errors);
  const typed = (field: string, read: string | null) => typedValue(form, field) ?? read ?? "";
  return (
    <div className="stack">
      <TextField
        name="title"
        label={t.planTitle}
        defaultValue={typed("title", title)}
        error={error("title")}
        required
      />
      <div className="field-row" id="period">
        <TextField
          name="startsOn"
          type="date"
          label={t.from}
          defaultValue={typed("startsOn", period.from)}
          error={error("startsOn")}
        />
        <TextField
          name="endsOn"
          type="date"
          label={t.to}
          defaultValue={typed("endsOn", period.to)}
          error={error("endsOn")}
        />
      </div>
    </div>
  );
}
