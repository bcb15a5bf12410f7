import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { InsertedView } from "#app/ui/rich-text-view.tsx";
import type { Route } from "./+types/show-figures.ts";
import { figureText } from "./figure-text.ts";
import { listed } from "./figure-view.ts";
import { figuresOfPlan, type UnscaledView } from "./figures-of-plan.ts";
import { residentsOfPlan } from "./statistics.server.ts";
import "#app/ui/inserted.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
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
  };
}

/** Residents and prevalence of the plan's municipalities. */
export default function ShowFigures({ loaderData }: Route.ComponentProps) {
  const t = figureText[useLanguage()];
  const { planId, residents, scaled, unscaled, sexMissing } = loaderData;
  if (residents.length === 0) return <NoMunicipalities planId={planId} />;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <section className="stack">
        <Heading level={2}>{t.residentsSection}</Heading>
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
