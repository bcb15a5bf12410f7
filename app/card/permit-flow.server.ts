import type { RouterContextProvider } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { notFound } from "#app/lib/http.ts";
import { allFlows } from "./flow-template.ts";
import { findLocalFlow, lockFlow } from "./local-flow.server.ts";
import { stepsHere } from "./local-flow.ts";

type Context = Readonly<RouterContextProvider>;
type FlowAction = "organisation:read" | "card:edit" | "card:approve";

interface Asked {
  organisationId: string;
  /** As in addresses. */
  flow: string;
}

/** A permit on one flow of an organisation, with what has been made of it. */
export async function permitFlow(context: Context, action: FlowAction, { organisationId, flow }: Asked) {
  const { db, user } = await permit(context, action, () => Promise.resolve({ organisationId }));
  const template = allFlows().find(({ slug }) => slug === flow) ?? notFound();
  if (action !== "organisation:read") await lockFlow(db, { organisationId, flowId: template.id });
  const local = await findLocalFlow(db, { organisationId, flowId: template.id });
  const steps = stepsHere(local, template);
  return { db, user, template, local, steps, writer: { organisationId, by: user.id, template } };
}

/** The same for one step of the flow, as it stands there. */
export async function permitStep(context: Context, asked: Asked & { stepId: string }) {
  const permitted = await permitFlow(context, "card:edit", asked);
  return { ...permitted, step: permitted.steps.find(({ id }) => id === asked.stepId) ?? notFound() };
}
