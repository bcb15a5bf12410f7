import { href, redirect } from "react-router";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/withdraw-flow.ts";
import { withdrawFlow } from "./approve-flow.server.ts";
import { permitFlow } from "./permit-flow.server.ts";
import { WithdrawQuestion } from "./withdraw-question.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template } = await permitFlow(context, "card:approve", params);
  return { title: template.title[user.language] };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer } = await permitFlow(context, "card:approve", params);
  await withdrawFlow(db, writer, today());
  throw redirect(href("/arbeid/flyt/:organisationId/:flow", params), 303);
}

export default function WithdrawFlow({ params, loaderData: { title } }: Route.ComponentProps) {
  return <WithdrawQuestion title={title} back={href("/arbeid/flyt/:organisationId/:flow", params)} />;
}
