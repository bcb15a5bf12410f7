import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/list-flows.ts";
import { templatePlace } from "./action-card.ts";
import "./card.css";
import { DangerLine } from "./danger-line.tsx";
import { flowHref } from "./flow-href.ts";
import { allFlows } from "./flow-template.ts";
import { flowText } from "./flow-text.ts";
import { localOrTemplates } from "./local-services.server.ts";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { language: context.get(languageContext), local: await localOrTemplates(params.place) };
}

/** Every flow, with what it is about. */
export default function ListFlows({ loaderData: { language, local } }: Route.ComponentProps) {
  const t = flowText[language];
  const title = local ? t.titleIn(local.place.name) : t.title;
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${title} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <p className="kicker">
        <a href={publicHref(language, `/kort/${local?.place.slug ?? templatePlace}`)}>{t.cards}</a>
      </p>
      <Heading level={1}>{title}</Heading>
      {local?.isExample && <p className="card-example">{cardText[language].example}</p>}
      <p className="lead">{t.lead}</p>
      <DangerLine />
      <ul className="card-list">
        {allFlows().map((flow) => (
          <li key={flow.id}>
            <a className="ds-link" href={publicHref(language, flowHref(flow, local))}>
              {flow.title[language]}
            </a>
            <p>{flow.about[language]}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
