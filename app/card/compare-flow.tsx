import { href, redirect } from "react-router";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Route } from "./+types/compare-flow.ts";
import { templateChanges } from "./local-flow.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { permitFlow } from "./permit-flow.server.ts";
import { ReadSteps, StepLineWords, toStepLine } from "./step-line.tsx";
import "./local-card.css";
import "./own-flow.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template, local } = await permitFlow(context, "card:edit", params);
  const { language } = user;
  const ours = local?.steps;
  if (!ours) throw redirect(href("/arbeid/flyt/:organisationId/:flow", params));
  return {
    title: template.title[language],
    changes: templateChanges(local, template).map(({ kind, step }) => ({
      kind,
      step: toStepLine(step, kind === "gone" ? (local.basis ?? []) : template.steps, language),
    })),
    now: template.steps.map((step) => toStepLine(step, template.steps, language)),
    ours: ours.map((step) => toStepLine(step, ours, language)),
  };
}

/** The template's steps beside ours: what has become of it, and which of them shall stand. */
export default function CompareFlow({ params, loaderData: { title, changes, now, ours } }: Route.ComponentProps) {
  const t = ownFlowText[useLanguage()].template;
  const base = href("/arbeid/flyt/:organisationId/:flow", params);
  return (
    <OwnCardPage heading={t.title(title)} form={undefined} above={{ to: base, name: title }}>
      <p>{changes.length > 0 ? t.changed : t.same}</p>
      {changes.length > 0 && (
        <section className="stack-tight" aria-labelledby="endret">
          <Heading level={2} id="endret">
            {t.changes}
          </Heading>
          <ul className="thing-list">
            {changes.map(({ kind, step }) => (
              <li key={step.id}>
                <div>
                  <StepLineWords step={step} both="both" />
                  <span className="thing-more">
                    <StatusMark shape="late">{t.change[kind]}</StatusMark>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="stack-tight">
        <p>{t.takeMeans}</p>
        <div className="button-row">
          {changes.length > 0 && (
            <ActionButton action={`${base}/behold`} data-variant="secondary">
              {t.keep}
            </ActionButton>
          )}
          <ActionButton action={`${base}/ta-malen`} data-variant="secondary">
            {t.take}
          </ActionButton>
        </div>
      </div>
      <div className="card-versions">
        <div className="stack-tight">
          <Heading level={2}>{t.now}</Heading>
          <ReadSteps steps={now} />
        </div>
        <div className="stack-tight">
          <Heading level={2}>{t.ours}</Heading>
          <ReadSteps steps={ours} />
        </div>
      </div>
    </OwnCardPage>
  );
}
