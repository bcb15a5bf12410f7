import { can } from "#app/access/permissions.ts";
import { formatYears } from "#app/lib/dates.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-draft.ts";
import { draftText } from "./draft-text.ts";
import { type NextStep, nextSteps, stepPages } from "./next-steps.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { isPublished } from "./plan.server.ts";
import { kindsOf, qualityFindings } from "./quality.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const findings = qualityFindings(draft);
  const published = await isPublished(db, draft.plan.id);
  const canEdit = can(user, "plan:edit", draft.plan);
  const { plan, chapters, focusAreas, goals, measures, adoptions } = draft;
  return {
    plan,
    first: chapters.find(({ kind }) => kind === "text")?.id ?? null,
    counts: { focusAreas: focusAreas.length, goals: goals.length, measures: measures.length },
    adopted: adoptions.filter(({ adoptedOn }) => adoptedOn !== null).length,
    municipalities: adoptions.map(({ municipality }) => municipality),
    findings: kindsOf(findings),
    canEdit,
    canPublish: can(user, "plan:publish", plan),
    steps: canEdit ? nextSteps(draft, findings, published) : [],
  };
}

/** Where a plan stands, and what can be done now. */
export default function ShowDraft({ loaderData }: Route.ComponentProps) {
  const t = draftText[useLanguage()];
  const { plan, first, counts, adopted, municipalities, findings, canEdit, canPublish } = loaderData;
  const base = `/arbeid/planer/${plan.id}`;
  return (
    <article className="stack">
      <title>{`${plan.title} – Komplan`}</title>
      <Heading level={1}>
        {plan.title} {formatYears(plan.startsOn, plan.endsOn)}
      </Heading>
      {plan.subtitle && <p>{plan.subtitle}</p>}
      <Steps steps={loaderData.steps} base={base} />
      <section className="stack-tight">
        <Heading level={2}>{t.standing}</Heading>
        <ul className="thing-list">
          <li>
            <span>{t.contents(counts)}</span>
            <LinkButton to={`${base}/tiltak`} size="sm">
              {t.toMeasures}
            </LinkButton>
          </li>
          <li>
            <span>{t.adopted(adopted, municipalities.length)}</span>
            <LinkButton to={`${base}/kommuner`} size="sm">
              {t.toAdoptions}
            </LinkButton>
          </li>
          <li>
            <span>{t.findings(findings)}</span>
            <LinkButton to={`${base}/kvalitet`} size="sm">
              {t.toQuality}
            </LinkButton>
          </li>
        </ul>
      </section>
      <div className="button-row">
        {first && (
          <LinkButton to={`${base}/kapittel/${first}`} variant="primary">
            {canEdit ? t.write : t.read}
          </LinkButton>
        )}
        {canPublish && <LinkButton to={`${base}/publiseringer`}>{t.publish}</LinkButton>}
      </div>
    </article>
  );
}

/** "Neste steg": at most three, each a button. */
function Steps({ steps, base }: { steps: NextStep[]; base: string }) {
  const t = draftText[useLanguage()];
  if (steps.length === 0) return null;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.next}</Heading>
      <ol className="thing-list">
        {steps.map(({ key, count }) => (
          <li key={key}>
            <span>{t.steps[key].why(count)}</span>
            <LinkButton to={`${base}/${stepPages[key]}`} size="sm">
              {t.steps[key].what}
            </LinkButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
