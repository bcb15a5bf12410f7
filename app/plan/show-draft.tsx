import { can } from "#app/access/permissions.ts";
import { formatYears } from "#app/lib/dates.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-draft.ts";
import { draftText } from "./draft-text.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { kindsOf, qualityFindings } from "./quality.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  const findings = qualityFindings(draft);
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
      <p>
        <LinkButton to={`${base}/na`}>{t.now}</LinkButton>
      </p>
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
