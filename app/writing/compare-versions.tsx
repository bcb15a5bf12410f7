import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { listChangesOf } from "#app/plan/change.server.ts";
import { measureFieldName } from "#app/plan/measure-words.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/compare-versions.ts";
import { findReadPart } from "./comment.ts";
import { momentInWords } from "./comment-view.ts";
import { ComparedText } from "./compare-runs.tsx";
import { stateInWords } from "./compare-state.server.ts";
import { compareText } from "./compare-text.ts";
import { changedFields, chosenVersions, versionsOf } from "./compare-version.ts";
import "./comment.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "history:read", params.planId);
  const language = context.get(languageContext);
  const { part, id, title } = findReadPart(draft, params.part, params.partId) ?? notFound();
  const asked = new URL(request.url).searchParams;
  const versions = versionsOf(await listChangesOf(db, draft.plan.id, part, id));
  const { from, to } = chosenVersions(versions, asked.get("fra"), asked.get("til"));
  const inWords = await stateInWords(db, part, draft, language);
  return {
    title,
    part,
    versions: versions.map((version) => ({ id: version.id, by: version.by, at: momentInWords(version.at, language) })),
    from: from?.id ?? "",
    to: to?.id ?? "",
    fields: from && to ? changedFields(inWords(from.state), inWords(to.state)) : [],
    canRestore: can(user, "plan:edit", draft.plan),
  };
}

/** Two versions of a part beside each other, and either of them back. */
export default function CompareVersions({ params, loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = compareText[language];
  const { title, part, versions, from, to, fields, canRestore } = loaderData;
  const nameOf = (field: string) =>
    part === "measure" ? measureFieldName(field, language) : (t.names[field] ?? field);
  return (
    <article className="stack commenting">
      <title>{`${t.of(title)} – Komplan`}</title>
      <Link className="ds-link" to={href("/arbeid/planer/:planId/historikk", params)}>
        {t.back}
      </Link>
      <Heading level={1}>{t.of(title)}</Heading>
      <p>{versions.length === 0 ? t.none : t.lead}</p>
      {versions.length > 0 && <Choice {...{ versions, from, to }} />}
      {canRestore && versions.length > 0 && <Restoring {...{ params, versions, from, to }} />}
      {versions.length > 0 && fields.length === 0 && <p>{t.same}</p>}
      {fields.map(({ field, before, after }) => (
        <section key={field} className="stack-tight compared-field">
          <Heading level={2}>{nameOf(field)}</Heading>
          <div className="side-by-side">
            <section>
              <Heading level={3}>{t.from}</Heading>
              <p className="as-said">{before || t.empty}</p>
            </section>
            <section>
              <Heading level={3}>{t.to}</Heading>
              <ComparedText before={before} after={after} />
            </section>
          </div>
        </section>
      ))}
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];
type Chosen = Pick<Loaded, "versions" | "from" | "to">;

/** A form that asks for the page again, so that two versions have an address of their own. */
function Choice({ versions, from, to }: Chosen) {
  const t = compareText[useLanguage()];
  const options = versions.map(({ id, at, by }) => (
    <option key={id} value={id}>
      {t.version(at, by)}
    </option>
  ));
  return (
    <form method="get" className="side-by-side" key={`${from} ${to}`}>
      <SelectField name="fra" label={t.from} defaultValue={from}>
        {options}
      </SelectField>
      <SelectField name="til" label={t.to} defaultValue={to}>
        {options}
      </SelectField>
      <div>
        <Button variant="secondary">{t.compare}</Button>
      </div>
    </form>
  );
}

function Restoring({ params, versions, from, to }: Chosen & { params: Route.ComponentProps["params"] }) {
  const t = compareText[useLanguage()];
  const [newest] = versions;
  const some = versions.filter(({ id }) => id !== newest?.id && (id === from || id === to));
  return some.map(({ id, at, by }) => (
    <ActionButton
      key={id}
      action={href("/arbeid/planer/:planId/historikk/:part/:partId/gjenopprett", params)}
      fields={{ version: id }}
    >
      {t.restoreOf(t.version(at, by))}
    </ActionButton>
  ));
}
