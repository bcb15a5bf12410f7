import { formatDate } from "#app/lib/dates.ts";
import { listVersions } from "#app/publication/shelf.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-versions.ts";
import { planHref } from "./plan-href.ts";
import { PlanPage } from "./plan-page.tsx";
import { planText } from "./plan-text.ts";
import { readPlan } from "./read-plan.server.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  return { ...(await readPlan(request, params.slug)), versions: await listVersions(params.slug) };
}

/** Every version that has been published of a plan, newest first. */
export default function ListVersions({ loaderData: { versions, ...read } }: Route.ComponentProps) {
  const language = useLanguage();
  const t = planText[language];
  const slug = read.address.slug;
  const newest = versions[0]?.version;
  return (
    <PlanPage {...read} title={t.versionsTitle} description={`${read.plan.title}. ${t.versionsLead}`}>
      <Heading level={1}>{t.versionsTitle}</Heading>
      <p className="lead">{t.versionsLead}</p>
      <ul className="plan-list">
        {versions.map(({ version, publishedOn }) => (
          <li key={version}>
            <a
              className="ds-link"
              href={planHref(language, { slug, olderVersion: version === newest ? undefined : version })}
            >
              {t.version(version, formatDate(publishedOn, language))}
            </a>{" "}
            {version === newest && (
              <span className="ds-tag" data-size="sm">
                {t.newest}
              </span>
            )}
          </li>
        ))}
      </ul>
    </PlanPage>
  );
}
