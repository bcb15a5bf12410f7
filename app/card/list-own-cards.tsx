import { Link } from "react-router";
import { readableOrganisations } from "#app/access/permissions.ts";
import { signedIn } from "#app/access/permit.server.ts";
import { today } from "#app/lib/today.server.ts";
import { listOrganisations } from "#app/organisation/organisation.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Route } from "./+types/list-own-cards.ts";
import { markCard } from "./card-marks.server.ts";
import { standingWords, stateWords } from "./card-state.ts";
import { allCardTemplates } from "./card-template.ts";
import { markFlow } from "./flow-marks.server.ts";
import { allFlows } from "./flow-template.ts";
import { listLocalCards } from "./local-card.server.ts";
import { cardTasks } from "./local-card.ts";
import { listLocalFlows } from "./local-flow.server.ts";
import { flowTasks, followsTemplate } from "./local-flow.ts";
import { localText } from "./local-text.ts";
import { ownFlowText } from "./own-flow-text.ts";
import { taskWords } from "./task-words.ts";
import "./local-card.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const { language } = user;
  const known = readableOrganisations(user);
  const organisations = (await listOrganisations(db)).filter(({ id }) => known.includes(id));
  const cards = await listLocalCards(db, known);
  const flows = await listLocalFlows(db, known);
  return {
    organisations: organisations.map(({ id, name }) => ({
      ...{ id, name },
      flows: allFlows().map((template) => {
        const flow = flows.find((one) => one.organisationId === id && one.flowId === template.id);
        const marks = markFlow(template, flow);
        const tasks = flow ? flowTasks(flow, template, marks, today()) : [];
        return {
          ...{ slug: template.slug, title: template.title[language] },
          state: standingWords(flow === undefined || followsTemplate(flow) ? null : flow, marks, language),
          tasks: tasks.map((task) => taskWords(task, language)),
        };
      }),
      lines: allCardTemplates().map((template) => {
        const card = cards.find((one) => one.organisationId === id && one.cardId === template.id);
        const marks = markCard(template, card?.blocks ?? []);
        const tasks = card ? cardTasks(card, template, marks, today()) : [];
        return {
          ...{ slug: template.slug, title: template.title[language], state: stateWords(card, marks, language) },
          tasks: tasks.map((task) => taskWords(task, language)),
        };
      }),
    })),
  };
}

/** Every card and flow of the organisations one belongs to, how far it is from being approved, and what waits. */
export default function ListOwnCards({ loaderData: { organisations } }: Route.ComponentProps) {
  const language = useLanguage();
  const t = localText[language];
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {organisations.map(({ id, name, lines, flows }) => (
        <section key={id} className="stack-tight" aria-labelledby={`o-${id}`}>
          <Heading level={2} id={`o-${id}`}>
            {name}
          </Heading>
          <Lines lines={lines} base={`/arbeid/kort/${id}`} />
          <Heading level={3}>{ownFlowText[language].title}</Heading>
          <Lines lines={flows} base={`/arbeid/flyt/${id}`} />
        </section>
      ))}
    </main>
  );
}

type Line = Route.ComponentProps["loaderData"]["organisations"][number]["flows"][number];

function Lines({ lines, base }: { lines: readonly Line[]; base: string }) {
  return (
    <ul className="thing-list">
      {lines.map(({ slug, title, state, tasks }) => (
        <li key={slug}>
          <div>
            <Link className="ds-link" to={`${base}/${slug}`}>
              {title}
            </Link>
            {tasks.map((task) => (
              <span key={task} className="thing-more">
                <StatusMark shape="late">{task}</StatusMark>
              </span>
            ))}
            <span className="thing-more quiet">{state.join(" ")}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
