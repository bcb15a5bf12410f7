import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/remove-step.ts";
import { waysFrom } from "./flow.ts";
import { putSteps } from "./local-flow-change.server.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { removeStep } from "./own-steps.ts";
import { permitStep } from "./permit-flow.server.ts";
import { refusedSteps } from "./step-faults.ts";
import { StepLineWords, toStepLine } from "./step-line.tsx";
import { StepOptions, toStepOptions } from "./step-options.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { template, user, steps, step } = await permitStep(context, params);
  return {
    title: template.title[user.language],
    step: toStepLine(step, steps, user.language),
    options: toStepOptions(steps, step.id, user.language),
    instead: waysFrom(step)[0]?.to ?? "",
  };
}

const insteadForm = z.object({ instead: z.string().default("") });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, writer, steps, step } = await permitStep(context, params);

  const form = await readForm(request, insteadForm);
  if (!form.ok) return data({ ...form, words: {} }, 422);
  const instead = form.fields.instead === "" ? null : form.fields.instead;
  const left = removeStep(steps, step.id, instead);
  if (!left.ok) return data(refusedSteps(form, "instead", { ...left, steps, language: user.language }), 409);

  await putSteps(db, writer, left.steps, { action: "flow:removed", stepId: step.id }, new Date());
  throw redirect(href("/arbeid/flyt/:organisationId/:flow", params), 303);
}

/** Asks where the steps that led here shall lead instead. */
export default function RemoveStep({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { remove: t, errors } = ownFlowText[useLanguage()];
  const { title, step, options, instead } = loaderData;
  const words = { ...errors, ...form?.words };
  const flow = href("/arbeid/flyt/:organisationId/:flow", params);
  return (
    <OwnCardPage heading={t.title(step.number)} form={form} words={words} above={{ to: flow, name: title }}>
      <p>
        <StepLineWords step={step} />
      </p>
      <Form className="stack narrow">
        <p>{t.lead}</p>
        <SelectField
          name="instead"
          label={t.instead}
          defaultValue={form?.typed.instead?.[0] ?? instead}
          error={errorText(form, words)("instead")}
        >
          <StepOptions options={options} />
          <option value="">{t.end}</option>
        </SelectField>
        <div className="button-row">
          <Button>{t.button}</Button>
          <LinkButton to={flow}>{t.keep}</LinkButton>
        </div>
      </Form>
    </OwnCardPage>
  );
}
