import { data } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-groups.ts";
import { saveGroupSeats } from "./group.server.ts";
import { readSeats } from "./group-seats.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { findPlan } from "./plan.server.ts";
import { type GroupKind, type GroupSeat, groupKinds } from "./plan.ts";
import { planPagesText } from "./plan-pages-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  return { seats: draft.groups, canEdit: can(user, "plan:edit", draft.plan) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const seats = readSeats(await request.formData());

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await saveGroupSeats(db, writer, seats);
  return data({ saved: true });
}

export default function EditGroups({ loaderData: { seats, canEdit } }: Route.ComponentProps) {
  const t = planPagesText[useLanguage()].groups;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Form className="stack" key={seats.length}>
        <fieldset className="plain-fieldset stack" disabled={!canEdit}>
          {groupKinds.map((kind) => (
            <Group key={kind} kind={kind} seats={seats.filter((seat) => seat.kind === kind)} blank={canEdit} />
          ))}
          {canEdit && (
            <>
              <p className="quiet">{t.empty}</p>
              <Button>{t.save}</Button>
            </>
          )}
        </fieldset>
      </Form>
    </article>
  );
}

/** A row for each seat, and two to fill in. */
function Group({ kind, seats, blank }: { kind: GroupKind; seats: GroupSeat[]; blank: boolean }) {
  const t = planPagesText[useLanguage()].groups;
  const blanks = blank ? [{ id: `${kind}-a` }, { id: `${kind}-b` }] : [];
  const rows = [...seats, ...blanks].map((row) => ({ title: "", agency: "", ...row }));
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.kinds[kind]}</Heading>
      {rows.map((seat, at) => (
        <div className="field-row seat-row" key={seat.id}>
          <input
            className="ds-input"
            name={`${kind}Title`}
            defaultValue={seat.title}
            maxLength={200}
            placeholder={t.seatTitle}
            aria-label={`${t.kinds[kind]}, ${t.seatTitle}, ${t.seat(at + 1)}`}
          />
          <input
            className="ds-input"
            name={`${kind}Agency`}
            defaultValue={seat.agency}
            maxLength={200}
            placeholder={t.seatAgency}
            aria-label={`${t.kinds[kind]}, ${t.seatAgency}, ${t.seat(at + 1)}`}
          />
        </div>
      ))}
    </section>
  );
}
