import { data, href, redirect } from "react-router";
import { readForm, refused } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-step.ts";
import { flowText } from "./flow-text.ts";
import { flowAnswers } from "./flow-words.ts";
import { putSteps } from "./local-flow-change.server.ts";
import { cardServices } from "./local-service.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { newOwnId } from "./own-id.server.ts";
import { addStep } from "./own-steps.ts";
import { permitStep } from "./permit-flow.server.ts";
import { refusedSteps } from "./step-faults.ts";
import { StepWordFields } from "./step-fields.tsx";
import { lacksWhen, stepWordsForm, stepWordsOf } from "./step-form.ts";
import { StepLineWords, toStepLine } from "./step-line.tsx";
import "./own-flow.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { template, user, steps, step } = await permitStep(context, params);
  return {
    title: template.title[user.language],
    after: toStepLine(step, steps, user.language),
    answers: flowAnswers.filter((answer) => step.answers?.[answer] !== undefined),
    services: [...cardServices],
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, writer, steps, step } = await permitStep(context, params);

  const form = await readForm(request, stepWordsForm);
  if (!form.ok) return data({ ...form, words: {} }, 422);
  if (lacksWhen(form.fields)) return data({ ...refused(form, "whenNb", "bothWhen"), words: {} }, 422);
  const answer = flowAnswers.find((each) => each === form.typed.answer?.[0] && step.answers?.[each]) ?? null;
  if (step.answers && !answer) return data({ ...refused(form, "answer", "chooseAnswer"), words: {} }, 422);

  const id = newOwnId();
  const added = addStep(steps, step.id, { id, words: stepWordsOf(form.fields), answer });
  if (!added.ok) return data(refusedSteps(form, "whoNb", { ...added, steps, language: user.language }), 409);

  await putSteps(db, writer, added.steps, { action: "flow:added", stepId: id }, new Date());
  throw redirect(`${href("/arbeid/flyt/:organisationId/:flow", params)}#${id}`, 303);
}

/** A step of one's own, on the way from another. */
export default function AddStep({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = ownFlowText[language];
  const { title, after, answers } = loaderData;
  const error = errorText(form, t.errors);
  return (
    <OwnCardPage
      heading={t.addAfter(after.number)}
      form={form}
      words={{ ...t.errors, ...form?.words }}
      above={{ to: href("/arbeid/flyt/:organisationId/:flow", params), name: title }}
    >
      <p>
        <StepLineWords step={after} />
      </p>
      <Form className="stack" autoComplete="off">
        <p>{t.addLead}</p>
        {answers.length > 0 && (
          <SelectField
            name="answer"
            label={t.fields.which}
            defaultValue={form?.typed.answer?.[0] ?? ""}
            error={error("answer")}
          >
            <option value="">{t.fields.noStep}</option>
            {answers.map((answer) => (
              <option key={answer} value={answer}>
                {flowText[language].answer[answer]}
              </option>
            ))}
          </SelectField>
        )}
        <StepWordFields form={form} filled={{}} {...loaderData} />
        <Button>{t.addAfter(after.number)}</Button>
      </Form>
    </OwnCardPage>
  );
}
