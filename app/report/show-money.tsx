import { href } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { isInvented } from "#app/plan/plan.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-money.ts";
import { findPayers } from "./cost-key.server.ts";
import { keyFault } from "./cost-key.ts";
import { moneyByMunicipality, moneyOf } from "./money.ts";
import { MissingMoney } from "./money-missing.tsx";
import { MeasureMoneyTable, MunicipalityMoneyTable, YearTable } from "./money-tables.tsx";
import { moneyText } from "./money-text.ts";
import "./report.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const money = moneyOf(draft.plan, draft.measures);
  const { key, payers, countedOn } = await findPayers(db, draft);
  return {
    money,
    municipalities: payers.length > 1 ? moneyByMunicipality(money, payers) : [],
    keyKind: key.kind,
    keyFault: keyFault(key, payers),
    countedOn: countedOn && formatDate(countedOn, context.get(languageContext)),
    invented: isInvented(draft.adoptions),
    canEdit: can(user, "plan:edit", draft.plan),
  };
}

/** What the plan costs, in the order that somebody who makes a budget needs it. */
export default function ShowMoney({ params, loaderData }: Route.ComponentProps) {
  const t = moneyText[useLanguage()];
  const { money } = loaderData;
  const base = href("/arbeid/planer/:planId/okonomi", params);
  return (
    <article className="stack money">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>
        {t.lead} {t.counted}
      </p>
      {money.total === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <>
          <p className="button-row">
            <LinkButton to={`${base}.xlsx`} size="sm" reloadDocument>
              {t.download}
            </LinkButton>
            <span className="quiet">{t.print}</span>
          </p>
          <section className="stack-tight">
            <Heading level={2}>{t.byYear}</Heading>
            <YearTable money={money} />
          </section>
        </>
      )}
      <MissingMoney planId={params.planId} money={money} />
      {money.total > 0 && (
        <>
          <Municipalities base={base} {...loaderData} />
          <section className="stack-tight">
            <Heading level={2}>{t.byMeasure}</Heading>
            <MeasureMoneyTable planId={params.planId} money={money} />
          </section>
        </>
      )}
    </article>
  );
}

function Municipalities({
  base,
  money,
  municipalities,
  keyKind,
  keyFault,
  countedOn,
  invented,
  canEdit,
}: Route.ComponentProps["loaderData"] & { base: string }) {
  const t = moneyText[useLanguage()];
  if (municipalities.length === 0) return null;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.byMunicipality}</Heading>
      <p>
        {t.keys[keyKind]} {t.split}
      </p>
      {keyFault && <Alert kind="warning">{t.faults[keyFault]}</Alert>}
      <MunicipalityMoneyTable
        money={money}
        municipalities={municipalities}
        shown={keyKind === "equal" ? "kronerOnly" : "shares"}
      />
      {keyKind === "residents" && countedOn && (
        <p className="quiet">{invented ? t.countedOnExample(countedOn) : t.countedOn(countedOn)}</p>
      )}
      {canEdit && (
        <p className="button-row">
          <LinkButton to={`${base}/nokkel`} size="sm">
            {t.chooseKey}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
