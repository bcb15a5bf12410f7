import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { writtenText, writtenTitle } from "#app/plan/form-values.ts";
import { targetGroups } from "#app/plan/measure.ts";
import { RemoveButton } from "#app/plan/remove-button.tsx";
import { planText } from "#app/plan/text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/argue-proposal.ts";
import { areaView } from "./area-view.ts";
import { NationalAreaNote } from "./national-area-note.tsx";
import { findProposal, updateProposal } from "./proposal.server.ts";
import { latestRound } from "./round.server.ts";
import { priorityText } from "./text.ts";
import "./priority.css";

type Find = Parameters<typeof findProposal>[0];

export async function loader({ params, context }: Route.LoaderArgs) {
  const find = (db: Find) => findProposal(db, params.planId, params.proposalId);
  const { db, user, subject: proposal } = await permit(context, "plan:read", find);
  const canEdit = can(user, "plan:edit", proposal);
  const round = canEdit ? await latestRound(db, proposal.planId, user.id) : null;
  return {
    proposal,
    area: areaView(proposal.nationalArea, context.get(languageContext)),
    canEdit,
    canRemove: canEdit && round?.closed !== false,
  };
}

const argumentForm = z.object({
  version: z.coerce.number().int(),
  title: aboutNobody(writtenTitle),
  reason: aboutNobody(writtenText),
  mapping: aboutNobody(writtenText),
  targetGroups: z.array(z.enum(targetGroups)),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const find = (db: Find) => findProposal(db, params.planId, params.proposalId);
  const { db, user, subject: proposal } = await permit(context, "plan:edit", find);

  const form = await readForm(request, argumentForm);
  if (!form.ok) return data(form, 422);
  const { version, ...fields } = form.fields;

  const writer = { by: user.id, organisationId: proposal.organisationId, planId: proposal.planId };
  const saved = await updateProposal(db, writer, { id: proposal.id, version }, fields);
  if (!saved.ok) return data(refused(form, "title", saved.refusal), 409);
  throw redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
}

export default function ArgueProposal({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { edit: t, errors } = priorityText[useLanguage()];
  const { proposal, area, canEdit, canRemove } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${proposal.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/prioritering", params)}>
        {t.back}
      </Link>
      <Heading level={1}>{proposal.title}</Heading>
      {canEdit ? <Argument proposal={proposal} form={form} /> : <ArgumentRead proposal={proposal} />}
      {area && (
        <section className="stack-tight">
          <Heading level={2}>{t.aboutNational}</Heading>
          <NationalAreaNote area={area} />
        </section>
      )}
      {canRemove && (
        <RemoveButton
          action={href("/arbeid/planer/:planId/prioritering/forslag/:proposalId/fjern", params)}
          label={t.remove}
        />
      )}
    </article>
  );
}

type Proposal = Route.ComponentProps["loaderData"]["proposal"];

function Argument({ proposal, form }: { proposal: Proposal; form: Route.ComponentProps["actionData"] }) {
  const language = useLanguage();
  const { edit: t, errors } = priorityText[language];
  const error = errorText(form, errors);
  const words = planText[language].targetGroups;
  const text = (name: "title" | "reason" | "mapping") => ({
    name,
    defaultValue: typedValue(form, name) ?? proposal[name],
    error: error(name),
  });
  return (
    <Form className="stack narrow" key={proposal.version}>
      <input type="hidden" name="version" value={proposal.version} />
      <TextField {...text("title")} label={t.title} required maxLength={300} />
      <TextArea {...text("reason")} label={t.reason} hint={t.reasonHint} rows={4} />
      <TextArea {...text("mapping")} label={t.mapping} hint={t.mappingHint} rows={4} />
      <CheckboxGroup
        name="targetGroups"
        legend={t.targetGroups}
        chosen={form?.typed.targetGroups ?? proposal.targetGroups}
        choices={targetGroups.map((value) => ({ value, label: words[value] }))}
      />
      <Button>{t.save}</Button>
    </Form>
  );
}

function ArgumentRead({ proposal }: { proposal: Proposal }) {
  const language = useLanguage();
  const { edit: t } = priorityText[language];
  const groups = proposal.targetGroups.map((group) => planText[language].targetGroups[group]).join(", ");
  return (
    <dl className="measure-reading">
      {[
        [t.reason, proposal.reason],
        [t.mapping, proposal.mapping],
        [t.targetGroups, groups],
      ].map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text || t.nothing}</dd>
        </div>
      ))}
    </dl>
  );
}
