import { publicFactsById } from "#app/guide/fact.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/show-flow.ts";
import { approvedFlowIn, withApprovedSteps } from "./approved-flow.ts";
import "./card.css";
import { flowEdition } from "./edition.ts";
import "./flow.css";
import { drawFlow } from "./flow-drawing.ts";
import { FlowFigure } from "./flow-figure.tsx";
import { flowHref } from "./flow-href.ts";
import { FlowSteps } from "./flow-steps.tsx";
import { allFlows } from "./flow-template.ts";
import { flowText } from "./flow-text.ts";
import { LawList } from "./law-list.tsx";
import { localOrTemplates } from "./local-services.server.ts";
import { PhoneLines, WhoseNumbers } from "./phone-lines.tsx";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext);
  const local = await localOrTemplates(params.place);
  const template = allFlows().find(({ slug }) => slug === params.flow) ?? notFound();
  const approved = approvedFlowIn(template, local);
  const flow = withApprovedSteps(template, approved);
  const edition = flowEdition({ template, approved, local }, language);
  return { language, local, flow, edition, drawing: drawFlow(flow, local, language) };
}

/** Who does what, as a drawing and as steps that say the same. The steps come first on a phone, the drawing on a wide screen. */
export default function ShowFlow({ loaderData: { language, local, flow, edition, drawing } }: Route.ComponentProps) {
  const t = flowText[language];
  const title = flow.title[language];
  const services = [...new Set(flow.steps.flatMap(({ service }) => service ?? []))];
  const facts = publicFactsById([...new Set(flow.steps.flatMap(({ facts: own }) => own ?? []))]);
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${title} – ${t.title} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <p className="kicker">
        <a href={publicHref(language, flowHref(null, local))}>{t.title}</a>
        {local && ` · ${local.place.name}`}
      </p>
      <Heading level={1}>{title}</Heading>
      {local?.isExample && <p className="card-example">{cardText[language].example}</p>}
      <p className="lead">{flow.about[language]}</p>
      <p className="flow-jumps">
        <a className="ds-link" href="#tegning">
          {t.toDrawing}
        </a>
        <a className="ds-link" href="#steg">
          {t.toSteps}
        </a>
      </p>
      <div className="flow-both">
        <section id="steg" className="flow-steps">
          <Heading level={2}>{t.asSteps}</Heading>
          <FlowSteps flow={flow} local={local} />
        </section>
        <section id="tegning" className="flow-picture">
          <Heading level={2}>{t.asDrawing}</Heading>
          <FlowFigure drawing={drawing} title={title} />
        </section>
      </div>
      <section className="card-call">
        <Heading level={2}>{cardText[language].numbers}</Heading>
        <PhoneLines services={services} local={local} />
        <WhoseNumbers local={local} />
      </section>
      <LawList laws={facts.filter(({ kind }) => kind === "law")} />
      <p className="subtle">{`${edition} ${cardText[language].ownRoutine}`}</p>
    </main>
  );
}
