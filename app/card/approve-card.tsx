import { data, href, redirect } from "react-router";
import { readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/approve-card.ts";
import { viewBlocks } from "./adapted.ts";
import { approve, inYears, isOwnWork, isProposed } from "./approval.ts";
import { approvalForm } from "./approval-form.ts";
import { approveCard } from "./approve-card.server.ts";
import { markCard } from "./card-marks.server.ts";
import { cardParts } from "./card-template.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { permitCard } from "./permit-card.server.ts";
import { ReadBlock, toReadBlock } from "./read-block.tsx";
import { StandFor } from "./stand-for.tsx";
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
  const { title, changer, parts } = loaderData;
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
      <StandFor {...loaderData} form={form} />
    </OwnCardPage>
  );
}
