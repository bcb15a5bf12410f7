import { data, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { formatDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { kindsOf, qualityFindings } from "#app/plan/quality.ts";
import {
  draftPublication,
  listVersionsOf,
  publishPlan,
  statusPublication,
} from "#app/publication/publication.server.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { publishedLine, statusSentence } from "#app/publication/status-line.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/publish-plan.ts";
import { EmbedPlan, PublishStatusForm } from "./publish-status-form.tsx";
import { publishText } from "./publish-text.ts";
import { unsettable } from "./settable.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const versions = await listVersionsOf(db, draft.plan.id);
  const news = await statusPublication(db, draft, today());
  const { searchParams } = new URL(request.url);
  return {
    told: outcomes.find((one) => searchParams.has(one)),
    statuses: news && {
      seen: news.seen,
      changed: news.changed.map((measure) => newStatus(news.content, measure, language)),
    },
    embedAddress: `${env.origin}/plan/${draft.plan.slug}/innfelt`,
    plan: { id: draft.plan.id, slug: draft.plan.slug },
    canPublish: can(user, "plan:publish", draft.plan),
    findings: kindsOf(qualityFindings(draft)),
    unsettable: unsettable(await draftPublication(db, draft.plan.id, today())),
    versions: versions.map(({ version, publishedOn, isStatusOnly }) => {
      return { version, isStatusOnly, date: formatDate(publishedOn, language) };
    }),
  };
}

/** What the public will read of a measure that has a new status. */
function newStatus(plan: Publication, measure: PublishedMeasure, language: Language) {
  const { number, title, status } = measure;
  const words = statusSentence(publishedLine(plan, measure, plan.publishedOn), language);
  return { number, title, words, comment: status?.comment ?? "" };
}

/** What the address says has just happened. */
const outcomes = ["publisert", "status", "uendret", "nytt"] as const;

const publishForm = z.object({ confirm: z.literal("yes", "confirm") });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:publish", (db) => findPlan(db, params.planId));

  const form = await readForm(request, publishForm);
  if (!form.ok) return data(form, 422);

  const published = await publishPlan(db, plan.id, user.id, today());
  if (!published.ok) return data(refused(form, "confirm", published.refusal), 409);

  return redirect(`/arbeid/planer/${plan.id}/publiseringer?publisert`, 303);
}

export default function PublishPlan({ loaderData, actionData: form }: Route.ComponentProps) {
  const t = publishText[useLanguage()];
  const { plan, canPublish, findings, unsettable: signs } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      {!form && <Outcome told={loaderData.told} slug={plan.slug} />}
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <p>{t.internal}</p>
      <p>
        {t.findings(findings)}{" "}
        {findings > 0 && (
          <a className="ds-link" href={`/arbeid/planer/${plan.id}/kvalitet`}>
            {t.seeFindings}
          </a>
        )}
      </p>
      {signs.length > 0 && (
        <Alert kind="warning">
          <p>{t.unsettable}</p>
          <ul>
            {signs.map(({ where, what }) => (
              <li key={`${where}${what}`}>
                {where}: {what}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {canPublish ? (
        <Form className="stack-tight">
          <CheckboxGroup
            name="confirm"
            legend={t.check}
            chosen={[]}
            choices={[{ value: "yes", label: t.confirm }]}
            error={errorText(form, t.errors)("confirm")}
          />
          <div className="button-row">
            <Button color="accent">{t.publish}</Button>
            <LinkButton to={`/arbeid/planer/${plan.id}/utkast.pdf`} reloadDocument>
              {t.previewPdf}
            </LinkButton>
          </div>
        </Form>
      ) : (
        <p>{t.cannot}</p>
      )}
      {loaderData.statuses !== undefined && (
        <>
          <PublishStatusForm planId={plan.id} news={loaderData.statuses} canPublish={canPublish} />
          <EmbedPlan address={loaderData.embedAddress} />
        </>
      )}
      <Versions {...loaderData} />
    </article>
  );
}

function Outcome({ told, slug }: { told: (typeof outcomes)[number] | undefined; slug: string }) {
  const t = publishText[useLanguage()];
  if (told === undefined) return null;
  if (told === "uendret" || told === "nytt") {
    return (
      <Alert kind="info" live>
        {told === "nytt" ? t.status.more : t.status.same}
      </Alert>
    );
  }
  return (
    <Alert kind="success" live>
      {told === "status" ? t.status.done : t.published}{" "}
      <a className="ds-link" href={`/plan/${slug}`}>
        {t.open}
      </a>
    </Alert>
  );
}

function Versions({ plan, versions }: Route.ComponentProps["loaderData"]) {
  const t = publishText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.versions}</Heading>
      {versions.length === 0 && <p>{t.none}</p>}
      <ul className="thing-list">
        {versions.map(({ version, date, isStatusOnly }, at) => (
          <li key={version}>
            <a className="ds-link" href={at === 0 ? `/plan/${plan.slug}` : `/plan/${plan.slug}?versjon=${version}`}>
              {t.version(version, date)}
            </a>
            {isStatusOnly && <span className="quiet">{t.status.only}</span>}
            {at === 0 && <span className="quiet">{t.newest}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
