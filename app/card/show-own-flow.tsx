import { data, href, Link, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import type { RefusedForm } from "#app/lib/form.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { today } from "#app/lib/today.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { findOrganisation, listMunicipalitiesWithin } from "#app/organisation/organisation.server.ts";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Route } from "./+types/show-own-flow.ts";
import { isProposed } from "./approval.ts";
import { ApprovalSection } from "./approval-section.tsx";
import { standingWords } from "./card-state.ts";
import { drawFlow } from "./flow-drawing.ts";
import { FlowFigure } from "./flow-figure.tsx";
import { flowHref } from "./flow-href.ts";
import { markFlow } from "./flow-marks.server.ts";
import { flowText } from "./flow-text.ts";
import { type FlowPhase, flowPhases } from "./flow-words.ts";
import { flowTasks, followsTemplate, templateChanges } from "./local-flow.ts";
import { proposeFlow } from "./local-flow-change.server.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { permitFlow } from "./permit-flow.server.ts";
import { StepLineWords, toStepLine } from "./step-line.tsx";
import { taskWords } from "./task-words.ts";
import "./flow.css";
import "./local-card.css";
import "./own-flow.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, template, local, steps } = await permitFlow(context, "organisation:read", params);
  const { organisationId } = params;
  const { language } = user;
  const marks = markFlow(template, local);
  const own = await listMunicipalitiesWithin(db, organisationId);
  const place = (await listPlaces()).find(({ kommunenummer }) => own.includes(kommunenummer));
  return {
    title: template.title[language],
    organisation: (await findOrganisation(db, organisationId)).name,
    state: standingWords(local === undefined || followsTemplate(local) ? null : local, marks, language),
    tasks: (local ? flowTasks(local, template, marks, today()) : []).map((task) => taskWords(task, language)),
    steps: steps.map((step) => toStepLine(step, steps, language)),
    drawing: drawFlow({ ...template, steps }, null, language),
    publicPage: publicHref(language, flowHref(template, place ? { place } : null)),
    hasOwn: local !== undefined && local.steps !== null,
    canEdit: can(user, "card:edit", { organisationId }),
    canApprove: can(user, "card:approve", { organisationId }),
    isProposed: local !== undefined && isProposed(local, marks),
    isApproved: local !== undefined && local.approval !== null,
  };
}

/** Asks a leader to approve just what the flow says now. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, template, local, writer } = await permitFlow(context, "card:edit", params);

  if (templateChanges(local, template).length > 0) return data(refusedFlow("chooseFirst"), 409);

  await proposeFlow(db, writer, markFlow(template, local).hash, new Date());
  throw redirect(href("/arbeid/flyt/:organisationId/:flow", params), 303);
}

function refusedFlow(refusal: string): RefusedForm {
  return { ok: false, typed: {}, errors: { steg: [refusal] } };
}

/** A flow as the organisation has made it, step by step and drawn, and how far it is from being approved. */
export default function ShowOwnFlow({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = ownFlowText[language];
  const { title, organisation, state, tasks, drawing, publicPage, hasOwn, canEdit } = loaderData;
  const base = href("/arbeid/flyt/:organisationId/:flow", params);
  return (
    <OwnCardPage
      heading={title}
      form={form}
      words={t.errors}
      above={{ to: "/arbeid/kort", name: localText[language].back }}
    >
      <div className="stack-tight">
        <p className="quiet">{organisation}</p>
        {state.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <a className="ds-link" href={publicPage}>
            {t.publicPage}
          </a>
        </p>
        {hasOwn && canEdit && (
          <p>
            <Link className="ds-link" to={`${base}/mal`}>
              {t.template.link}
            </Link>
          </p>
        )}
        {tasks.length > 0 && (
          <ul className="card-tasks" aria-label={localText[language].waits}>
            {tasks.map((words) => (
              <li key={words}>
                <StatusMark shape="late">{words}</StatusMark>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ApprovalSection {...loaderData} base={base} />
      <div className="own-flow" data-drawing>
        <section className="stack" id="steg" tabIndex={-1} aria-label={flowText[language].asSteps}>
          {canEdit && <p>{t.lead}</p>}
          {flowPhases.map((phase) => (
            <Phase key={phase} phase={phase} {...loaderData} base={base} />
          ))}
        </section>
        <section className="stack-tight own-flow-drawing" aria-labelledby="tegning">
          <Heading level={2} id="tegning">
            {t.drawing}
          </Heading>
          <FlowFigure drawing={drawing} title={title} />
        </section>
      </div>
    </OwnCardPage>
  );
}

type Loaded = Route.ComponentProps["loaderData"];
type PhaseProps = Pick<Loaded, "steps" | "canEdit"> & { phase: FlowPhase; base: string };

function Phase({ phase, steps, canEdit, base }: PhaseProps) {
  const t = flowText[useLanguage()];
  const here = steps.filter((step) => step.phase === phase);
  if (here.length === 0) return null;
  return (
    <section className="stack-tight flow-phase" data-phase={phase} aria-labelledby={`fase-${phase}`}>
      <Heading level={2} id={`fase-${phase}`}>
        {t.phase[phase]}
      </Heading>
      <ol className="own-steps">
        {here.map((step) => (
          <li key={step.id} id={step.id} value={step.number}>
            <StepLineWords step={step} />
            {canEdit && (
              <StepDoors number={step.number} isLast={step.number === steps.length} step={`${base}/steg/${step.id}`} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepDoors({ number, isLast, step }: { number: number; isLast: boolean; step: string }) {
  const t = ownFlowText[useLanguage()];
  return (
    <div className="own-step-doors">
      <Link className="ds-link" to={step} aria-label={t.editStep(number)}>
        {t.edit}
      </Link>
      <Link className="ds-link" to={`${step}/nytt`} aria-label={t.addAfter(number)}>
        {t.add}
      </Link>
      <div className="own-step-moves">
        <ActionButton
          action={`${step}/flytt`}
          fields={{ direction: "up" }}
          aria-label={t.up(number)}
          disabled={number === 1}
        >
          ↑
        </ActionButton>
        <ActionButton
          action={`${step}/flytt`}
          fields={{ direction: "down" }}
          aria-label={t.down(number)}
          disabled={isLast}
        >
          ↓
        </ActionButton>
      </div>
    </div>
  );
}
