import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/move-step.ts";
import { putSteps } from "./local-flow-change.server.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { moveDown, moveUp } from "./own-steps.ts";
import { permitStep } from "./permit-flow.server.ts";
import { refusedSteps } from "./step-faults.ts";
import { StepLineWords, toStepLine } from "./step-line.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { template, user, steps, step } = await permitStep(context, params);
  return { title: template.title[user.language], step: toStepLine(step, steps, user.language) };
}

const directionForm = z.object({ direction: z.enum(["up", "down"], "unknown") });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, writer, steps } = await permitStep(context, params);
  const { stepId } = params;

  const form = await readForm(request, directionForm);
  if (!form.ok) return data({ ...form, words: {} }, 422);
  const moved = form.fields.direction === "up" ? moveUp(steps, stepId) : moveDown(steps, stepId);
  if (!moved.ok) return data(refusedSteps(form, "flytt", { ...moved, steps, language: user.language }), 409);

  await putSteps(db, writer, moved.steps, { action: "flow:moved", stepId }, new Date());
  throw redirect(`${href("/arbeid/flyt/:organisationId/:flow", params)}#${stepId}`, 303);
}

/** Where one comes when a step cannot be moved that way: why, and the other way. */
export default function MoveStep({ params, loaderData: { title, step }, actionData: form }: Route.ComponentProps) {
  const t = ownFlowText[useLanguage()];
  return (
    <OwnCardPage
      heading={t.moveStep(step.number)}
      form={form}
      words={form?.words}
      above={{ to: href("/arbeid/flyt/:organisationId/:flow", params), name: title }}
    >
      <p>
        <StepLineWords step={step} />
      </p>
      <p>{t.moveLead}</p>
      <div className="button-row" id="flytt" tabIndex={-1}>
        <ActionButton action="" fields={{ direction: "up" }} data-variant="secondary">
          {t.up(step.number)}
        </ActionButton>
        <ActionButton action="" fields={{ direction: "down" }} data-variant="secondary">
          {t.down(step.number)}
        </ActionButton>
      </div>
    </OwnCardPage>
  );
}
