import { can } from "#app/access/permissions.ts";
import { formatDateWithWeek } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-mapping.ts";
import { FiguresLink } from "./figures-link.tsx";
import { listRequests, listRounds } from "./round.server.ts";
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
  return { rounds, canEdit: can(user, "plan:edit", draft.plan) };
}

/** What the municipality knows about its own situation, and where it comes from. */
export default function ShowMapping({ params, loaderData: { rounds, canEdit } }: Route.ComponentProps) {
  const t = mappingText[useLanguage()];
  const base = `/arbeid/planer/${params.planId}/kartlegging`;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
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
      <section className="stack-tight">
        <Heading level={2}>{t.figures}</Heading>
        <p>{t.figuresLead}</p>
        <FiguresLink planId={params.planId} />
      </section>
    </article>
  );
}
