import { data, href, redirect } from "react-router";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-own-block.ts";
import { ownBlockForm } from "./block-form.ts";
import { cardParts } from "./card-template.ts";
import { putBlock } from "./local-card-change.server.ts";
import { cardServices } from "./local-service.ts";
import { localText } from "./local-text.ts";
import { OwnBlockFields } from "./own-block-fields.tsx";
import { OwnCardPage } from "./own-card-page.tsx";
import { newOwnId } from "./own-id.server.ts";
import { permitCard } from "./permit-card.server.ts";
import { cardText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template } = await permitCard(context, "card:edit", params);
  return { title: template.title[user.language], part: partIn(params.cardPart), services: [...cardServices] };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, writer } = await permitCard(context, "card:edit", params);
  const part = partIn(params.cardPart);

  const form = await readForm(request, ownBlockForm);
  if (!form.ok) return data(form, 422);

  const { nb, nn, ...more } = form.fields;
  await putBlock(db, writer, { kind: "own", blockId: newOwnId(), part, text: { nb, nn }, ...more }, new Date());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

function partIn(name: string) {
  return cardParts.find((part) => part === name) ?? notFound();
}

export default function AddOwnBlock({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = localText[language];
  const { title, part, services } = loaderData;
  return (
    <OwnCardPage
      heading={t.own.addTitle}
      form={form}
      above={{ to: href("/arbeid/kort/:organisationId/:card", params), name: title }}
    >
      <p>{t.own.part(cardText[language].part[part])}</p>
      <OwnBlockFields form={form} filled={{}} services={services} />
    </OwnCardPage>
  );
}
