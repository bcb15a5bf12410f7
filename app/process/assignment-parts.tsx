import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { assignmentText } from "./assignment-text.ts";
import type { Mandate } from "./mandate.ts";
import type { AdjacentPlan } from "./plan-place.ts";

/** Another plan as it is shown, with its date written. */
export interface AdjacentPlanView extends AdjacentPlan {
  isAddress: boolean;
  reviewDue: boolean;
  /** What the other plan rests on; empty when nothing is known. */
  fact: string;
}

interface Place {
  base: string;
  canEdit: boolean;
}

/** The plan's place among the municipality's plans. */
export function AdjacentPlans({ plans, base, canEdit }: Place & { plans: AdjacentPlanView[] }) {
  const t = assignmentText[useLanguage()].place;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      {plans.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="thing-list">
        {plans.map((plan) => (
          <li key={`${plan.kind} ${plan.title} ${plan.reference}`}>
            <span>
              {plan.isAddress ? (
                <a className="ds-link" href={plan.reference}>
                  {plan.title}
                </a>
              ) : (
                plan.title
              )}
              <span className="quiet thing-more">
                {[t.kinds[plan.kind], plan.isAddress ? "" : plan.reference, plan.fact].filter(Boolean).join(" · ")}
              </span>
              {plan.relation && <span className="thing-more">{plan.relation}</span>}
            </span>
            <span className="quiet">
              {plan.reviewOn && t.reviewOn(plan.reviewOn)}
              {plan.reviewDue && (
                <>
                  {" · "}
                  <StatusMark shape="late">{t.reviewDue}</StatusMark>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {canEdit && <LinkButton to={`${base}/planer`}>{t.edit}</LinkButton>}
    </section>
  );
}

/** The mandate in short, with the documents it is handed out as. */
export function MandateSummary({ mandate, base, canEdit }: Place & { mandate: Mandate | null }) {
  const t = assignmentText[useLanguage()].mandate;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{mandate?.purpose || t.none}</p>
      <div className="button-row">
        {canEdit && <LinkButton to={`${base}/mandat`}>{mandate ? t.edit : t.write}</LinkButton>}
        <LinkButton to={`${base}/mandat.docx`} reloadDocument variant="tertiary">
          {t.word}
        </LinkButton>
        <LinkButton to={`${base}/mandat.pdf`} reloadDocument variant="tertiary">
          {t.pdf}
        </LinkButton>
      </div>
    </section>
  );
}
