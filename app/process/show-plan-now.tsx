import { Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { findingViews } from "#app/plan/finding-view.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Route } from "./+types/show-plan-now.ts";
import { changedStepView, stepsToLookOver } from "./changed-steps.ts";
import { planNow } from "./plan-now.ts";
import { LookOver } from "./plan-now-look-over.tsx";
import type { NextThing } from "./plan-now-next.ts";
import { PhaseLine, WholePath } from "./plan-now-path.tsx";
import type { RenewalAdvice } from "./plan-now-renewal.ts";
import { planNowText } from "./plan-now-text.ts";
import { type PlanNowView, planNowView } from "./plan-now-view.ts";
import { WhoWaits } from "./plan-now-waiting.tsx";
import { wordsOfNext } from "./plan-now-words.ts";
import { StepLine } from "./step-line.tsx";
import { evidenceOf, findProcess } from "./step-state.server.ts";
import { stepText } from "./step-text.ts";
import type { StepTitles } from "./step-title.ts";
import { countVacant } from "./vacant.ts";
import "./plan-now.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const { plan } = draft;
  const process = await findProcess(db, plan.id);
  const evidence = evidenceOf(draft, process);
  const now = planNow(evidence, process.said, today());
  const language = context.get(languageContext);
  const changed = evidence.findings.filter(({ key }) => key === "factChanged");
  const lookOver = stepsToLookOver(now.path, process).map((step) => changedStepView(step, language));
  return {
    planId: plan.id,
    vacant: countVacant(draft.measures, process.unheld, today()),
    canEdit: can(user, "plan:edit", plan),
    now: planNowView(now, plan, language),
    lookOver,
    changedFacts: findingViews(changed, draft, language),
  };
}

/** Where the plan is, what is next, what is late, and who waits for whom. */
export default function ShowPlanNow({ loaderData }: Route.ComponentProps) {
  const { planId, canEdit, now, lookOver, changedFacts, vacant } = loaderData;
  const t = planNowText[useLanguage()];
  const base = `/arbeid/planer/${planId}`;
  const next = now.next.filter(({ key }) => key !== "changed"); // told below, fact by fact
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <PhaseLine phases={now.phases} />
      <TimeLeft now={now} />
      {now.renewal && <Renewal advice={now.renewal} base={base} canEdit={canEdit} />}
      {vacant > 0 && (
        <Alert kind="warning">
          <p>{t.vacant(vacant)}</p>
          <LinkButton to={`${base}/oppfolging`} size="sm">
            {t.toVacant}
          </LinkButton>
        </Alert>
      )}
      <section className="stack-tight">
        <Heading level={2}>{t.next}</Heading>
        {next.length + lookOver.length + changedFacts.length === 0 && <p>{t.nothingNext}</p>}
        <ol className="thing-list">
          {next.map((thing) => (
            <Next key={`${thing.kind} ${thing.key}`} thing={thing} titles={now.titles} base={base} />
          ))}
        </ol>
      </section>
      <LookOver steps={lookOver} facts={changedFacts} titles={now.titles} base={base} canEdit={canEdit} />
      <Late now={now} base={base} canEdit={canEdit} />
      <WhoWaits now={now} base={base} />
      <section className="stack-tight">
        <Heading level={2}>{t.all}</Heading>
        <p>{t.allLead}</p>
        <WholePath now={now} base={base} canEdit={canEdit} />
      </section>
      {canEdit && (
        <Link className="ds-link" to={`${base}/oppfolging/varsler`}>
          {t.reminders}
        </Link>
      )}
      {canEdit && now.canRenew && (
        <section className="stack-tight">
          <Heading level={2}>{t.renew}</Heading>
          <p>{t.renewLead}</p>
          <p className="button-row">
            <LinkButton to={`${base}/fornying`} size="sm">
              {t.toRenewal}
            </LinkButton>
            <LinkButton to={`${base}/evaluering`} size="sm">
              {t.toEvaluation}
            </LinkButton>
          </p>
        </section>
      )}
    </article>
  );
}

function TimeLeft({ now: { daysLeft, lastDay } }: { now: PlanNowView }) {
  const t = planNowText[useLanguage()];
  if (daysLeft === null || lastDay === null) return <p className="quiet">{t.noEnd}</p>;
  return <p className="quiet">{daysLeft < 0 ? t.ranOut(lastDay) : t.left(daysLeft, lastDay)}</p>;
}

/** Where what is advised is done. */
const renewalPlaces: Record<RenewalAdvice, string> = {
  setEvaluation: "om#evaluationOn",
  beginEvaluation: "evaluering",
  beginNext: "fornying",
  finishNext: "fornying",
  ranOut: "fornying",
};

function Renewal({ advice, base, canEdit }: { advice: RenewalAdvice; base: string; canEdit: boolean }) {
  const t = planNowText[useLanguage()].renewal[advice];
  return (
    <Alert kind={advice === "ranOut" ? "warning" : "info"}>
      <p>
        <strong>{t.what}</strong> {t.do}
      </p>
      {canEdit && (
        <LinkButton to={`${base}/${renewalPlaces[advice]}`} size="sm">
          {t.go}
        </LinkButton>
      )}
    </Alert>
  );
}

/** What to do, and the button to where it is done. */
function Next({ thing, titles, base }: { thing: NextThing; titles: StepTitles; base: string }) {
  const language = useLanguage();
  const words = wordsOfNext(thing, language);
  return (
    <li>
      <span>
        {words.why}
        {thing.kind === "step" && (
          <span className="quiet thing-more">
            {`${planNowText[language].step(thing.key)} · ${titles[thing.key]}`}
            {thing.late && (
              <>
                {" · "}
                <StatusMark shape="late">{stepText[language].late}</StatusMark>
              </>
            )}
          </span>
        )}
      </span>
      <LinkButton to={`${base}/${thing.to}`} size="sm">
        {words.what}
      </LinkButton>
    </li>
  );
}

function Late({ now, base, canEdit }: { now: PlanNowView; base: string; canEdit: boolean }) {
  const language = useLanguage();
  const t = planNowText[language];
  const { lateSteps, lateMeasures } = now;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.late}</Heading>
      {lateSteps.length === 0 && lateMeasures === 0 && <p>{t.nothingLate}</p>}
      <ul className="thing-list">
        {lateSteps.map((step) => (
          <li key={step.key}>
            <span>
              {`${step.key} ${now.titles[step.key]}`}
              <StepLine step={step} />
            </span>
            {canEdit && (
              <LinkButton to={`${base}/na/${step.key}`} size="sm">
                {t.edit(step.key)}
              </LinkButton>
            )}
          </li>
        ))}
        {lateMeasures > 0 && (
          <li>
            <span>{t.lateMeasures(lateMeasures)}</span>
            <LinkButton to={`${base}/tiltak?status=late`} size="sm">
              {t.showLate}
            </LinkButton>
          </li>
        )}
      </ul>
    </section>
  );
}
