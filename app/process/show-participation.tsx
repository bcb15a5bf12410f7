import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-participation.ts";
import { listInvolvements } from "./involvement.server.ts";
import { InvolvementCard } from "./involvement-card.tsx";
import { involvementText } from "./involvement-text.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const involvements = await listInvolvements(db, params.planId);
  const language = context.get(languageContext);
  const heard = involvements.filter(({ kind }) => kind === "livedExperience");
  return {
    heard: heard.map((one) => ({ ...one, asked: one.askedOn ? formatDate(one.askedOn, language) : "" })),
    canEdit: can(user, "plan:edit", draft.plan),
  };
}

/** How those who have lived with violence were heard, and how to do it safely. */
export default function ShowParticipation({ params, loaderData: { heard, canEdit } }: Route.ComponentProps) {
  const { participation: t, back } = involvementText[useLanguage()];
  const base = href("/arbeid/planer/:planId/prosess", params);
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <p>
        <Link className="ds-link" to={base}>
          ← {back}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <details className="municipality-card" open={heard.length === 0}>
        <summary>
          <strong>{t.adviceHeading}</strong>
        </summary>
        <ul>
          {t.advice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
        <p>{t.checked}</p>
      </details>
      {heard.length === 0 && <p className="quiet">{t.empty}</p>}
      {heard.map((involvement) => (
        <InvolvementCard key={involvement.id} base={base} involvement={involvement} canEdit={canEdit} />
      ))}
      {canEdit && <LinkButton to={`${base}/aktorer/ny?slag=livedExperience`}>{t.add}</LinkButton>}
    </article>
  );
}
