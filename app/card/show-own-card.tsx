import { data, href, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import type { RefusedForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { findOrganisation, listMunicipalitiesWithin } from "#app/organisation/organisation.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Route } from "./+types/show-own-card.ts";
import { cardHref } from "./action-card.ts";
import { emptyParts, viewBlocks } from "./adapted.ts";
import { isProposed } from "./approval.ts";
import { ApprovalSection } from "./approval-section.tsx";
import { BlockLine, toBlockLine } from "./block-line.tsx";
import { markCard } from "./card-marks.server.ts";
import { stateWords } from "./card-state.ts";
import { cardParts } from "./card-template.ts";
import { cardTasks } from "./local-card.ts";
import { proposeCard } from "./local-card-change.server.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { permitCard } from "./permit-card.server.ts";
import { taskWords } from "./task-words.ts";
import { cardText } from "./text.ts";
import "./local-card.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, template, local } = await permitCard(context, "organisation:read", params);
  const { organisationId } = params;
  const { language } = user;
  const blocks = viewBlocks(template, local?.blocks ?? []);
  const marks = markCard(template, local?.blocks ?? []);
  const tasks = local ? cardTasks(local, template, marks, today()) : [];
  const own = await listMunicipalitiesWithin(db, organisationId);
  const place = (await listPlaces()).find(({ kommunenummer }) => own.includes(kommunenummer));
  const shown = place && { place: { ...place }, services: [], isExample: false, date: today() };
  return {
    title: template.title[language],
    organisation: (await findOrganisation(db, organisationId)).name,
    state: stateWords(local, marks, language),
    tasks: tasks.map((task) => ({ kind: task.kind, words: taskWords(task, language) })),
    parts: cardParts.map((part) => ({
      part,
      blocks: blocks.filter((block) => block.part === part).map((block) => toBlockLine(block, language)),
    })),
    publicPage: cardHref({ template, workplace: null, local: shown ?? null }, null),
    canEdit: can(user, "card:edit", { organisationId }),
    canApprove: can(user, "card:approve", { organisationId }),
    isProposed: local !== undefined && isProposed(local, marks),
    isApproved: local !== undefined && local.approval !== null,
  };
}

/** Asks a leader to approve just what the card says now. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, template, local, writer } = await permitCard(context, "card:edit", params);
  const blocks = local?.blocks ?? [];
  const { parts, hash } = markCard(template, blocks);

  if (viewBlocks(template, blocks).some(({ isOffered }) => isOffered)) return data(refusedCard("chooseFirst"), 409);
  if (emptyParts(parts).length > 0) return data(refusedCard("emptyPart"), 409);

  await proposeCard(db, writer, hash, new Date());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

function refusedCard(refusal: string): RefusedForm {
  return { ok: false, typed: {}, errors: { blokker: [refusal] } };
}

/** A card as the organisation has made it, block by block, and how far it is from being approved. */
export default function ShowOwnCard({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = localText[language];
  const { title, organisation, state, parts, publicPage, canEdit } = loaderData;
  const base = href("/arbeid/kort/:organisationId/:card", params);
  return (
    <OwnCardPage heading={title} form={form} above={{ to: "/arbeid/kort", name: t.back }}>
      <div className="stack-tight">
        <p className="quiet">{organisation}</p>
        {state.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <a className="ds-link" href={`${language === "nn" ? "/nn" : ""}${publicPage}`}>
            {t.publicPage}
          </a>
        </p>
      </div>
      <Tasks tasks={loaderData.tasks} base={base} canEdit={canEdit} />
      <div className="stack" id="blokker" tabIndex={-1}>
        {parts.map(({ part, blocks }) => (
          <section key={part} className="stack-tight" aria-labelledby={part}>
            <Heading level={2} id={part}>
              {cardText[language].part[part]}
            </Heading>
            <ul className="thing-list">
              {blocks.map((block) => (
                <BlockLine key={block.id} block={block} base={base} canEdit={canEdit} />
              ))}
            </ul>
            {canEdit && (
              <p>
                <LinkButton
                  to={`${base}/ny/${part}`}
                  size="sm"
                  aria-label={t.blocks.addTo(cardText[language].part[part])}
                >
                  {t.blocks.add}
                </LinkButton>
              </p>
            )}
          </section>
        ))}
      </div>
      <ApprovalSection {...loaderData} base={base} />
    </OwnCardPage>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Tasks({ tasks, base, canEdit }: { tasks: Loaded["tasks"]; base: string; canEdit: boolean }) {
  const t = localText[useLanguage()];
  if (tasks.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="oppgaver">
      <Heading level={2} id="oppgaver">
        {t.waits}
      </Heading>
      <ul className="card-tasks">
        {tasks.map(({ kind, words }) => (
          <li key={kind}>
            <StatusMark shape="late">{words}</StatusMark>{" "}
            {kind === "facts" && canEdit && (
              <ActionButton action={`${base}/sett-over`} data-variant="secondary">
                {t.lookOver}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
