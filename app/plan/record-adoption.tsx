import { data, href, Link, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/record-adoption.ts";
import { findAdoption, saveAdoption } from "./adoption.server.ts";
import { AdoptionFieldset } from "./adoption-form.tsx";
import { adoptionForm } from "./adoption-values.ts";
import { planPagesText } from "./plan-pages-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { subject } = await permit(context, "adoption:record", (db) =>
    findAdoption(db, params.planId, params.kommunenummer),
  );
  return { adoption: subject };
}

/** Records what one municipality has done about the plan. Its own coordinator or leader may do so in a joint plan. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const find = (db: Parameters<typeof findAdoption>[0]) => findAdoption(db, params.planId, params.kommunenummer);
  const { db, user, subject: adoption } = await permit(context, "adoption:record", find);

  const form = await readForm(request, adoptionForm);
  if (!form.ok) return data(form, 422);
  const { hearingFrom, hearingTo } = form.fields;
  if (hearingFrom && hearingTo && hearingTo < hearingFrom)
    return data(refused(form, "hearingTo", "endsBeforeStart"), 422);

  const writer = { by: user.id, organisationId: adoption.organisationId, planId: params.planId };
  await saveAdoption(db, writer, adoption.kommunenummer, form.fields);
  return redirect(href("/arbeid/planer/:planId/kommuner", params), 303);
}

export default function RecordAdoption({ params, loaderData: { adoption }, actionData: form }: Route.ComponentProps) {
  const { adoptions: t, errors } = planPagesText[useLanguage()];
  const heading = t.recordFor(adoption.municipality);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${heading} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/kommuner", params)}>
          ← {t.title}
        </Link>
      </p>
      <Heading level={1}>{heading}</Heading>
      <AdoptionFieldset
        adoption={adoption}
        form={form ?? undefined}
        typed={(field) => typedValue(form ?? undefined, field)}
      />
    </article>
  );
}
