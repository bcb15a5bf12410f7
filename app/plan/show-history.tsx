import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { dateInNorway, formatClock, formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-history.ts";
import { changesOnPage } from "./change.server.ts";
import { type Change, changeKind } from "./change.ts";
import { listHistory, listWrittenVersions } from "./history.server.ts";
import { findPlan } from "./plan.server.ts";
import { planPagesText } from "./plan-pages-text.ts";
import { changedTexts, takenAlong } from "./taken-along.ts";
import { planText } from "./text.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "history:read", (db) => findPlan(db, params.planId));
  const language = context.get(languageContext);
  const skip = skippedIn(request.url);
  const changes = await listHistory(db, plan.id, skip);
  const written = await listWrittenVersions(db, plan.id, changedTexts(changes));
  return {
    older: changes.length === changesOnPage ? skip + changesOnPage : null,
    canUndo: can(user, "plan:edit", plan),
    changes: changes.map((change) => ({
      id: change.id,
      part: change.part,
      ...(change.parts.length > 1 && { many: { count: change.parts.length, fromWord: change.fromWord } }),
      versions: comparable[change.part] ? `${comparable[change.part]}/${change.partId}` : null,
      kind: changeKind(change),
      along: new Intl.ListFormat(language).format(takenAlong(change, written)),
      title: titleOf(change, language),
      by: change.changedBy,
      at: `${formatDate(dateInNorway(change.changedAt), language)} kl. ${formatClock(change.changedAt)}`,
    })),
  };
}

/** Parts whose versions can be compared, as their addresses have them. */
const comparable: Partial<Record<Change["part"], string>> = { chapter: "kapittel", goal: "mal", measure: "tiltak" };

/** How many changes stand on earlier pages. An odd address shows the first page. */
function skippedIn(url: string): number {
  const asked = new URL(url).searchParams.get("fra") ?? "";
  return /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
}

/** What a part is called. A meeting also by its day, since it can be without a title. */
function titleOf({ part, partId, before, after }: Change, language: Language): string {
  if (part === "groupText") return groupNames(language)[partId] ?? "";
  const { title, name, heldOn } = { ...before, ...after };
  const day = typeof heldOn === "string" ? formatDate(heldOn, language) : "";
  return [title, name, day].filter((word) => typeof word === "string" && word !== "").join(", ");
}

const groupNames = (language: Language): Record<string, string> => planText[language].groupKinds;

export default function ShowHistory({ params, loaderData: { changes, canUndo, older } }: Route.ComponentProps) {
  const t = planPagesText[useLanguage()].history;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {changes.length === 0 && <p>{t.none}</p>}
      <ol className="thing-list">
        {changes.map((change) => (
          <HistoryRow key={change.id} planId={params.planId} {...{ change, canUndo }} />
        ))}
      </ol>
      {older !== null && (
        <p>
          <a className="ds-link" href={`/arbeid/planer/${params.planId}/historikk?fra=${older}`}>
            {t.older}
          </a>
        </p>
      )}
    </article>
  );
}

type Line = Route.ComponentProps["loaderData"]["changes"][number];

/** One change, with its undo; or all that came at once, which is told in one line and undone part by part where it stands. */
function HistoryRow({ planId, change, canUndo }: { planId: string; change: Line; canUndo: boolean }) {
  const t = planPagesText[useLanguage()].history;
  const { id, part, kind, title, by, at, versions, many, along } = change;
  const warning = canUndo && along !== "" ? `tas-med-${id}` : undefined;
  if (many) {
    return (
      <li>
        <span>
          {by} {many.fromWord ? t.fromWord(many.count) : t.atOnce(many.count)}
          <span className="thing-more quiet">{at}</span>
        </span>
      </li>
    );
  }
  const name = title || t.parts[part];
  return (
    <li>
      <span>
        {by} {t.kinds[kind]} {t.parts[part]} {title && `«${title}»`}
        <span className="thing-more quiet">
          {at}
          {versions && (
            <>
              {" · "}
              <a
                className="ds-link"
                href={`/arbeid/planer/${planId}/historikk/${versions}`}
                aria-label={`${t.versions}: ${name}, ${at}`}
              >
                {t.versions}
              </a>
            </>
          )}
        </span>
        {warning && (
          <span className="thing-more" id={warning}>
            {t.takesAlong(along)}
          </span>
        )}
      </span>
      {canUndo && (
        <ActionButton
          aria-describedby={warning}
          action={`/arbeid/planer/${planId}/historikk/${id}/angre`}
          aria-label={`${t.undo}: ${name}, ${at}`}
        >
          {t.undo}
        </ActionButton>
      )}
    </li>
  );
}
