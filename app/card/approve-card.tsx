import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { readDate } from "#app/lib/read-date.ts";
import { today } from "#app/lib/today.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/approve-card.ts";
import { viewBlocks } from "./adapted.ts";
import { approve, inYears, isOwnWork } from "./approval.ts";
import { approveCard } from "./approve-card.server.ts";
import { markCard } from "./card-marks.server.ts";
import { cardParts } from "./card-template.ts";
import { isProposed } from "./local-card.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { permitCard } from "./permit-card.server.ts";
import { ReadBlock, toReadBlock } from "./read-block.tsx";
import { cardText } from "./text.ts";
import "./local-card.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template, local } = await permitCard(context, "card:approve", params);
  const card = local ?? notFound();
  const marks = markCard(template, card.blocks);
  const views = viewBlocks(template, card.blocks);
  return {
    ...{ title: template.title[user.language], changer: card.changer, hash: marks.hash },
    isProposed: isProposed(card, marks),
    isOwn: isOwnWork(card, user.id),
    validUntil: inYears(today(), 1),
    latest: inYears(today(), 2),
    parts: cardParts.map((part) => ({
      part,
      blocks: views.filter((block) => block.part === part).map((block) => toReadBlock(block, user.language)),
    })),
  };
}

const approvalForm = z.object({
  seen: z.string(),
  validUntil: z.string().transform((typed, context) => {
    const day = readDate(typed);
    if (!day) context.addIssue("notDay");
    return day ?? "";
  }),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, writer, template, local } = await permitCard(context, "card:approve", params);
  const card = local ?? notFound();

  const form = await readForm(request, approvalForm);
  if (!form.ok) return data(form, 422);
  const { parts, hash, facts } = markCard(template, card.blocks);
  if (viewBlocks(template, card.blocks).some(({ isOffered }) => isOffered))
    return data(refused(form, "validUntil", "chooseFirst"), 409);
  const approval = approve(card, { hash, by: writer.by, today: today(), ...form.fields });
  if (!approval.ok) return data(refused(form, "validUntil", approval.refusal), 409);

  const isStored = await approveCard(db, writer, { ...approval.value, parts, facts });
  if (!isStored) return data(refused(form, "validUntil", "changedMeanwhile"), 409);
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

/** The whole card as everyone will see it, for a leader who stands for it. */
export default function ApproveCard({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = localText[language];
  const { title, changer, parts, isOwn, isProposed: isAsked } = loaderData;
  const why = isOwn ? t.errors.ownChange : t.errors.notProposed;
  return (
    <OwnCardPage
      heading={t.approve.title(title)}
      form={form}
      above={{ to: href("/arbeid/kort/:organisationId/:card", params), name: title }}
    >
      <p>
        {t.approve.lead} {t.approve.changedBy(changer)}
      </p>
      {parts.map(({ part, blocks }) => (
        <section key={part} className="stack-tight" aria-labelledby={part}>
          <Heading level={2} id={part}>
            {cardText[language].part[part]}
          </Heading>
          <ul className="thing-list">
            {blocks.map((block) => (
              <ReadBlock key={block.id} block={block} />
            ))}
          </ul>
        </section>
      ))}
      {isAsked && !isOwn ? <ApprovalForm {...loaderData} form={form} /> : <Alert kind="info">{why}</Alert>}
    </OwnCardPage>
  );
}

type Filled = Pick<Route.ComponentProps["loaderData"], "hash" | "validUntil" | "latest">;

function ApprovalForm({ hash, validUntil, latest, form }: Filled & { form: Route.ComponentProps["actionData"] }) {
  const { approve: t, errors } = localText[useLanguage()];
  return (
    <Form className="stack narrow">
      <input type="hidden" name="seen" value={hash} />
      <TextField
        name="validUntil"
        type="date"
        label={t.validUntil}
        hint={t.validUntilHint}
        max={latest}
        defaultValue={typedValue(form, "validUntil") ?? validUntil}
        error={errorText(form, errors)("validUntil")}
      />
      <Button>{t.button}</Button>
    </Form>
  );
}
