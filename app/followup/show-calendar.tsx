import { data, href, Link } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import type { User } from "#app/access/user.ts";
import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { Draft } from "#app/plan/draft.ts";
import { responsibleIn } from "#app/plan/measure-filter.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-calendar.ts";
import { listFeeds, makeFeed } from "./calendar-feed.server.ts";
import { calendarText } from "./calendar-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { draft } = await permitDraft(context, "plan:read", params.planId);
  const { db, user, subject: plan } = await permit(context, "calendar:subscribe", async () => draft.plan);
  const positions = positionsFor(user, draft);
  const language = context.get(languageContext);
  const t = calendarText[language];
  const own = await listFeeds(db, { organisationId: plan.organisationId, by: user.id });
  const choices = [
    { value: "plan", name: t.wholePlan },
    ...positions.map(({ value, label }) => ({ value, name: label })),
  ];
  return {
    choices,
    feeds: own.flatMap(({ id, planId, positionId, createdAt }) => {
      const choice = choices.find(({ value }) => value === (planId === plan.id ? "plan" : positionId));
      return choice ? [{ id, name: choice.name, on: formatDate(dateInNorway(createdAt), language) }] : [];
    }),
  };
}

const feedForm = z.object({ of: z.string() });

/** Makes a calendar and shows its address at once, since nobody knows it afterwards. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { draft } = await permitDraft(context, "plan:read", params.planId);
  const { db, user, subject: plan } = await permit(context, "calendar:subscribe", async () => draft.plan);
  const positions = positionsFor(user, draft);

  const form = await readForm(request, feedForm);
  if (!form.ok) return data({ form, address: "" }, 422);
  const { of } = form.fields;
  const position = positions.find(({ value }) => value === of);
  if (of !== "plan" && !position) return data({ form: refused(form, "of", "unknown"), address: "" }, 422);

  const subject = position ? { planId: null, positionId: position.value } : { planId: plan.id, positionId: null };
  const secret = await makeFeed(db, { organisationId: plan.organisationId, by: user.id }, subject);
  return { form: undefined, address: `${env.origin}/kalender/${secret}.ics` };
}

/** The functions whose deadlines one may have in one's own calendar: those one holds, and for editors all. */
function positionsFor(user: User, { plan, measures }: Draft) {
  const mayAll = can(user, "plan:edit", plan);
  return responsibleIn(measures).filter(({ value }) => mayAll || user.positions.includes(value));
}

/** A secret address that one's own calendar fetches the deadlines from. */
export default function ShowCalendar({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = calendarText[useLanguage()];
  const { choices, feeds } = loaderData;
  const { form, address = "" } = actionData ?? {};
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={{ unknown: t.unknown }} heading={t.unknown} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/oppfolging/arshjul", params)}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      {address && (
        <Alert kind="success" live>
          <p>{t.made}</p>
          <TextField name="address" label={t.address} readOnly defaultValue={address} />
          <p>{t.how}</p>
        </Alert>
      )}
      <p>{t.lead}</p>
      <p>{t.neutral}</p>
      <p>{t.secret}</p>
      <Form className="stack-tight">
        <SelectField name="of" label={t.choose}>
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <div>
          <Button>{t.make}</Button>
        </div>
      </Form>
      <Own feeds={feeds} base={href("/arbeid/planer/:planId/oppfolging/kalender", params)} />
    </article>
  );
}

function Own({ feeds, base }: Pick<Route.ComponentProps["loaderData"], "feeds"> & { base: string }) {
  const t = calendarText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.mine}</Heading>
      {feeds.length === 0 && <p>{t.none}</p>}
      <ul className="thing-list">
        {feeds.map(({ id, name, on }) => (
          <li key={id}>
            <span>
              {name} <span className="quiet">{t.madeOn(on)}</span>
            </span>
            <ActionButton action={`${base}/${id}/steng`}>{t.close(name)}</ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
