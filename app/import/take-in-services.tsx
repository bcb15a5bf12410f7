import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { permitServices } from "#app/service/permit-service.server.ts";
import { takeInServices } from "#app/service/take-in.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/take-in-services.ts";
import { knownServices } from "./services/known-services.server.ts";
import { type Preview, previewOf, readContent } from "./services/preview.server.ts";
import { reviewServices } from "./services/service-review.ts";
import { ServicesPreview } from "./services/services-preview.tsx";
import { readServicesText } from "./services/text.ts";

/** Leads nowhere else: it is run after the action too, and would take along what must be mended. */
export async function loader({ params, context }: Route.LoaderArgs) {
  await permitServices(context, params.organisationId);
  return null;
}

const takeForm = z.object({ content: z.string(), basis: z.string(), take: z.array(z.string()) });

/** Stores what was chosen, all at once. It is checked as when it was shown: nothing that comes with a form is believed. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, doer } = await permitServices(context, params.organisationId);
  const answer = (form: RefusedForm, preview: Preview | null) => ({ form, preview });

  const form = await readForm(request, takeForm);
  if (!form.ok) return data(answer(form, null), 422);
  const read = readContent(form.fields.content);
  if (!read) return data(answer(refused(form, "take", "badContent"), null), 422);

  const found = await knownServices(db, params.organisationId);
  const preview = previewOf(read, found, user.language);
  if (found.basis !== form.fields.basis) return data(answer(refused(form, "take", "changedMeanwhile"), preview), 409);
  const chosen = reviewServices(read, found.known).flatMap(({ at, taken, isSame }) =>
    taken && !isSame && form.fields.take.includes(String(at)) ? taken : [],
  );
  if (chosen.length === 0) return data(answer(refused(form, "take", "chooseSome"), preview), 422);

  await takeInServices(db, doer, chosen, new Date());
  throw redirect(`${href("/arbeid/tjenester/les-inn/:organisationId", params)}?lest=${chosen.length}`, 303);
}

export default function TakeInServices({ params, actionData }: Route.ComponentProps) {
  const t = readServicesText[useLanguage()];
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${actionData ? `${t.error}: ` : ""}${t.reviewTitle} – Komplan`}</title>
      <ErrorSummary form={actionData?.form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.reviewTitle}</Heading>
      {actionData?.preview && (
        <ServicesPreview
          preview={actionData.preview}
          action={href("/arbeid/tjenester/les-inn/:organisationId/lagre", params)}
          ticked={actionData.form.typed.take ?? []}
        />
      )}
      <p>
        <Link className="ds-link" to={href("/arbeid/tjenester/les-inn/:organisationId", params)}>
          {t.another}
        </Link>
      </p>
    </main>
  );
}
