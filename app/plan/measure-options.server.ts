import { type Fact, legalBases } from "#app/guide/fact.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { listAgencies, listPositions } from "#app/organisation/agency.server.ts";
import { frameText } from "./frame-text.ts";
import type { FocusArea, Goal } from "./goal.ts";
import type { ChoiceGroup, MeasureOptions } from "./measure-options.ts";
import { tieOf } from "./partner.ts";
import type { Adoption } from "./plan.ts";

interface OfPlan {
  organisationId: string;
  focusAreas: FocusArea[];
  goals: Goal[];
  adoptions: Adoption[];
  language: Language;
  today: string;
}

/** What a measure of this plan can be tied to. */
export async function listMeasureOptions(db: Db, plan: OfPlan): Promise<MeasureOptions> {
  return {
    goals: goalChoices(plan),
    positions: await listPositionChoices(db, plan.organisationId),
    partners: await listPartnerChoices(db, plan.organisationId),
    municipalities: plan.adoptions.map(({ kommunenummer, municipality }) => ({
      value: kommunenummer,
      label: municipality,
    })),
    legalBases: legalBases(plan.today).map((fact) => ({ value: fact.id, label: legalBasis(fact, plan.language) })),
  };
}

/** What nobody has seen in its source yet, is marked for whoever chooses. */
function legalBasis({ title, confidence }: Fact, language: Language): string {
  return confidence === "low" ? `${title[language]} (${frameText[language].lowConfidence})` : title[language];
}

/** Functions in an organisation, by agency. */
export async function listPositionChoices(db: Db, organisationId: string): Promise<ChoiceGroup[]> {
  const byAgency = Map.groupBy(await listPositions(db, organisationId), ({ agency }) => agency);
  return [...byAgency].map(([heading, own]) => ({
    heading,
    choices: own.map(({ id, title }) => ({ value: id, label: title })),
  }));
}

/** Every agency, and the functions in it. */
async function listPartnerChoices(db: Db, organisationId: string): Promise<ChoiceGroup[]> {
  const agencies = await listAgencies(db, organisationId);
  const byAgency = Map.groupBy(await listPositions(db, organisationId), ({ agencyId }) => agencyId);
  return agencies.map(({ id: agencyId, name }) => ({
    heading: name,
    choices: [
      { value: tieOf({ agencyId }), label: name },
      ...(byAgency.get(agencyId) ?? []).map(({ id, title }) => ({ value: tieOf({ positionId: id }), label: title })),
    ],
  }));
}

/** Goals under their focus areas; an area without goals is left out. */
export function goalChoices({ focusAreas, goals }: Pick<OfPlan, "focusAreas" | "goals">): ChoiceGroup[] {
  return focusAreas
    .map(({ id, title }, at) => ({
      heading: `${at + 1} ${title}`,
      choices: goals.filter((goal) => goal.focusAreaId === id).map((goal) => ({ value: goal.id, label: goal.title })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
