import { data, href, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { personalDataIn } from "#app/guide/free-text.ts";
import { formatDate } from "#app/lib/dates.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { bufdirHeadings } from "#app/plan/finding.ts";
import { writtenText } from "#app/plan/form-values.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/offer-measure.ts";
import { entryView } from "./entry-view.server.ts";
import { insertOffer, listOfferable, listOffersOfPlan } from "./offer.server.ts";
import { canBeOffered, entryOfOffer, isOffered } from "./offer.ts";
import { OfferForm } from "./offer-form.tsx";
import { offerText } from "./offer-text.ts";
import "./bank.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const [offers, offerable] = [await listOffersOfPlan(db, draft.plan.id), await listOfferable(db, draft.plan.id)];
  const asked = new URL(request.url).searchParams.get("tiltak");
  const chosen = offerable.find(({ number }) => number === asked);
  return {
    canOffer: can(user, "measure:offer", draft.plan),
    offers: offers.map((offer) => ({
      id: offer.id,
      view: entryView(entryOfOffer(offer), language),
      on: formatDate(offer.offeredOn, language),
    })),
    measures: offerable.map(({ number, content }) => ({
      number,
      title: content.title,
      offered: isOffered({ content }, offers),
    })),
    chosen: chosen && {
      version: chosen.version,
      number: chosen.number,
      comment: chosen.content.status?.comment ?? "",
      view: entryView(entryOfOffer({ ...chosen, ...notSaidYet }), language),
    },
  };
}

/** What the form asks for. */
const notSaidYet = { id: "", heading: "prevention", result: "", offeredOn: "" } as const;

const offerForm = z.object({
  number: z.string(),
  heading: z.enum(bufdirHeadings, "chooseHeading"),
  result: writtenText.min(1, "writeResult"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "measure:offer", (db) => findPlan(db, params.planId));

  const form = await readForm(request, offerForm);
  if (!form.ok) return data(form, 422);
  const { number, heading, result } = form.fields;
  const [person] = personalDataIn(result);
  if (person) return data(refused(form, "result", person.kind), 422);

  const offerable = await listOfferable(db, plan.id);
  const offer = canBeOffered(number, offerable, await listOffersOfPlan(db, plan.id));
  if (!offer.ok) return data(refused(form, "number", offer.refusal), 409);

  await insertOffer(db, user.id, plan, { ...offer.value, heading, result, today: today() });
  throw redirect(href("/arbeid/planer/:planId/tiltaksbank/tilby", { planId: plan.id }), 303);
}

/** What a plan shares with others, and what it could share. */
export default function OfferMeasure({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = offerText[useLanguage()];
  const { canOffer, chosen, measures } = loaderData;
  const here = href("/arbeid/planer/:planId/tiltaksbank/tilby", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <nav aria-label={t.bank}>
        <a className="ds-link" href={href("/arbeid/planer/:planId/tiltaksbank", params)}>
          ← {t.bank}
        </a>
      </nav>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {canOffer ? <p>{t.only}</p> : <p>{t.cannot}</p>}
      {canOffer && chosen && <OfferForm chosen={chosen} form={form} />}
      <Offers {...loaderData} here={here} />
      {canOffer && (
        <section className="stack-tight">
          <Heading level={2}>{t.choose}</Heading>
          {measures.length === 0 && <p>{t.notPublished}</p>}
          <ul className="thing-list">
            {measures.map(({ number, title, offered }) => (
              <li key={number}>
                <span>
                  {number} {title}
                </span>
                {offered ? (
                  <span className="quiet">{t.isOffered}</span>
                ) : (
                  <a
                    className="ds-link"
                    href={`${here}?tiltak=${number}`}
                    aria-label={`${t.offer}: ${number} ${title}`}
                  >
                    {t.offer}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Offers({ offers, canOffer, here }: Pick<Loaded, "offers" | "canOffer"> & { here: string }) {
  const t = offerText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.offers}</Heading>
      {offers.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="thing-list">
        {offers.map(({ id, view, on }) => (
          <li key={id}>
            <span>
              {view.title}
              <span className="thing-more">{view.offered?.result}</span>
              <span className="thing-more quiet">{t.offeredOn(on)}</span>
            </span>
            {canOffer && (
              <ActionButton
                action={`${here}/trekk`}
                fields={{ offerId: id }}
                aria-label={`${t.withdraw}: ${view.title}`}
              >
                {t.withdraw}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
