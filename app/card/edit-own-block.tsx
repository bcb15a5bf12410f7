import { data, href, redirect } from "react-router";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-own-block.ts";
import type { BlockView, OwnBlock } from "./adapted.ts";
import { ownBlockForm } from "./block-form.ts";
import { putBlock } from "./local-card-change.server.ts";
import { cardServices } from "./local-service.ts";
import { localText } from "./local-text.ts";
import { OwnBlockFields } from "./own-block-fields.tsx";
import { OwnCardPage } from "./own-card-page.tsx";
import { permitBlock } from "./permit-card.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, template, block } = await permitBlock(context, { ...params, blockId: params.ownBlockId });
  const { text, workplaces, service } = ownBlock(block);
  return {
    title: template.title[user.language],
    services: [...cardServices],
    filled: { nb: [text.nb], nn: [text.nn], workplaces, service: [service ?? ""] },
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, writer, block } = await permitBlock(context, { ...params, blockId: params.ownBlockId });
  const { blockId, part } = ownBlock(block);

  const form = await readForm(request, ownBlockForm);
  if (!form.ok) return data(form, 422);

  const { nb, nn, ...more } = form.fields;
  await putBlock(db, writer, { kind: "own", blockId, part, text: { nb, nn }, ...more }, new Date());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

function ownBlock({ local }: BlockView): OwnBlock {
  return local?.kind === "own" ? local : notFound();
}

export default function EditOwnBlock({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = localText[useLanguage()];
  const { title, services, filled } = loaderData;
  const base = href("/arbeid/kort/:organisationId/:card", params);
  return (
    <OwnCardPage heading={t.own.editTitle} form={form} above={{ to: base, name: title }}>
      <OwnBlockFields form={form} filled={filled} services={services} />
      <p>
        <ActionButton action={`${base}/blokk/${params.ownBlockId}/fjern`}>{t.own.remove}</ActionButton>
      </p>
    </OwnCardPage>
  );
}
