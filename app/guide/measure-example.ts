import type { Bilingual } from "#app/lib/language.ts";
import type { AgencyKind } from "#app/organisation/agency-kind.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import type { GoalLevel } from "#app/plan/goal.ts";
import type { NationalCategory, TargetGroup, ViolenceForm } from "#app/plan/measure.ts";
import file from "../../content/measure-examples.json" with { type: "json" };

/** A measure of our own writing that municipalities may take over, with the goal it serves. */
export interface MeasureExample {
  id: string;
  /** The part of the municipality's whole effort that it belongs to. */
  heading: BufdirHeading;
  goal: Bilingual;
  level: GoalLevel;
  nationalCategory: NationalCategory;
  measure: Bilingual;
  points: Bilingual[];
  targetGroups: TargetGroup[];
  violenceForms: ViolenceForm[];
  /** The kind of agency that may answer for it, and the title such a function often has. */
  agencyKind: AgencyKind;
  responsible: Bilingual;
  /** How one can find out how it is today; what one wants to reach; where the number is found. */
  indicator: { baseline: Bilingual; target: Bilingual; source: Bilingual };
  evaluation: Bilingual;
  /** Ids of facts in content/facts.json. */
  legalBasis: string[];
}

// The file is written as this type says; content.test.ts holds it against it, which no type checker can do with JSON.
const examples = file as MeasureExample[];
const byId = new Map(examples.map((example) => [example.id, example]));

export function measureExamples(): readonly MeasureExample[] {
  return examples;
}

export function findMeasureExample(id: string): MeasureExample | undefined {
  return byId.get(id);
}
