import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/reply-to-comment.ts";
import { findComment, insertReply } from "./comment.server.ts";
import { partAddress } from "./comment.ts";
import { commentText } from "./comment-text.ts";
import "./comment.css";

type Find = Parameters<typeof findComment>[0];

/** The form stands under each comment; one comes here when a reply must be corrected. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const find = (db: Find) => findComment(db, params.planId, params.commentId);
  const { subject: comment } = await permit(context, "plan:comment", find);
  const { planId, part, partId, quote, body, name } = comment;
  return { quote, body, name, place: { planId, part: partAddress[part], partId } };
}

const replyForm = z.object({
  body: aboutNobody(z.string().trim().min(1, "writeSomething").max(5000, "shortenText")),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const find = (db: Find) => findComment(db, params.planId, params.commentId);
  const { db, user, subject: comment } = await permit(context, "plan:comment", find);

  const form = await readForm(request, replyForm);
  if (!form.ok) return data(form, 422);

  const { organisationId, planId, part, partId } = comment;
  await insertReply(db, { by: user.id, organisationId, planId }, comment.id, form.fields.body);
  const place = { planId, part: partAddress[part], partId };
  throw redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", place), 303);
}

export default function ReplyToComment({ loaderData, actionData: form }: Route.ComponentProps) {
  const { one: t, read, form: words, errors } = commentText[useLanguage()];
  const { quote, body, name, place } = loaderData;
  const title = t.replyTo(name);
  return (
    <article className="stack commenting">
      <title>{`${form ? "Feil: " : ""}${title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{title}</Heading>
      {quote && (
        <figure className="quoted">
          <figcaption className="quiet">{read.quoted}</figcaption>
          <blockquote>{quote}</blockquote>
        </figure>
      )}
      <p className="as-said">{body}</p>
      <Form className="stack-tight narrow">
        <TextArea
          name="body"
          label={t.reply}
          rows={3}
          required
          maxLength={5000}
          defaultValue={typedValue(form, "body") ?? ""}
          error={errorText(form, errors)("body")}
        />
        <div className="button-row">
          <Button>{t.sendReply}</Button>
          <Link className="ds-link" to={href("/arbeid/planer/:planId/kommentarer/:part/:partId", place)}>
            {words.cancel}
          </Link>
        </div>
      </Form>
    </article>
  );
}
