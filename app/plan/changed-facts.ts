import { findDefinition } from "#app/guide/definition.ts";
import { allFacts, type Fact } from "#app/guide/fact.ts";
import { nationalAreas } from "#app/guide/national-area.ts";
import type { InsertionAttributes } from "#app/lib/insertion.ts";
import type { Bilingual } from "#app/lib/language.ts";
import type { RichText } from "#app/lib/rich-text.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";

/** A fact that is no longer as it was, with its newest change. */
export interface ChangedFact {
  id: string;
  title: Bilingual;
  /** The day the change was shown. */
  date: string;
  text: Bilingual;
}

/** A part of a plan that refers to a changed fact, and where. */
export interface FactUse {
  about: Finding["about"];
  field: string;
  fact: ChangedFact;
}

/** The facts that have been changed since Komplan first showed them. */
export function changedFacts(facts: readonly Fact[] = allFacts()): ChangedFact[] {
  return facts.flatMap(({ id, title, changes = [] }) => changes.slice(-1).map((change) => ({ id, title, ...change })));
}

export type FactUser = Pick<Draft, "chapters" | "focusAreas" | "measures">;

/**
 * Where a plan refers to changed facts: the legal basis of its measures, what is set into its chapters with the facts behind a
 * definition, and the national plan where a focus area or a measure is said to be of one of its areas.
 */
export function usesOf({ chapters, focusAreas, measures }: FactUser, changed: ChangedFact[]): FactUse[] {
  if (changed.length === 0) return [];
  const byId = new Map(changed.map((fact) => [fact.id, fact]));
  const uses = (about: Finding["about"], field: string, ids: string[]) =>
    [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).map((fact) => ({ about, field, fact }));
  return [
    ...chapters.flatMap(({ id, body }) => uses({ kind: "chapter", id }, "body", setInto(body))),
    ...focusAreas.flatMap(({ id, nationalArea }) => uses({ kind: "focusArea", id }, "title", ofNational(nationalArea))),
    ...measures.flatMap(({ id, legalBasis, nationalCategory }) => [
      ...uses({ kind: "measure", id }, "legalBasis", legalBasis),
      ...uses({ kind: "measure", id }, "nationalCategory", ofNational(nationalCategory)),
    ]),
  ];
}

/** What to look over: what was last saved no later than the day its fact was changed, when nobody has looked since. */
export function changedFactFindings(draft: Draft, changed = changedFacts()): Finding[] {
  const { savedOn = {}, lookedOn = {} } = draft.lookedOver ?? {};
  return usesOf(draft, changed)
    .filter(({ about, fact }) => (savedOn[about.id] ?? "") <= fact.date && (lookedOn[fact.id] ?? "") < fact.date)
    .map(({ about, field, fact }) => ({
      level: "improve",
      about,
      key: "factChanged",
      source: { kind: "law", point: "", factId: fact.id },
      field,
      detail: "",
      changedFact: fact,
    }));
}

/** Ids of the facts that what is set into a text by reference rests on. */
function setInto({ content }: RichText): string[] {
  return content.flatMap((node) => (node.type === "insertion" ? behind(node.attrs) : []));
}

function behind({ kind, id }: InsertionAttributes): string[] {
  return kind === "definition" ? (findDefinition(id)?.facts ?? []) : [id];
}

function ofNational(area: string | null | undefined): string[] {
  return area ? [nationalAreas.plan] : [];
}
