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
import { stateWords } from "./card-state.ts";
import { allCardTemplates } from "./card-template.ts";
import { listLocalCards } from "./local-card.server.ts";
import { cardTasks } from "./local-card.ts";
import { localText } from "./local-text.ts";
import { taskWords } from "./task-words.ts";
import "./local-card.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const { language } = user;
  const known = readableOrganisations(user);
  const organisations = (await listOrganisations(db)).filter(({ id }) => known.includes(id));
  const cards = await listLocalCards(db, known);
  return {
    organisations: organisations.map(({ id, name }) => ({
      ...{ id, name },
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

/** Every card of the organisations one belongs to, how far it is from being approved, and what waits. */
export default function ListOwnCards({ loaderData: { organisations } }: Route.ComponentProps) {
  const t = localText[useLanguage()];
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {organisations.map(({ id, name, lines }) => (
        <section key={id} className="stack-tight" aria-labelledby={`o-${id}`}>
          <Heading level={2} id={`o-${id}`}>
            {name}
          </Heading>
          <ul className="thing-list">
            {lines.map(({ slug, title, state, tasks }) => (
              <li key={slug}>
                <div>
                  <Link className="ds-link" to={`/arbeid/kort/${id}/${slug}`}>
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
        </section>
      ))}
    </main>
  );
}
