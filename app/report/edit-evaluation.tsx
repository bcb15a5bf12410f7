import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { type RefusedForm, readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate, writtenText } from "#app/plan/form-values.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { listInvolvements } from "#app/process/involvement.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-evaluation.ts";
import { measuresByArea } from "./areas.ts";
import { findEvaluation, listEvaluatedMeasures, saveEvaluation } from "./evaluation.server.ts";
import { answersOf, countEvaluated, evaluationQuestions, occasionIn } from "./evaluation.ts";
import { evaluationKnown } from "./evaluation-known.ts";
import { EvaluationReading } from "./evaluation-reading.tsx";
import { evaluationText } from "./evaluation-text.ts";
import { KnownLines } from "./known-lines.tsx";
import { ReportLinks } from "./report-links.tsx";
import "./round.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const occasion = occasionIn(params.occasion) ?? notFound();
  const evaluated = await listEvaluatedMeasures(db, draft.plan.id);
  const involvements = await listInvolvements(db, draft.plan.id);
  const known = evaluationKnown({ draft, involvements, evaluated, occasion }, today(), context.get(languageContext));
  return {
    occasion,
    language: draft.plan.language,
    canEdit: can(user, "plan:edit", draft.plan),
    evaluation: await findEvaluation(db, draft.plan.id, occasion),
    known,
    areas: measuresByArea(draft).map(({ key, title, measures }) => {
      return { key, title, all: measures.length, some: countEvaluated(measures, evaluated, occasion) };
    }),
  };
}

const evaluationForm = z.object({
  version: z.coerce.number().int(),
  heldOn: writtenDate,
  ...answersOf(() => aboutNobody(writtenText)),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);
  const occasion = occasionIn(params.occasion) ?? notFound();

  const form = await readForm(request, evaluationForm);
  if (!form.ok) return data(form, 422);
  const { version, heldOn, ...answers } = form.fields;

  const { id: planId, organisationId } = draft.plan;
  const saved = await saveEvaluation(db, { by: user.id, organisationId, planId }, occasion, {
    version,
    heldOn,
    answers,
  });
  if (!saved.ok) return data(refused(form, "heldOn", saved.refusal), 409);
  throw redirect(href("/arbeid/planer/:planId/evaluering/:occasion", params), 303);
}

type Loaded = Route.ComponentProps["loaderData"];

/** The guide's questions, with what Komplan knows beside each, and the way to the measures. */
export default function EditEvaluation({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = evaluationText[useLanguage()];
  const { occasion, canEdit } = loaderData;
  const base = href("/arbeid/planer/:planId/evaluering/:occasion", params);
  const title = t.occasions[occasion];
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/evaluering", { planId: params.planId })}>
        ← {t.back}
      </Link>
      <Heading level={1}>{title}</Heading>
      <p className="button-row">
        <LinkButton to={`${base}/utskrift`} size="sm">
          {t.print}
        </LinkButton>
      </p>
      <nav aria-label={t.document.nav}>
        <ReportLinks address={base} first={loaderData.language} municipalities={[]} />
      </nav>
      {canEdit && <Areas areas={loaderData.areas} base={base} />}
      <section className="stack">
        <Heading level={2}>{t.questionsTitle}</Heading>
        {canEdit ? <Questions {...loaderData} form={form} /> : <EvaluationReading {...loaderData} />}
      </section>
    </article>
  );
}

function Areas({ areas, base }: Pick<Loaded, "areas"> & { base: string }) {
  const t = evaluationText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.measuresTitle}</Heading>
      {areas.length === 0 && <p>{t.noMeasures}</p>}
      <ul className="thing-list">
        {areas.map(({ key, title, all, some }) => (
          <li key={key}>
            <span>
              {title || t.noArea}
              <span className="quiet thing-more">{t.area(some, all)}</span>
            </span>
            <LinkButton to={`${base}/${key}`} size="sm" aria-label={`${t.assess}: ${title || t.noArea}`}>
              {t.assess}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ evaluation, known, form }: Loaded & { form: RefusedForm | undefined }) {
  const t = evaluationText[useLanguage()];
  const error = errorText(form, t.errors);
  return (
    <Form className="stack" key={evaluation.version}>
      <input type="hidden" name="version" value={evaluation.version} />
      <TextField
        name="heldOn"
        type="date"
        label={t.day}
        defaultValue={typedValue(form, "heldOn") ?? evaluation.heldOn ?? ""}
        error={error("heldOn")}
      />
      {evaluationQuestions.map((question) => (
        <div className="stack-tight" key={question}>
          <TextArea
            name={question}
            label={t.questions[question]}
            rows={4}
            defaultValue={typedValue(form, question) ?? evaluation.answers[question]}
            error={error(question)}
          />
          <KnownLines lines={known[question]} />
        </div>
      ))}
      <Button>{t.save}</Button>
    </Form>
  );
}
