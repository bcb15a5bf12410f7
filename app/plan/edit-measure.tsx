import { data, href, Link, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { refused } from "#app/lib/form.ts";
import { isSentByScript, notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-measure.ts";
import { CommentLink } from "./comment-link.tsx";
import { findDraft } from "./draft.server.ts";
import { lastSavedIn, withLastSaved } from "./last-saved.ts";
import { measureFields } from "./measure.ts";
import { readMeasureForm } from "./measure-form.server.ts";
import { MeasureFormFields } from "./measure-form.tsx";
import { FormPartLinks } from "./measure-form-parts.tsx";
import { findMeasureIn } from "./measure-of-plan.server.ts";
import { listMeasureOptions } from "./measure-options.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { MeasureReading } from "./measure-reading.tsx";
import { measureInWords } from "./measure-words.ts";
import { originNote } from "./origin-note.server.ts";
import { OriginNote } from "./origin-note.tsx";
import { permitDraft } from "./permit-draft.server.ts";
import { fieldFindings } from "./quality-of-fields.ts";
import { RemoveButton } from "./remove-button.tsx";
import type { SaveAnswer } from "./save-answer.ts";
import { saveInBrowser } from "./save-in-browser.ts";
import { saveWritten } from "./save-written.server.ts";
import { SavingForm } from "./saving-form.tsx";
import { MeasureStatus } from "./status-line.tsx";
import { statusLine } from "./timeliness.ts";
import { inputsOf, typedMeasure } from "./typed-measure.ts";
import { unknownChoice } from "./unknown-choice.ts";
import { writtenMeasure } from "./written-measure.server.ts";
import "./measure-pages.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const measure = draft.measures.find(({ id }) => id === params.measureId) ?? notFound();
  const { organisationId } = measure;
  const options = await listMeasureOptions(db, { ...draft, organisationId, language, today: today() });
  const fields = measureFields(measure);
  const canEdit = can(user, "measure:edit", measure);
  return {
    measure: { id: measure.id, number: measure.number, title: measure.title },
    canEdit,
    canReport: can(user, "measure:report", measure),
    line: statusLine(measure, today()),
    options,
    written: canEdit ? { typed: typedMeasure(fields), original: JSON.stringify(fields) } : null,
    words: canEdit ? null : measureInWords(fields, options, language),
    findings: fieldFindings(draft, measure.id, language),
    origin: originNote(measure, language),
    lastSaved: lastSavedIn(request.url),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: measure } = await permit(context, "measure:edit", (db) => findMeasureIn(db, params));

  const form = await readMeasureForm(request);
  if (!form.ok) return data<SaveAnswer>({ kind: "invalid", form }, 422);

  const language = context.get(languageContext);
  const { organisationId } = measure;
  const options = await listMeasureOptions(db, {
    ...(await findDraft(db, measure.planId)),
    organisationId,
    language,
    today: today(),
  });
  const unknown = unknownChoice(form.fields.fields, options);
  if (unknown) return data<SaveAnswer>({ kind: "invalid", form: refused(form, ...unknown) }, 422);

  const part = writtenMeasure(db, { by: user.id, measure, options, language });
  const answer = await saveWritten(db, part, { ...form.fields, typed: form.typed });
  if (answer.kind === "conflict") return data<SaveAnswer>(answer, 409);

  if (isSentByScript(request)) return data<SaveAnswer>(answer);
  throw redirect(withLastSaved(href("/arbeid/planer/:planId/tiltak/:measureId", params), answer.changeId), 303);
}

export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  return await saveInBrowser(() => serverAction());
}

export default function EditMeasure({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = measurePagesText[useLanguage()];
  const { measure, canEdit, canReport, line, options, written, words, findings, origin, lastSaved } = loaderData;
  const here = href("/arbeid/planer/:planId/tiltak/:measureId", params);
  const failed = actionData?.kind === "invalid" ? "Feil: " : "";
  return (
    <article className="measure-page stack">
      <title>{`${failed}${measure.number} ${measure.title} – Komplan`}</title>
      <nav className="page-links" aria-label={t.measure.page}>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltak", params)}>
          ← {t.measure.backToTable}
        </Link>
        {canEdit && (
          <Link
            className="ds-link"
            to={`${href("/arbeid/planer/:planId/tiltaksbank/formuler", params)}?tiltak=${measure.id}`}
          >
            {t.formulate}
          </Link>
        )}
        {canReport && (
          <Link className="ds-link" to={`${here}/status`}>
            {t.measure.reportStatus}
          </Link>
        )}
      </nav>
      <p className="measure-standing">
        <MeasureStatus line={line} />
      </p>
      {origin && <OriginNote note={origin} />}
      {written ? (
        <SavingForm
          key={measure.id}
          heading={<Heading level={1}>{t.measure.heading(measure.number)}</Heading>}
          {...{ ...written, findings, lastSaved, inputsOf, answer: actionData }}
        >
          <CommentLink planId={params.planId} part="tiltak" id={measure.id} />
          <p className="quiet">{t.openness}</p>
          <FormPartLinks />
          <MeasureFormFields options={options} />
        </SavingForm>
      ) : (
        <>
          <Heading level={1}>
            {measure.number} {measure.title}
          </Heading>
          <CommentLink planId={params.planId} part="tiltak" id={measure.id} />
          <p className="quiet">{t.measure.readOnly}</p>
          {words && <MeasureReading words={words} />}
        </>
      )}
      {canEdit && <RemoveButton action={`${here}/fjern`} label={t.measure.remove} />}
    </article>
  );
}
