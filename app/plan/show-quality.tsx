import { href } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-quality.ts";
import { FindingList } from "./finding-list.tsx";
import { findingViews } from "./finding-view.server.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { planPagesText } from "./plan-pages-text.ts";
import { qualityFindings } from "./quality.ts";
import { validity } from "./validity.ts";
import { ValidityList } from "./validity-list.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const year = Number(today().slice(0, 4));
  const findings = findingViews(qualityFindings(draft), draft, language);
  return {
    year,
    municipalities: draft.adoptions.map((adoption) => ({
      name: adoption.municipality,
      adopted: adoption.adoptedOn && formatDate(adoption.adoptedOn, language),
      ...validity(draft.plan, adoption, draft.measures, year),
    })),
    missing: findings.filter(({ level }) => level === "missing"),
    lookAction: can(user, "plan:edit", draft.plan) ? href("/arbeid/planer/:planId/kvalitet/fakta", params) : undefined,
    improve: findings.filter(({ level }) => level === "improve"),
  };
}

/** What is missing and what could be better, and whether each municipality can answer yes to KOSTRA form 7B. */
export default function ShowQuality({ loaderData }: Route.ComponentProps) {
  const { quality: t, adoptions } = planPagesText[useLanguage()];
  const { year, municipalities, missing, improve, lookAction } = loaderData;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <section className="stack-tight">
        <Heading level={2}>{t.validity}</Heading>
        {municipalities.map(({ name, valid, criteria }) => (
          <details key={name} className="municipality-card" open={!valid}>
            <summary>
              <strong>{name}</strong> · {adoptions.validity(year)} {valid ? adoptions.valid : adoptions.invalid}
            </summary>
            <ValidityList criteria={criteria} />
          </details>
        ))}
      </section>
      {missing.length + improve.length === 0 && <p>{t.none}</p>}
      <Group heading={t.groups.missing} findings={missing} />
      <Group heading={t.groups.improve} findings={improve} lookAction={lookAction} />
    </article>
  );
}

function Group({
  heading,
  findings,
  lookAction,
}: {
  heading: string;
  findings: Route.ComponentProps["loaderData"]["missing"];
  lookAction?: string | undefined;
}) {
  if (findings.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{`${heading} (${findings.length})`}</Heading>
      <FindingList findings={findings} lookAction={lookAction} />
    </section>
  );
}
