import { data, href, redirect } from "react-router";
import { type RefusedForm, readForm, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/language.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/reword-block.ts";
import { type BlockView, besideWords, type LocalBlock } from "./adapted.ts";
import { rewordForm } from "./block-form.ts";
import { putBlock } from "./local-card-change.server.ts";
import { localText } from "./local-text.ts";
import { OwnCardPage } from "./own-card-page.tsx";
import { permitBlock } from "./permit-card.server.ts";
import { cardText } from "./text.ts";
import "./local-card.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { template, user, block } = await permitBlock(context, params);
  const { part, local, isOffered } = ofTemplate(block);
  const ours = local === null || local.kind === "leftOut" ? null : local.text;
  const basis = local === null || local.kind === "own" ? null : local.basis;
  return {
    ...{ title: template.title[user.language], part, ours, kind: local?.kind ?? null },
    now: block.template?.text ?? null,
    offer: isOffered ? { before: basis } : null,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, writer, block } = await permitBlock(context, params);

  const form = await readForm(request, rewordForm);
  if (!form.ok) return data(form, 422);

  await putBlock(db, writer, rewordedOf(ofTemplate(block), form.fields), new Date());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

/** What the template has dropped is from then on a block of our own. */
function rewordedOf({ id: blockId, part, template, local }: BlockView, text: Bilingual): LocalBlock {
  const placed = { blockId, part, text };
  if (template) return { ...placed, kind: "reworded", basis: template.text, ...besideWords(template) };
  const { workplaces, service } = local?.kind === "reworded" ? local : { workplaces: [], service: null };
  return { ...placed, kind: "own", workplaces, service };
}

/** Blocks of one's own have a page of their own. */
function ofTemplate(block: BlockView): BlockView {
  return block.local?.kind === "own" ? notFound() : block;
}

/** Other words for a block; when the template has got new ones, the three are shown beside each other. */
export default function RewordBlock({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = localText[language];
  const { title, part, now, ours, kind, offer } = loaderData;
  const base = href("/arbeid/kort/:organisationId/:card/blokk/:blockId", params);
  return (
    <OwnCardPage
      heading={t.reword.title}
      form={form}
      above={{ to: href("/arbeid/kort/:organisationId/:card", params), name: title }}
    >
      <p className="quiet">{cardText[language].part[part]}</p>
      {offer && <Offer {...{ base, now, ours }} before={offer.before} />}
      {!offer && now && <Words name={t.reword.template} text={now} />}
      <RewordForm form={form} text={ours ?? now} />
      <p className="button-row">
        {kind !== "leftOut" && now && <LinkButton to={`${base}/utelat`}>{t.reword.leaveOut}</LinkButton>}
        {kind && !offer && <ActionButton action={`${base}/fjern`}>{t.reword.drop}</ActionButton>}
      </p>
    </OwnCardPage>
  );
}

function RewordForm({ form, text }: { form: RefusedForm | undefined; text: Bilingual | null }) {
  const t = localText[useLanguage()];
  const error = errorText(form, t.errors);
  const field = (name: "nb" | "nn") => {
    return { name, defaultValue: typedValue(form, name) ?? text?.[name] ?? "", error: error(name), lang: name };
  };
  return (
    <Form className="stack narrow" autoComplete="off">
      <p>{t.reword.lead}</p>
      <TextArea {...field("nb")} label={t.reword.nb} rows={4} />
      <TextArea {...field("nn")} label={t.reword.nn} rows={4} />
      <Button>{t.reword.save}</Button>
    </Form>
  );
}

interface Offered {
  base: string;
  before: Bilingual | null;
  /** Null when the template has dropped the block. */
  now: Bilingual | null;
  /** Null when we have left it out. */
  ours: Bilingual | null;
}

function Offer({ base, before, now, ours }: Offered) {
  const t = localText[useLanguage()].offer;
  return (
    <section className="stack-tight" aria-labelledby="malen">
      <Heading level={2} id="malen">
        {t.heading}
      </Heading>
      <p>{t.lead}</p>
      <div className="card-versions">
        <Words name={t.before} text={before} />
        {now ? <Words name={t.after} text={now} /> : <Said name={t.after} words={t.gone} />}
        {ours ? <Words name={t.ours} text={ours} /> : <Said name={t.ours} words={t.leftOut} />}
      </div>
      <div className="button-row">
        <ActionButton action={`${base}/behold`} data-variant="secondary">
          {t.keep}
        </ActionButton>
        <ActionButton action={`${base}/fjern`} data-variant="secondary">
          {now ? t.take : t.takeGone}
        </ActionButton>
      </div>
      <Heading level={2}>{t.anew}</Heading>
    </section>
  );
}

function Words({ name, text }: { name: string; text: Bilingual | null }) {
  if (text === null) return null;
  return (
    <div>
      <Heading level={3}>{name}</Heading>
      <p lang="nb">{text.nb}</p>
      <p lang="nn">{text.nn}</p>
    </div>
  );
}

function Said({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <Heading level={3}>{name}</Heading>
      <p className="quiet">{words}</p>
    </div>
  );
}
