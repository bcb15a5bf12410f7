import { changedFactFindings } from "./changed-facts.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import { insertionFindings } from "./insertion-findings.ts";
import { measureFindings } from "./measure-quality.ts";
import { outdatedFindings } from "./outdated-findings.ts";
import { planFindings } from "./plan-quality.ts";

export { coverage } from "./coverage.ts";
export type { Finding } from "./finding.ts";

/** All that could be better in a plan, in the order of the plan: by RVTS, Bufdir, KOSTRA and the guide. Advice; nothing is ever blocked by it. */
export function qualityFindings(draft: Draft): Finding[] {
  const findings = known.get(draft) ?? lookOver(draft);
  known.set(draft, findings);
  return findings;
}

/** The frame of a page and the page itself ask about the same draft; a large plan is only read through once. */
const known = new WeakMap<Draft, Finding[]>();

function lookOver(draft: Draft): Finding[] {
  return [
    ...planFindings(draft),
    ...insertionFindings(draft),
    ...draft.measures.flatMap((measure) => measureFindings(measure, draft.plan)),
    ...outdatedFindings(draft),
    ...changedFactFindings(draft),
  ];
}

/** What is said about one thing, and what it lacks before what could be better. */
export function findingsAbout(findings: Finding[], id: string): Finding[] {
  const own = findings.filter(({ about }) => about.id === id);
  return [...own.filter(({ level }) => level === "missing"), ...own.filter(({ level }) => level === "improve")];
}

/** How many different things there are to look at, however many measures each of them is said of. */
export function kindsOf(findings: Finding[]): number {
  return new Set(findings.map(({ key }) => key)).size;
}
