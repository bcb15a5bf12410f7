import { Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDateWithWeek } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { allCrisisPlans } from "#app/plan/crisis-plan.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-mapping.ts";
import { linesOf } from "./answer.ts";
import { findSummary, listCrisisPlans } from "./assessment.server.ts";
import { FiguresLink } from "./figures-link.tsx";
import { givenAnswers } from "./given-answer.ts";
import { resultsText } from "./results-text.ts";
import { listRequests, listRounds } from "./round.server.ts";
import { countHoles, serviceTable } from "./service-table.ts";
import { measureSuggestions } from "./suggestion.ts";
import { mappingText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const requests = await listRequests(db, params.planId);
  const rounds = (await listRounds(db, params.planId)).map(({ id, deadline }) => {
    const asked = requests.filter(({ roundId }) => roundId === id);
    return {
      id,
      deadline: formatDateWithWeek(deadline, language),
      asked: asked.length,
      handedIn: asked.filter(({ handedInAt }) => handedInAt !== null).length,
      isSent: asked.some(({ sentAt }) => sentAt !== null),
    };
  });
  const answers = givenAnswers(requests);
  const suggestions = measureSuggestions(answers, []);
  const summary = await findSummary(db, params.planId);
  const plans = allCrisisPlans(await listCrisisPlans(db, params.planId));
  return {
    rounds,
    canEdit: can(user, "plan:edit", draft.plan),
    given: { answers: answers.length, holes: countHoles(serviceTable(answers)), suggestions: suggestions.length },
    summary: { strengths: linesOf(summary.strengths), gaps: linesOf(summary.gaps) },
    crisis: { all: plans.length, yes: plans.filter(({ mentioned }) => mentioned === "yes").length },
  };
}

/** What the municipality knows about its own situation, and where it comes from. */
export default function ShowMapping({ params, loaderData }: Route.ComponentProps) {
  const t = mappingText[useLanguage()];
  const { rounds, canEdit, given, summary, crisis } = loaderData;
  const base = `/arbeid/planer/${params.planId}/kartlegging`;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <RoundsSection {...{ base, rounds, canEdit }} />
      <ResultsSection {...{ base, given, canEdit }} />
      <section className="stack-tight">
        <Heading level={2}>{t.figures}</Heading>
        <p>{t.figuresLead}</p>
        <FiguresLink planId={params.planId} />
      </section>
      <AssessmentSections {...{ base, summary, crisis }} />
    </article>
  );
}

type Shown = Route.ComponentProps["loaderData"];

function RoundsSection({ base, rounds, canEdit }: { base: string } & Pick<Shown, "rounds" | "canEdit">) {
  const t = mappingText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.answers}</Heading>
      {rounds.length === 0 && <p>{t.noRounds}</p>}
      <ul className="thing-list">
        {rounds.map(({ id, deadline, asked, handedIn, isSent }, at) => (
          <li key={id}>
            <span>
              <strong>{t.round(rounds.length - at)}</strong>
              <span className="thing-more quiet">{t.deadline(deadline)}</span>
            </span>
            <span>{isSent ? t.state(handedIn, asked) : t.notSentYet}</span>
            {canEdit && (
              <LinkButton to={`${base}/runder/${id}`} size="sm">
                {t.openRound}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <p>
          <LinkButton to={`${base}/runder/ny`} variant={rounds.length === 0 ? "primary" : "secondary"}>
            {rounds.length === 0 ? t.newRound : t.anotherRound}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function ResultsSection({ base, given, canEdit }: { base: string } & Pick<Shown, "given" | "canEdit">) {
  const t = resultsText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.heading}</Heading>
      {given.answers === 0 ? (
        <p>{t.noAnswers}</p>
      ) : (
        <ul className="thing-list">
          <Result to={`${base}/tilbud`} title={t.services.title} open={t.services.open(given.holes)} />
          {canEdit && <Result to={`${base}/situasjon`} title={t.situation.title} open={t.situation.open} />}
          {canEdit && (
            <Result to={`${base}/tiltak`} title={t.measures.title} open={t.measures.open(given.suggestions)} />
          )}
        </ul>
      )}
    </section>
  );
}

function Result({ to, title, open }: { to: string; title: string; open: string }) {
  return (
    <li>
      <Link className="ds-link" to={to}>
        {title}
      </Link>
      <span className="quiet">{open}</span>
    </li>
  );
}

function AssessmentSections({ base, summary, crisis }: { base: string } & Pick<Shown, "summary" | "crisis">) {
  const t = resultsText[useLanguage()];
  return (
    <>
      <section className="stack-tight">
        <Heading level={2}>{t.summary.title}</Heading>
        {(["strengths", "gaps"] as const).map(
          (list) =>
            summary[list].length > 0 && (
              <div key={list}>
                <Heading level={3}>{t.summary[list]}</Heading>
                <ul>
                  {summary[list].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ),
        )}
        <p>
          <LinkButton to={`${base}/styrker`} size="sm">
            {t.summary.open}
          </LinkButton>
        </p>
      </section>
      <section className="stack-tight">
        <Heading level={2}>{t.preparedness.title}</Heading>
        <p>{t.preparedness.state(crisis.yes, crisis.all)}</p>
        <p>
          <LinkButton to={`${base}/beredskap`} size="sm">
            {t.preparedness.open}
          </LinkButton>
        </p>
      </section>
    </>
  );
}
