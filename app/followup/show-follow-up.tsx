import { data, href, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { formatDateWithWeek } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { dayIsFull } from "#app/mail/day-limit.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-follow-up.ts";
import { AskForm } from "./ask-form.tsx";
import { FunctionList } from "./function-list.tsx";
import { followUpView } from "./function-view.ts";
import { listHoldersToAsk, listLastAsked } from "./functions.server.ts";
import { followedFunctions, peopleToAsk } from "./functions.ts";
import { requestStatus } from "./request.server.ts";
import { answerBy } from "./request.ts";
import { askingMail } from "./request-mail.ts";
import { followUpText } from "./text.ts";
import "./follow-up.css";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const { plan, measures } = draft;
  const language = context.get(languageContext);
  const [canAsk, now] = [can(user, "plan:edit", plan), today()];
  const holders = await listHoldersToAsk(db, plan.id, now);
  const asked = canAsk ? await listLastAsked(db, plan.id) : [];
  const { organisationId } = plan;
  const mayTakeOver = (positionId: string) => can(user, "position:takeOver", { organisationId, positionId });
  const seen = { measures, today: now, language, canAsk, mayTakeOver };
  const asking = {
    sender: draft.plan.title,
    address: `${env.origin}/s/…`,
    answerBy: answerBy(now),
    count: 3,
    note: "",
  };
  return {
    canAsk,
    ...followUpView(followedFunctions({ measures, holders, asked }, now), seen),
    deadline: formatDateWithWeek(answerBy(now), language),
    letter: canAsk
      ? askingMail(language, { ...asking, sender: (await findOrganisation(db, organisationId)).name })
      : null,
    told: { now: Number(url.searchParams.get("spurt")), already: Number(url.searchParams.get("fra-for")) },
    anew: url.searchParams.get("ny-lenke"),
  };
}

const askForm = z.object({ positions: z.array(z.string()) });

/** Asks whoever holds some functions how their measures go. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);
  const { plan, measures } = draft;

  const form = await readForm(request, askForm);
  if (!form.ok) return data(form, 422);
  const holders = await listHoldersToAsk(db, plan.id, today());
  const functions = followedFunctions({ measures, holders, asked: [] }, today());
  const { positions } = form.fields;
  const people = peopleToAsk(
    functions.filter(({ positionId }) => positions.includes(positionId)),
    plan.title,
  );
  if (people.length === 0) return data(refused(form, "positions", "chooseSome"), 422);

  const { organisationId } = plan;
  const now = new Date();
  if ((await roomForMails(db, organisationId, now)) < people.length) return data(refused(form, "", "dayIsFull"), 429);
  const { name } = await findOrganisation(db, organisationId);
  const asker = { organisationId, name, by: user.id, origin: env.origin };
  const { asked, already } = await requestStatus(db, asker, people, now);
  const told = new URLSearchParams({ spurt: String(asked.length), "fra-for": String(already.length) });
  return redirect(`${href("/arbeid/planer/:planId/oppfolging", params)}?${told}`, 303);
}

/** Who answers for what, what was last heard, and who is asked. For those who keep the plan alive, not for ranking people. */
export default function ShowFollowUp({ params, loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = followUpText[language];
  const { canAsk, functions, withoutFunction, letter, told } = loaderData;
  const base = `/arbeid/planer/${params.planId}`;
  const empty = functions.filter(({ holders }) => holders.length === 0);
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <ErrorSummary
        form={actionData}
        words={{ chooseSome: t.chooseSome, dayIsFull: dayIsFull[language] }}
        heading={t.correctFirst}
      />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <p className="not-printed">
        <a className="ds-link" href={`${base}/oppfolging/varsler`}>
          {t.reminders}
        </a>
      </p>
      {told.now + told.already > 0 && !actionData && (
        <Alert kind="success" live>
          {[told.now > 0 && t.askedNow(told.now), told.already > 0 && t.askedAlready(told.already)]
            .filter(Boolean)
            .join(" ")}
        </Alert>
      )}
      {!actionData && <ToldOfNewLink said={loaderData.anew} />}
      {empty.length > 0 && (
        <Alert kind="warning">
          <strong>{t.withoutHolder(empty.length)}</strong> {t.withoutHolderHelp}
        </Alert>
      )}
      {withoutFunction > 0 && (
        <p>
          {t.withoutFunction(withoutFunction)}{" "}
          <a className="ds-link" href={`${base}/tiltak?vis=responsible`}>
            {t.seeThem}
          </a>
        </p>
      )}
      {functions.length === 0 && <p>{t.none}</p>}
      {canAsk ? (
        <AskForm functions={functions} base={base} letter={letter} form={actionData} />
      ) : (
        <FunctionList functions={functions} base={base} />
      )}
    </article>
  );
}

/** What came of sending somebody another link. */
function ToldOfNewLink({ said }: { said: string | null }) {
  const language = useLanguage();
  const words: Record<string, string> = { ...followUpText[language].anew, grense: dayIsFull[language] };
  if (said === null || !Object.hasOwn(words, said)) return null;
  return (
    <Alert kind={said === "sendt" ? "success" : "warning"} live>
      {words[said]}
    </Alert>
  );
}
