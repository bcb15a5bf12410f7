import { data, href, redirect } from "react-router";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-step.ts";
import { markOf } from "./card-marks.server.ts";
import { ChangedMeanwhile, type Meanwhile } from "./changed-meanwhile.tsx";
import { flowAnswers } from "./flow-words.ts";
import { putSteps } from "./local-flow-change.server.ts";
import { cardServices } from "./local-service.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { changeStep } from "./own-steps.ts";
import { permitStep } from "./permit-flow.server.ts";
import { type RefusedSteps, refusedSteps } from "./step-faults.ts";
import { StepWordFields } from "./step-fields.tsx";
import { lacksWhen, stepForm, stepWaysOf, stepWordsOf } from "./step-form.ts";
import { differing, filledStep } from "./step-meanwhile.ts";
import { StepOptions, toStepOptions } from "./step-options.tsx";
import "./own-flow.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { template, user, steps, step } = await permitStep(context, params);
  const filled = filledStep(step);
  return {
    title: template.title[user.language],
    number: steps.indexOf(step) + 1,
    filled: filled as Record<string, string>, // fields are asked for by name
    seen: markOf(filled),
    services: [...cardServices],
    options: toStepOptions(steps, step.id, user.language),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, writer, local, steps, step } = await permitStep(context, params);

  const form = await readForm(request, stepForm);
  if (!form.ok) return data<StepAnswer>({ ...form, words: {} }, 422);
  if (lacksWhen(form.fields)) return data<StepAnswer>({ ...refused(form, "whenNb", "bothWhen"), words: {} }, 422);
  if (form.fields.leads === "next" && form.fields.next === "")
    return data<StepAnswer>({ ...refused(form, "next", "chooseNext"), words: {} }, 422);

  const now = filledStep(step);
  const [seen, rows] = [markOf(now), differing(form.typed, now)];
  if (form.typed.seen?.[0] !== seen && rows.length > 0)
    return data<StepAnswer>({ ...noFault(form), meanwhile: { who: local?.changer ?? "", seen, rows } }, 409);

  const changed = changeStep(steps, step.id, stepWordsOf(form.fields), stepWaysOf(form.fields));
  if (!changed.ok)
    return data<StepAnswer>(refusedSteps(form, "leads", { ...changed, steps, language: user.language }), 409);

  await putSteps(db, writer, changed.steps, { action: "flow:changed", stepId: step.id }, new Date());
  throw redirect(`${href("/arbeid/flyt/:organisationId/:flow", params)}#${step.id}`, 303);
}

type StepAnswer = RefusedSteps & { meanwhile?: Meanwhile };

/** What was typed, to be shown again although nothing is wrong with it. */
function noFault({ typed }: Pick<RefusedForm, "typed">): RefusedSteps {
  return { ok: false, typed, errors: {}, words: {} };
}

/** Other words in a step, and where it leads. */
export default function EditStep({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = ownFlowText[language];
  const { title, number, options } = loaderData;
  const meanwhile = form?.meanwhile;
  const base = href("/arbeid/flyt/:organisationId/:flow/steg/:stepId", params);
  return (
    <OwnCardPage
      heading={t.editStep(number)}
      form={meanwhile ? undefined : form}
      words={{ ...t.errors, ...form?.words }}
      above={{ to: href("/arbeid/flyt/:organisationId/:flow", params), name: title }}
    >
      {meanwhile && <ChangedMeanwhile meanwhile={meanwhile} options={options} page={base} />}
      <Form className="stack" autoComplete="off">
        <input type="hidden" name="seen" value={meanwhile?.seen ?? form?.typed.seen?.[0] ?? loaderData.seen} />
        <p>{t.fields.lead}</p>
        <StepWordFields form={form} {...loaderData} />
        <WayFields form={form} filled={loaderData.filled} options={options} words={form?.words} />
        <div className="button-row">
          <Button>{meanwhile ? t.meanwhile.mine : localText[language].reword.save}</Button>
          <LinkButton to={`${base}/ta-bort`}>{t.remove.link}</LinkButton>
        </div>
      </Form>
    </OwnCardPage>
  );
}

interface WayProps extends Pick<Route.ComponentProps["loaderData"], "filled" | "options"> {
  form: RefusedForm | undefined;
  words: Record<string, string> | undefined;
}

/** All ways at once, so that it works without a script: what does not belong to the chosen one is not read. */
function WayFields({ form, filled, options, words }: WayProps) {
  const { fields: t, errors } = ownFlowText[useLanguage()];
  const error = errorText(form, { ...errors, ...words });
  const field = (name: string) => ({
    name,
    defaultValue: form?.typed[name]?.[0] ?? filled[name] ?? "",
    error: error(name),
  });
  const isLast = options.length === 0;
  const choices = isLast ? (["end"] as const) : (["next", "ask", "end"] as const);
  return (
    <>
      <RadioGroup
        name="leads"
        legend={t.leads}
        chosen={form?.typed.leads?.[0] ?? filled.leads}
        error={error("leads")}
        choices={choices.map((value) => ({ value, label: t[value] }))}
      />
      {!isLast && (
        <div className="own-flow-pair">
          <SelectField {...field("next")} label={`${t.next}: ${t.nextStep.toLowerCase()}`}>
            <option value="">{t.noStep}</option>
            <StepOptions options={options} />
          </SelectField>
          {flowAnswers.map((answer) => (
            <SelectField key={answer} {...field(answer)} label={`${t.ask}: ${t.answer[answer].toLowerCase()}`}>
              <option value="">{t.noStep}</option>
              <StepOptions options={options} />
            </SelectField>
          ))}
        </div>
      )}
    </>
  );
}
