import { data, href, Link, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { listGroupSeats } from "#app/plan/group.server.ts";
import type { GroupMember } from "#app/plan/group-member.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Openness } from "#app/plan/written-fields.tsx";
import "#app/plan/measure-pages.css";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-group.ts";
import { groupTextForm, groupTexts } from "./group-form.ts";
import { groupKindIn } from "./group-kind.ts";
import { listGroupTexts, saveGroupText } from "./member.server.ts";
import { memberLine } from "./member-line.ts";
import { refusedForPerson } from "./personal-data-in.ts";
import { processText } from "./text.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const kind = groupKindIn(params.kind) ?? notFound();
  const members = await listGroupSeats(db, params.planId);
  const texts = await listGroupTexts(db, params.planId);
  return {
    kind,
    members: members.filter((member) => member.kind === kind),
    text: texts.find((text) => text.kind === kind) ?? { tasks: "", responsibility: "" },
    canEdit: can(user, "plan:edit", draft.plan),
  };
}

/** Saves what the group shall do. Members are saved on pages of their own. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const kind = groupKindIn(params.kind) ?? notFound();

  const form = await readForm(request, groupTextForm);
  const personal = refusedForPerson(form, groupTexts);
  if (personal) return data(personal, 422);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await saveGroupText(db, writer, kind, form.fields);
  return redirect(href("/arbeid/planer/:planId/prosess", params), 303);
}

export default function EditGroup({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { groups: t, errors } = processText[useLanguage()];
  const { kind, members, canEdit } = loaderData;
  const base = href("/arbeid/planer/:planId/prosess", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.kinds[kind]} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={base}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.kinds[kind]}</Heading>
      <p>{t.leads[kind]}</p>
      <section className="stack-tight">
        <Heading level={2}>{t.members}</Heading>
        {members.length === 0 ? (
          <p className="quiet">{t.empty}</p>
        ) : (
          <Members base={base} members={members} canEdit={canEdit} />
        )}
        {canEdit && <LinkButton to={`${base}/grupper/${kind}/ny`}>{t.add}</LinkButton>}
      </section>
      <GroupTextForm form={form ?? undefined} text={loaderData.text} canEdit={canEdit} />
    </article>
  );
}

function Members({ base, members, canEdit }: { base: string; members: GroupMember[]; canEdit: boolean }) {
  const { groups, member: t } = processText[useLanguage()];
  const clearance = (cleared: boolean | null) => {
    if (cleared === null) return t.unknownWord;
    return cleared ? t.clearedWord : t.notClearedWord;
  };
  return (
    <ul className="thing-list">
      {members.map((member) => (
        <li key={member.id}>
          <span>
            {memberLine(member, t)}
            <span className="quiet thing-more">
              {[clearance(member.cleared), member.hours !== null && groups.hours(member.hours)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
          {canEdit && (
            <LinkButton
              to={`${base}/medlemmer/${member.id}`}
              variant="tertiary"
              size="sm"
              aria-label={`${groups.edit} ${member.title}`}
            >
              {groups.edit}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

interface TextFormProps {
  form: Parameters<typeof errorText>[0];
  text: { tasks: string; responsibility: string };
  canEdit: boolean;
}

function GroupTextForm({ form, text, canEdit }: TextFormProps) {
  const { groups: t, errors } = processText[useLanguage()];
  const field = (name: "tasks" | "responsibility") => ({
    name,
    label: (
      <>
        {t[name]} <Openness internal />
      </>
    ),
    hint: t[`${name}Hint`],
    defaultValue: typedValue(form, name) ?? text[name],
    error: errorText(form, errors)(name),
    maxLength: 5000,
  });
  return (
    <Form className="stack">
      <fieldset className="plain-fieldset stack" disabled={!canEdit}>
        <TextArea {...field("tasks")} rows={5} />
        <TextArea {...field("responsibility")} rows={5} />
        {canEdit && <Button>{t.saveText}</Button>}
      </fieldset>
    </Form>
  );
}
