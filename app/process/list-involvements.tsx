import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-involvements.ts";
import { listInvolvements } from "./involvement.server.ts";
import { type Involvement, notYetAsked } from "./involvement.ts";
import { InvolvementCard, type InvolvementView } from "./involvement-card.tsx";
import { involvementText } from "./involvement-text.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const involvements = await listInvolvements(db, params.planId);
  const language = context.get(languageContext);
  return {
    involvements: involvements.filter(({ kind }) => kind !== "livedExperience").map((one) => viewed(one, language)),
    notYet: notYetAsked(involvements),
    canEdit: can(user, "plan:edit", draft.plan),
  };
}

function viewed(involvement: Involvement, language: Language): InvolvementView {
  return { ...involvement, asked: involvement.askedOn ? formatDate(involvement.askedOn, language) : "" };
}

/** Who is asked about the plan from outside the groups. */
export default function ListInvolvements({ params, loaderData }: Route.ComponentProps) {
  const t = involvementText[useLanguage()];
  const { involvements, notYet, canEdit } = loaderData;
  const base = href("/arbeid/planer/:planId/prosess", params);
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <p>
        <Link className="ds-link" to={base}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {canEdit && (
        <div className="button-row">
          <LinkButton to={`${base}/aktorer/ny`}>{t.add}</LinkButton>
          <LinkButton to={`${base}/brukermedvirkning`} variant="tertiary">
            {t.participation.title}
          </LinkButton>
        </div>
      )}
      {involvements.length === 0 && <p className="quiet">{t.empty}</p>}
      {involvements.map((involvement) => (
        <InvolvementCard key={involvement.id} base={base} involvement={involvement} canEdit={canEdit} />
      ))}
      {canEdit && notYet.length > 0 && (
        <section className="stack-tight">
          <Heading level={2}>{t.suggested}</Heading>
          <ul className="group-members">
            {notYet.map((kind) => (
              <li key={kind}>
                <Link className="ds-link" to={`${base}/aktorer/ny?slag=${kind}`}>
                  {t.kinds[kind]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
