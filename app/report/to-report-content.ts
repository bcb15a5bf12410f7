import { dateInNorway } from "#app/lib/dates.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { Measure } from "#app/plan/measure.ts";
import { type Adoption, isInvented } from "#app/plan/plan.ts";
import { isLate, nextDue } from "#app/plan/timeliness.ts";
import { validity } from "#app/plan/validity.ts";
import type { Payer } from "./cost-key.ts";
import { completeness, isTold, type PeriodDates } from "./period.ts";
import type { ReportContent, ReportedMeasure, ReportedMunicipality } from "./report-content.ts";

/** What a report says besides the plan. */
export interface Reporting {
  period: Pick<PeriodDates, "fromDate" | "toDate">;
  introduction: string;
  /** Name of the organisation. */
  owner: string;
  payers: readonly Payer[];
  today: string;
}

/** Picks what politicians are told, field by field: no internal note, no remark for colleagues, and no person. */
export function toReportContent(draft: Draft, reporting: Reporting): ReportContent {
  const { slug, title, language, startsOn, endsOn, evaluationOn } = draft.plan;
  const { period, introduction, owner, today } = reporting;
  return {
    format: "komplan-report-1",
    fromDate: period.fromDate,
    toDate: period.toDate,
    madeOn: today,
    introduction,
    example: isInvented(draft.adoptions),
    owner,
    plan: { slug, title, language, startsOn, endsOn, evaluationOn },
    municipalities: draft.adoptions.map((adoption) => reportedMunicipality(draft, adoption, reporting)),
    measures: draft.measures.map((measure) => reportedMeasure(measure, reporting)),
  };
}

function reportedMunicipality(draft: Draft, adoption: Adoption, { payers, period }: Reporting): ReportedMunicipality {
  const { kommunenummer, municipality, adoptedOn, adoptedBy, byCouncil, caseNumber } = adoption;
  const { year, valid, criteria, measures, datedMeasures } = validity(
    draft.plan,
    adoption,
    draft.measures,
    Number(period.toDate.slice(0, 4)),
  );
  const weight = payers.find((payer) => payer.kommunenummer === kommunenummer)?.weight ?? 0;
  return {
    ...{ kommunenummer, name: municipality, weight, adoptedOn, adoptedBy, byCouncil, caseNumber },
    validity: { year, valid, why: criteria.flatMap(({ why }) => why), measures, datedMeasures },
  };
}

function reportedMeasure(measure: Measure, { period, today }: Reporting): ReportedMeasure {
  const { id, number, title, responsible, municipalities, startsOn, hours, costs, funding, resourcesText, status } =
    measure;
  return {
    ...{ id, number, title, municipalities, period: measure.period, startsOn, hours, funding, resourcesText },
    responsible: responsible && { title: responsible.title, agency: responsible.agency },
    due: nextDue(measure),
    costs: costs.map(({ year, kroner }) => ({ year, kroner })),
    late: isLate(measure, today),
    status: status && {
      phase: status.phase,
      comment: status.comment,
      cause: status.cause,
      decisionNeeded: status.decisionNeeded,
      reportedOn: dateInNorway(new Date(status.reportedAt)),
    },
    complete: isTold(completeness(measure, period, today)),
  };
}
