import { data, href, redirect } from "react-router";
import { readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/approve-flow.ts";
import { approve, inYears, isOwnWork, isProposed } from "./approval.ts";
import { approvalForm } from "./approval-form.ts";
import { approveFlow } from "./approve-flow.server.ts";
import { drawFlow } from "./flow-drawing.ts";
import { FlowFigure } from "./flow-figure.tsx";
import { markFlow } from "./flow-marks.server.ts";
import { templateChanges } from "./local-flow.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { ownFlowText } from "./own-flow-text.ts";
import { permitFlow } from "./permit-flow.server.ts";
import { StandFor } from "./stand-for.tsx";
import { ReadSteps, toStepLine } from "./step-line.tsx";
import "./flow.css";
import "./own-flow.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template, local, steps } = await permitFlow(context, "card:approve", params);
  const flow = local ?? notFound();
  const marks = markFlow(template, flow);
  return {
    ...{ title: template.title[user.language], changer: flow.changer, hash: marks.hash },
    isProposed: isProposed(flow, marks),
    isOwn: isOwnWork(flow, user.id),
    validUntil: inYears(today(), 1),
    latest: inYears(today(), 2),
    steps: steps.map((step) => toStepLine(step, steps, user.language)),
    drawing: drawFlow({ ...template, steps }, null, user.language),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, writer, template, local } = await permitFlow(context, "card:approve", params);
  const flow = local ?? notFound();

  const form = await readForm(request, approvalForm);
  if (!form.ok) return data(form, 422);
  if (templateChanges(flow, template).length > 0) return data(refused(form, "validUntil", "chooseFirst"), 409);
  const { steps, hash } = markFlow(template, flow);
  const approval = approve(flow, { hash, by: writer.by, today: today(), ...form.fields });
  if (!approval.ok) return data(refused(form, "validUntil", approval.refusal), 409);

  const isStored = await approveFlow(db, writer, { ...approval.value, steps });
  if (!isStored) return data(refused(form, "validUntil", "changedMeanwhile"), 409);
  throw redirect(href("/arbeid/flyt/:organisationId/:flow", params), 303);
}

/** All the steps in both languages and the drawing, for a leader who stands for them. */
export default function ApproveFlow({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = localText[language].approve;
  const { title, changer, steps, drawing } = loaderData;
  return (
    <OwnCardPage
      heading={t.title(title)}
      form={form}
      above={{ to: href("/arbeid/flyt/:organisationId/:flow", params), name: title }}
    >
      <p>
        {t.lead} {t.changedBy(changer)}
      </p>
      <div className="own-flow" data-drawing>
        <ReadSteps steps={steps} both="both" />
        <section className="own-flow-drawing" aria-label={ownFlowText[language].drawing}>
          <FlowFigure drawing={drawing} title={title} />
        </section>
      </div>
      <StandFor {...loaderData} form={form} />
    </OwnCardPage>
  );
}
