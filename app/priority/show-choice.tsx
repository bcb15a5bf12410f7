import { href, Link } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { formatYears } from "#app/lib/dates.ts";
import { labels } from "#app/plan/labels.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-choice.ts";
import { findChoice } from "./choice.server.ts";
import type { FocusProposal, Points } from "./priority.ts";
import { priorityText } from "./text.ts";
import "./priority.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const choice = await findChoice(db, plan.id, user.id);
  return { ...choice, years: formatYears(plan.startsOn, plan.endsOn) };
}

/** One page for the leaders and the committee chairs: what is proposed now, what later, and why. Made to be printed. */
export default function ShowChoice({ params, loaderData: { years, groups, totals, round } }: Route.ComponentProps) {
  const { onePage: t } = priorityText[useLanguage()];
  return (
    <article className="stack one-page">
      <title>{`${t.title} – Komplan`}</title>
      <Link className="ds-link not-printed" to={href("/arbeid/planer/:planId/prioritering", params)}>
        {t.back}
      </Link>
      <Heading level={1}>
        {t.title} {years}
      </Heading>
      <p className="quiet">{t.plan}</p>
      {groups
        .filter(({ heading, proposals }) => heading !== "open" || proposals.length > 0)
        .map(({ heading, proposals }) => (
          <section key={heading} className="stack-tight">
            <Heading level={2}>{t[heading]}</Heading>
            {proposals.length === 0 && <p className="quiet">{t.none}</p>}
            <ol>
              {proposals.map((proposal) => (
                <Chosen key={proposal.id} proposal={proposal} totals={totals} />
              ))}
            </ol>
          </section>
        ))}
      <section className="stack-tight">
        <Heading level={2}>{t.how}</Heading>
        <p>{round ? t.counted(round.voters, round.points) : t.notCounted}</p>
        <Heading level={2}>{t.decide}</Heading>
        <ul>
          {t.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
      <div className="button-row not-printed">
        <LinkButton to={href("/arbeid/planer/:planId/prioritering/oversikt.pdf", params)} reloadDocument>
          {t.pdf}
        </LinkButton>
      </div>
    </article>
  );
}

function Chosen({ proposal, totals }: { proposal: FocusProposal; totals: Points | null }) {
  const language = useLanguage();
  const { onePage: t, proposals: words } = priorityText[language];
  const { title, reason, mapping, targetGroups, periodReason } = proposal;
  const groups = targetGroups.map((group) => labels[language].targetGroups[group]).join(", ");
  return (
    <li>
      <p>
        <strong>{title}</strong>
        {totals && ` (${words.points(totals[proposal.id] ?? 0)})`}
        {groups && ` · ${words.groups}: ${groups}`}
      </p>
      {reason && <p className="as-written">{reason}</p>}
      {mapping && (
        <p className="as-written">
          {t.mapping}: {mapping}
        </p>
      )}
      {periodReason && (
        <p className="as-written">
          {t.when}: {periodReason}
        </p>
      )}
    </li>
  );
}
