import { data, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import { formatDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { InsertedView } from "#app/ui/rich-text-view.tsx";
import type { Route } from "./+types/show-figures.ts";
import { figureText } from "./figure-text.ts";
import { figuresOfPlan, type UnscaledView } from "./figures-of-plan.ts";
import { listed } from "./listed.ts";
import { fetchResidents } from "./ssb.server.ts";
import type { SsbRefusal } from "./ssb.ts";
import { residentsOfPlan, saveFetched } from "./statistics.server.ts";
import "#app/ui/inserted.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const residents = await residentsOfPlan(db, draft);
  const fetchedOn = residents
    .flatMap(({ fetchedOn: day }) => day ?? [])
    .toSorted()
    .at(-1);
  return {
    ...figuresOfPlan(residents, today(), language),
    planId: draft.plan.id,
    sexMissing: residents.filter(({ women }) => women === null).map(({ municipality }) => municipality),
    fetchedOn: fetchedOn ? formatDate(fetchedOn, language) : null,
    justFetched: new URL(request.url).searchParams.has("hentet"),
    canFetch: can(user, "plan:edit", draft.plan) && env.SSB_URL !== "off",
  };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const residents = await residentsOfPlan(db, draft);
  const real = residents.filter(({ example }) => !example).map(({ kommunenummer }) => kommunenummer);

  const fetched = await fetchResidents(env.SSB_URL, real);
  if (!fetched.ok) return data({ refusal: fetched.refusal }, 409);

  const { organisationId, id } = draft.plan;
  await saveFetched(db, organisationId, fetched.value, new Date());
  await recordAudit(db, { organisationId, actor: user.id, action: "statistics:fetch", subject: `plan/${id}` });
  return redirect(`/arbeid/planer/${id}/kartlegging/tall?hentet`, 303);
}

/** Residents and prevalence of the plan's municipalities. */
export default function ShowFigures({ loaderData, actionData }: Route.ComponentProps) {
  const t = figureText[useLanguage()];
  const { planId, residents, scaled, unscaled, sexMissing } = loaderData;
  if (residents.length === 0) return <NoMunicipalities planId={planId} />;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <Fetched {...loaderData} refusal={actionData?.refusal} />
      <p>{t.lead}</p>
      <section className="stack">
        <Heading level={2}>{t.residentsSection}</Heading>
        {loaderData.canFetch && <FetchForm fetchedOn={loaderData.fetchedOn} />}
        {residents.map((figure) => (
          <InsertedView key={figure.attrs.id} inserted={figure} />
        ))}
      </section>
      <section className="stack">
        <Heading level={2}>{t.prevalenceSection}</Heading>
        <Alert kind="info">
          <p>
            <strong>{t.warningTitle}.</strong> {t.warning}
          </p>
          <p>{t.rounding}</p>
        </Alert>
        <p>{t.prevalenceLead}</p>
        {sexMissing.length > 0 && <p>{t.sexMissing(listed(sexMissing, t))}</p>}
        {scaled.map(({ figure, low }) => (
          <div key={figure.attrs.id}>
            {low && <p className="quiet">{t.lowConfidence}</p>}
            <InsertedView inserted={figure} />
          </div>
        ))}
      </section>
      <UnscaledFigures figures={unscaled} />
    </article>
  );
}

/** What came of fetching. The figures that were there are used when nothing did. */
function Fetched({ justFetched, refusal }: { justFetched: boolean; refusal: SsbRefusal | undefined }) {
  const t = figureText[useLanguage()];
  if (refusal) {
    return (
      <Alert kind="warning" live>
        {t.refusals[refusal]}
      </Alert>
    );
  }
  return justFetched ? (
    <Alert kind="success" live>
      {t.fetched}
    </Alert>
  ) : null;
}

function FetchForm({ fetchedOn }: { fetchedOn: string | null }) {
  const t = figureText[useLanguage()];
  return (
    <Form className="stack-tight">
      <p className="quiet">
        {t.fetchHelp} {fetchedOn && t.latest(fetchedOn)}
      </p>
      <Button variant="secondary">{t.fetch}</Button>
    </Form>
  );
}

function NoMunicipalities({ planId }: { planId: string }) {
  const t = figureText[useLanguage()];
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.noMunicipalities}</p>
      <LinkButton to={`/arbeid/planer/${planId}/kommuner`}>{t.toMunicipalities}</LinkButton>
    </article>
  );
}

function UnscaledFigures({ figures }: { figures: UnscaledView[] }) {
  const t = figureText[useLanguage()];
  if (figures.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2}>{t.unscaledSection}</Heading>
      <p>{t.unscaledLead}</p>
      <ul className="stack-tight">
        {figures.map(({ id, title, text, why, low, source }) => (
          <li key={id}>
            <strong>{title}.</strong> {text} {why === "sex" ? t.whySex : t.why[why]}
            {low && ` ${t.lowConfidence}`}{" "}
            <a className="ds-link" href={source.url} rel="noreferrer">
              {source.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
