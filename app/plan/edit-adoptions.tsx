import { data } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { listMunicipalities, type Municipality } from "#app/organisation/municipality.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-adoptions.ts";
import { insertAdoptions, listAdoptionsOfPlan } from "./adoption.server.ts";
import { AdoptionForm } from "./adoption-form.tsx";
import { newMunicipalityForm } from "./adoption-values.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { findPlan } from "./plan.server.ts";
import type { Adoption } from "./plan.ts";
import { planPagesText } from "./plan-pages-text.ts";
import { validity } from "./validity.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const canEdit = can(user, "plan:edit", draft.plan);
  const year = Number(today().slice(0, 4));
  const adoptions = await listAdoptionsOfPlan(db, draft.plan.id);
  const rows = adoptions.map((adoption) => {
    const { valid, criteria } = validity(draft.plan, adoption, draft.measures, year);
    return { adoption, canRecord: can(user, "adoption:record", adoption), valid, criteria };
  });
  const municipalities = canEdit ? nearestFirst(await listMunicipalities(db), draft.adoptions) : { near: [], far: [] };
  return { planId: draft.plan.id, rows, canEdit, year, municipalities };
}

type Named = Pick<Municipality, "kommunenummer" | "name">;

/** Those that the plan is not for yet; neighbours in the same county before the rest of the country. */
function nearestFirst(
  all: Municipality[],
  adoptions: Pick<Adoption, "kommunenummer">[],
): { near: Named[]; far: Named[] } {
  const there = adoptions.map(({ kommunenummer }) => kommunenummer);
  const counties = all
    .filter(({ kommunenummer }) => there.includes(kommunenummer))
    .map(({ countyNumber }) => countyNumber);
  const others = all.filter(({ kommunenummer }) => !there.includes(kommunenummer));
  const named = (some: Municipality[]): Named[] => some.map(({ kommunenummer, name }) => ({ kommunenummer, name }));
  return {
    near: named(others.filter(({ countyNumber }) => counties.includes(countyNumber))),
    far: named(others.filter(({ countyNumber }) => !counties.includes(countyNumber))),
  };
}

/** Makes the plan one for another municipality too. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, newMunicipalityForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertAdoptions(db, writer, [form.fields.kommunenummer]);
  return null;
}

export default function EditAdoptions({ loaderData, actionData: form }: Route.ComponentProps) {
  const { adoptions: t, errors } = planPagesText[useLanguage()];
  const { planId, rows, canEdit, year } = loaderData;
  const { near, far } = loaderData.municipalities;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {rows.map((row) => (
        <AdoptionForm key={row.adoption.kommunenummer} planId={planId} year={year} canEdit={canEdit} {...row} />
      ))}
      {canEdit && (
        <Form className="stack-tight narrow">
          <SelectField name="kommunenummer" label={t.add} defaultValue="">
            <option value="">{t.choose}</option>
            {near.length > 0 && <Municipalities label={t.near} municipalities={near} />}
            {far.length > 0 && <Municipalities label={t.far} municipalities={far} />}
          </SelectField>
          <button type="submit" className="ds-button" data-variant="secondary">
            {t.add}
          </button>
        </Form>
      )}
    </article>
  );
}

function Municipalities({ label, municipalities }: { label: string; municipalities: Named[] }) {
  return (
    <optgroup label={label}>
      {municipalities.map(({ kommunenummer, name }) => (
        <option key={kommunenummer} value={kommunenummer}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
