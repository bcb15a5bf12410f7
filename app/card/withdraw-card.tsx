import { href, redirect } from "react-router";
import { today } from "#app/lib/today.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/withdraw-card.ts";
import { withdrawApproval } from "./approve-card.server.ts";
import { localText } from "./local-text.ts";
import { permitCard } from "./permit-card.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template } = await permitCard(context, "card:approve", params);
  return { title: template.title[user.language] };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer } = await permitCard(context, "card:approve", params);
  await withdrawApproval(db, writer, today());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

/** Asks once more: everyone sees the template again at once. */
export default function WithdrawCard({ params, loaderData: { title } }: Route.ComponentProps) {
  const t = localText[useLanguage()].withdraw;
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${t.title(title)} – Komplan`}</title>
      <Heading level={1}>{t.title(title)}</Heading>
      <p>{t.lead}</p>
      <Form className="button-row">
        <Button>{t.button}</Button>
        <LinkButton to={href("/arbeid/kort/:organisationId/:card", params)}>{t.keep}</LinkButton>
      </Form>
    </main>
  );
}
