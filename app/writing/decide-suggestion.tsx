import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/decide-suggestion.ts";
import { ChapterText } from "./chapter-text.tsx";
import { commentText } from "./comment-text.ts";
import { ComparedText } from "./compare-runs.tsx";
import { findSuggestion, rejectSuggestion } from "./suggestion.server.ts";
import { partOf } from "./suggestion.ts";
import { SuggestionOutcome } from "./suggestion-line.tsx";
import { acceptInPlace, findPlace } from "./suggestion-place.server.ts";
import { suggestionView } from "./suggestion-view.ts";
import "./comment.css";

type Find = Parameters<typeof findSuggestion>[0];

export async function loader({ params, context }: Route.LoaderArgs) {
  const find = (db: Find) => findSuggestion(db, params.planId, params.suggestionId);
  const { db, user, subject: suggestion } = await permit(context, "plan:read", find);
  const { text, stands, ...part } = await findPlace(db, suggestion);
  return {
    suggestion: suggestionView(suggestion, context.get(languageContext)),
    part,
    stands,
    /** Shown beside the suggestion when the passage is no longer there. */
    current: stands || suggestion.outcome !== null ? null : text,
    canDecide: suggestion.outcome === null && can(user, "plan:edit", suggestion),
  };
}

const decisionForm = z.object({
  decision: z.enum(["accept", "reject"]),
  answer: aboutNobody(z.string().trim().max(5000, "shortenText")).default(""),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const find = (db: Find) => findSuggestion(db, params.planId, params.suggestionId);
  const { db, user, subject: suggestion } = await permit(context, "plan:edit", find);

  const form = await readForm(request, decisionForm);
  if (!form.ok) return data(form, 422);
  const { decision, answer } = form.fields;
  if (decision === "reject" && answer === "") return data(refused(form, "answer", "writeReason"), 422);

  const { organisationId, planId } = suggestion;
  const writer = { by: user.id, organisationId, planId };
  const decided =
    decision === "accept"
      ? await acceptInPlace(db, writer, suggestion)
      : await rejectSuggestion(db, writer, suggestion.id, answer);
  if (!decided.ok) return data(refused(form, "decision", decided.refusal), 409);
  const place = { planId, part: suggestion.chapterId === null ? "tiltak" : "kapittel", partId: partOf(suggestion) };
  throw redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", place), 303);
}

export default function DecideSuggestion({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { suggestion: t, errors } = commentText[useLanguage()];
  const { suggestion, part, stands, current, canDecide } = loaderData;
  const { before, after, note, by, at, answer } = suggestion;
  const place = { planId: params.planId, part: part.part, partId: part.id };
  return (
    <article className="stack commenting" id="decision" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${t.after}: ${part.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/kommentarer/:part/:partId", place)}>
        {part.title}
      </Link>
      <Heading level={1}>{t.after}</Heading>
      <p className="quiet">
        {t.by(by, at)} · <SuggestionOutcome suggestion={suggestion} />
      </p>
      <div className="side-by-side">
        <Text heading={t.before} text={before} />
        <Text heading={t.after} text={after === "" ? t.strike : after} />
      </div>
      <section className="stack-tight">
        <Heading level={2}>{t.changes}</Heading>
        <ComparedText before={before} after={after} />
      </section>
      {note && <Text heading={t.why} text={note} />}
      {answer && <Text heading={t.answer} text={answer} />}
      {suggestion.isOpen && !stands && <Alert kind="warning">{t.moved[part.part]}</Alert>}
      {current && (
        <details>
          <summary>{t.current[part.part]}</summary>
          <ChapterText text={current} startLevel={3} />
        </details>
      )}
      {canDecide ? <Decision stands={stands} form={form} /> : suggestion.isOpen && <p className="quiet">{t.waiting}</p>}
    </article>
  );
}

function Text({ heading, text }: { heading: string; text: string }) {
  return (
    <section className="stack-tight">
      <Heading level={2}>{heading}</Heading>
      <p className="as-said">{text}</p>
    </section>
  );
}

function Decision({ stands, form }: { stands: boolean; form: Route.ComponentProps["actionData"] }) {
  const { suggestion: t, errors } = commentText[useLanguage()];
  return (
    <>
      {stands && (
        <Form>
          <input type="hidden" name="decision" value="accept" />
          <Button>{t.accept}</Button>
        </Form>
      )}
      <Form className="stack-tight narrow">
        <input type="hidden" name="decision" value="reject" />
        <TextArea
          name="answer"
          label={t.rejectReason}
          rows={2}
          defaultValue={typedValue(form, "answer") ?? ""}
          error={errorText(form, errors)("answer")}
        />
        <Button variant="secondary">{t.reject}</Button>
      </Form>
    </>
  );
}
