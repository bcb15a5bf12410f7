import { href, redirect } from "react-router";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/withdraw-card.ts";
import { withdrawCard } from "./approve-card.server.ts";
import { permitCard } from "./permit-card.server.ts";
import { WithdrawQuestion } from "./withdraw-question.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template } = await permitCard(context, "card:approve", params);
  return { title: template.title[user.language] };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer } = await permitCard(context, "card:approve", params);
  await withdrawCard(db, writer, today());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

export default function WithdrawCard({ params, loaderData: { title } }: Route.ComponentProps) {
  return <WithdrawQuestion title={title} back={href("/arbeid/kort/:organisationId/:card", params)} />;
}
