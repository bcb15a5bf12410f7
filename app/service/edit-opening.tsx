import { data, href, redirect } from "react-router";
import { readForm, refused } from "#app/lib/form.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-opening.ts";
import { isRoomFor, readRule, ruleForm } from "./opening-form.ts";
import { OpeningParts } from "./opening-parts.tsx";
import { openingText } from "./opening-text.ts";
import { permitService } from "./permit-service.server.ts";
import { RuleFields } from "./rule-fields.tsx";
import { updateOpening } from "./service-change.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { service } = await permitService(context, "service:edit", params.serviceId);
  return { name: service.name, opening: service.opening };
}

/** Adds a time that comes back. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, service, doer } = await permitService(context, "service:edit", params.serviceId);

  const form = await readForm(request, ruleForm);
  if (!form.ok) return data(form, 422);
  const rule = readRule(form.fields);
  if (!rule.ok) return data({ ok: false as const, typed: form.typed, errors: rule.errors }, 422);
  const opening = { ...service.opening, rules: [...service.opening.rules, rule.value] };
  if (!isRoomFor(opening)) return data(refused(form, "days", "tooMany"), 422);

  await updateOpening(db, doer, service.id, opening);
  throw redirect(href("/arbeid/tjenester/:serviceId/apent", params), 303);
}

export default function EditOpening({ params, loaderData: { name, opening }, actionData: form }: Route.ComponentProps) {
  const t = openingText[useLanguage()];
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${t.title(name)} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <BackTo to={href("/arbeid/tjenester/:serviceId", params)}>{name}</BackTo>
      <Heading level={1}>{t.title(name)}</Heading>
      <OpeningParts opening={opening} base={href("/arbeid/tjenester/:serviceId/apent", params)} />
      <p>
        <LinkButton to={href("/arbeid/tjenester/:serviceId/apent/avvik", params)}>{t.addException}</LinkButton>
      </p>
      <Heading level={2}>{t.addRule}</Heading>
      <RuleFields key={opening.rules.length} form={form} />
    </main>
  );
}
