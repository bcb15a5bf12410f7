import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { writtenNumber } from "#app/plan/form-values.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/cast-vote.ts";
import { voteRefusal } from "./priority.ts";
import { listProposals } from "./proposal.server.ts";
import { castVote, latestRound } from "./round.server.ts";
import { priorityText } from "./text.ts";
import "./priority.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const proposals = await listProposals(db, plan.id);
  return {
    proposals: proposals.map(({ id, title, reason, mapping }) => ({ id, title, reason, mapping })),
    round: await latestRound(db, plan.id, user.id),
    canVote: can(user, "priority:vote", plan),
  };
}

const pointsField = writtenNumber("writePoints").transform((points) => points ?? 0);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "priority:vote", (db) => findPlan(db, params.planId));

  const proposals = await listProposals(db, plan.id);
  const form = await readForm(request, z.object(Object.fromEntries(proposals.map(({ id }) => [id, pointsField]))));
  if (!form.ok) return data(form, 422);

  const round = await latestRound(db, plan.id, user.id);
  const first = proposals[0]?.id ?? "";
  const refusal = voteRefusal(round, form.fields);
  if (refusal || !round) return data(refused(form, first, refusal ?? "roundClosed"), 409);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const voted = await castVote(db, writer, round.id, form.fields);
  if (!voted.ok) return data(refused(form, first, voted.refusal), 409);
  throw redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
}

export default function CastVote({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { vote: t, round: words, edit, errors } = priorityText[useLanguage()];
  const { proposals, round, canVote } = loaderData;
  const mayVote = canVote && round !== null && !round.closed && !round.hasVoted;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/prioritering", params)}>
        {edit.back}
      </Link>
      <Heading level={1}>{t.title}</Heading>
      {(round === null || round.closed) && <p>{t.closed}</p>}
      {round?.hasVoted && !round.closed && <p>{words.voted}</p>}
      {!canVote && <p>{words.cannot}</p>}
      {mayVote && (
        <>
          <p>{t.lead(round.points)}</p>
          <p className="quiet">{words.anonymous}</p>
          <VoteForm {...{ proposals, form }} most={round.points} />
        </>
      )}
    </article>
  );
}

interface VoteFormProps {
  proposals: Route.ComponentProps["loaderData"]["proposals"];
  form: Route.ComponentProps["actionData"];
  most: number;
}

function VoteForm({ proposals, form, most }: VoteFormProps) {
  const { vote: t, errors } = priorityText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <Form className="stack vote-form">
      {proposals.map(({ id, title, reason, mapping }) => (
        <TextField
          key={id}
          name={id}
          label={t.pointsTo(title)}
          hint={[reason, mapping].filter(Boolean).join(" ")}
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          defaultValue={typedValue(form, id) ?? "0"}
          error={error(id)}
        />
      ))}
      <Button>{t.send}</Button>
    </Form>
  );
}
