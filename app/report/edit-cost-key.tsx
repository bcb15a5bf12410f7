import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import type { RefusedForm } from "#app/lib/form.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-cost-key.ts";
import { findPayers, saveCostKey } from "./cost-key.server.ts";
import { type CostKey, costKeyKinds, formatPercent, keyFault, payersOf, readPercent } from "./cost-key.ts";
import { moneyText } from "./money-text.ts";
import "./report.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const { key, payers } = await findPayers(db, draft);
  return { key, payers };
}

const percentField = z.string().transform((typed, context) => {
  const hundredths = readPercent(typed);
  if (hundredths === undefined) context.addIssue("writePercent");
  return hundredths ?? 0;
});

function keyForm(payers: readonly { kommunenummer: string }[]) {
  const kind = z.enum(costKeyKinds, "chooseKind");
  const shares = payers.map(({ kommunenummer }) => [`share-${kommunenummer}`, percentField] as const);
  return z.object({ kind, ...Object.fromEntries(shares) });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const { payers } = await findPayers(db, draft);
  const form = await readForm(request, keyForm(payers));
  if (!form.ok) return data(form, 422);

  const fields: Record<string, unknown> = form.fields;
  const own = payers.map(({ kommunenummer }) => [kommunenummer, Number(fields[`share-${kommunenummer}`])] as const);
  const { kind } = form.fields;
  const key: CostKey = { kind, shares: kind === "own" ? Object.fromEntries(own) : {} };
  const fault = keyFault(key, payersOf(key, payers));
  if (fault) return data(refused(form, kind === "own" ? `share-${payers[0]?.kommunenummer}` : "kind", fault), 422);

  const { id: planId, organisationId } = draft.plan;
  await saveCostKey(db, { by: user.id, organisationId, planId }, key);
  throw redirect(href("/arbeid/planer/:planId/okonomi", params), 303);
}

/** How the municipalities of a joint plan share what it costs. */
export default function EditCostKey({ params, loaderData: { key, payers }, actionData: form }: Route.ComponentProps) {
  const { key: t, errors } = moneyText[useLanguage()];
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/okonomi", params)}>
        ← {t.back}
      </Link>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <KeyFields costKey={key} payers={payers} form={form} />
    </article>
  );
}

interface FieldProps {
  costKey: CostKey;
  payers: Route.ComponentProps["loaderData"]["payers"];
  form: RefusedForm | undefined;
}

function KeyFields({ costKey, payers, form }: FieldProps) {
  const { key: t, errors } = moneyText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <Form className="stack narrow">
      <RadioGroup
        name="kind"
        legend={t.kind}
        chosen={typedValue(form, "kind") ?? costKey.kind}
        error={error("kind")}
        choices={costKeyKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <fieldset className="ds-fieldset percent-fields">
        <legend className="ds-label">{t.own}</legend>
        <p data-field="description">{t.ownHint}</p>
        {payers.map(({ kommunenummer, name, residents }) => (
          <TextField
            key={kommunenummer}
            name={`share-${kommunenummer}`}
            label={t.percent(name)}
            hint={t.residents(formatNumber(residents))}
            inputMode="decimal"
            defaultValue={typedValue(form, `share-${kommunenummer}`) ?? percentOf(costKey, kommunenummer)}
            error={error(`share-${kommunenummer}`)}
          />
        ))}
      </fieldset>
      <Button>{t.save}</Button>
    </Form>
  );
}

function percentOf({ shares }: CostKey, kommunenummer: string): string {
  const share = shares[kommunenummer];
  return share === undefined ? "" : formatPercent(share);
}
