import type { Bilingual } from "#app/lib/language.ts";
import file from "../../content/facts.json" with { type: "json" };

export const factKinds = ["law", "plan", "figure", "helpline", "finding", "guide"] as const;
export type FactKind = (typeof factKinds)[number];

export const confidences = ["high", "medium", "low"] as const;
/** Read in an official page; read in a secondary or older page; or not yet seen in any source. */
export type Confidence = (typeof confidences)[number];

export const figurePeriods = ["ever", "childhood", "since65", "lastYear", "year", "none"] as const;
/** What time the share or number speaks of. Figures with different periods are never compared. */
export type FigurePeriod = (typeof figurePeriods)[number];

/** Something that plans, guide texts and cards refer to and never copy: a law, a figure, a telephone number (no: faktum). */
export interface Fact {
  id: string;
  kind: FactKind;
  /** How it is cited, e.g. "krisesenterlova § 4"; empty for what has no such name. */
  reference: string;
  title: Bilingual;
  text: Bilingual;
  source: { name: string; url: string };
  /** The day somebody last held it against its source. */
  checked: string;
  confidence: Confidence;
  /** A day, a month or a year, as exact as the source is. */
  validFrom: string | null;
  /** The last day, month or year it held. Null while it holds. */
  validTo: string | null;
  /** The fact that holds instead today. */
  replacedBy: string | null;
  /** What has been changed in it since it was first shown, oldest first. Most have none. */
  changes?: FactChange[];
  figure?: Figure;
  helpline?: Helpline;
}

/** What was changed in a fact, and when: what those who rest on it must look over. */
export interface FactChange {
  date: string;
  text: Bilingual;
}

/** A share or a number found by a survey, with what it must never be shown without. */
export interface Figure {
  population: Bilingual;
  value: Bilingual;
  period: FigurePeriod;
  /** For scaling down: the share in per cent, as an interval when the source gives one. */
  percent: { from: number; to: number } | null;
  base: FigureBase;
}

/** Whom a share is of, when they can be counted in a municipality by age and sex; or else why they cannot. */
export type FigureBase = CountedBase | { unknown: UncountedBase };

export interface CountedBase {
  sex: "everyone" | "women" | "men";
  /** In whole years, both included. */
  fromAge: number;
  toAge: number;
  /** What those who were asked had in common beyond age and sex, and residents may not: pupils, or living at home. */
  differs: "pupils" | "atHome" | null;
}

export const uncountedBases = ["age", "group", "share"] as const;
/** The source does not say which ages; it is a group that nobody counts by municipality; or the figure is not a share of people. */
export type UncountedBase = (typeof uncountedBases)[number];

export interface Helpline {
  /** As it is printed, empty when the service is reached another way. */
  phone: string;
  hours: Bilingual;
  target: Bilingual;
  website: string;
}

// The file is written as these types say; content.test.ts holds it against them, which no type checker can do with JSON.
const facts = file as Fact[];
const byId = new Map(facts.map((fact) => [fact.id, fact]));

export function findFact(id: string): Fact | undefined {
  return byId.get(id);
}

export function allFacts(): readonly Fact[] {
  return facts;
}

/** What may be shown to everyone: nothing of low confidence. */
export function publicFacts(): Fact[] {
  return facts.filter(isPublic);
}

/** Facts that may be shown to everyone, in the order asked for. What nobody has seen in a source is left out. */
export function publicFactsById(ids: readonly string[]): Fact[] {
  return ids.flatMap((id) => byId.get(id) ?? []).filter(isPublic);
}

function isPublic({ confidence }: Fact): boolean {
  return confidence !== "low";
}

/** Each change of a fact that may be shown to everyone, newest first. */
export function factChanges(): { fact: Fact; change: FactChange }[] {
  const all = publicFacts().flatMap((fact) => (fact.changes ?? []).map((change) => ({ fact, change })));
  return all.sort((a, b) => b.change.date.localeCompare(a.change.date));
}

/** The laws a measure can rest on, for the form's list of choices: those in force on the day. */
export function legalBases(today: string): Fact[] {
  return facts.filter((fact) => fact.kind === "law" && isInForce(fact, today));
}

/** Whether a fact held on a day. Dates may be a whole month or year, which hold to their end. */
export function isInForce(fact: Pick<Fact, "validFrom" | "validTo">, day: string): boolean {
  const begun = fact.validFrom === null || fact.validFrom <= day.slice(0, fact.validFrom.length);
  const over = fact.validTo !== null && fact.validTo < day.slice(0, fact.validTo.length);
  return begun && !over;
}
