import { expect, test } from "vitest";
import { fromPlainText } from "#app/lib/rich-text.ts";
import { aChapter, aDraft, aFocusArea, aGoal, aMeasure, aPlan, aStatus } from "#test/examples.ts";
import type { Draft } from "./draft.ts";
import { blankMeasure, type Measure } from "./measure.ts";
import { outdatedFindings } from "./outdated-findings.ts";
import { findingAddress } from "./quality-text.ts";

const old = "Avtale med Fylkesmannen";
const measured = (differences: Partial<Measure>) => ({ measures: [aMeasure(differences)] });
const ofMeasure: [place: string, Partial<Measure>][] = [
  ["#title", { title: old }],
  ["#points", { points: ["Invitere politiet", old] }],
  ["#reason", { reason: old }],
  ["#responsibleText", { responsibleText: old }],
  ["#partners", { partners: [{ name: old, part: "" }] }],
  ["#partners", { partners: [{ name: "", part: old, agencyId: "agency-1" }] }],
  ["#periodText", { periodText: old }],
  ["#milestones", { milestones: [{ title: old, due: "2026-06-01", doneOn: null }] }],
  ["#resourcesText", { resourcesText: old }],
  ["#baseline", { indicator: { baseline: old, target: "", source: "" } }],
  ["#target", { indicator: { baseline: "", target: old, source: "" } }],
  ["#indicatorSource", { indicator: { baseline: "", target: "", source: old } }],
  ["#evaluationMethod", { evaluationMethod: old }],
  ["#publicRemark", { publicRemark: old }],
  ["#internalRemark", { internalRemark: old }],
  ["/status#comment", { status: aStatus({ comment: old }) }],
  ["/status#decisionNeeded", { status: aStatus({ decisionNeeded: old }) }],
  ["/status#onTimeReason", { status: aStatus({ onTimeReason: old }) }],
  ["/status#internalNote", { status: aStatus({ internalNote: old }) }],
];

test.each<[address: string, Partial<Draft>]>([
  ["/om#title", { plan: aPlan({ title: old }) }],
  ["/om#subtitle", { plan: aPlan({ subtitle: old }) }],
  ["/om#mandate", { plan: aPlan({ mandate: old }) }],
  ["/prosess", { groups: [{ id: "s", kind: "reference", title: old, agency: "" }] }],
  ["/prosess", { groups: [{ id: "s", kind: "reference", title: "Rådgiver", agency: old }] }],
  ["/kapittel/chapter-1#title", { chapters: [aChapter({ title: old })] }],
  ["/kapittel/chapter-1#body", { chapters: [aChapter({ body: fromPlainText(old) })] }],
  ["/innsatsomrader/focus-area-1#title", { focusAreas: [aFocusArea({ title: old })] }],
  ["/innsatsomrader/focus-area-1#reason", { focusAreas: [aFocusArea({ reason: old })] }],
  ["/mal/goal-1#title", { goals: [aGoal({ title: old })] }],
  ["/mal/goal-1#strategy", { goals: [aGoal({ strategy: old })] }],
  ...ofMeasure.map(([place, written]): [string, Partial<Draft>] => [`/tiltak/measure-1${place}`, measured(written)]),
])("what no longer holds is found wherever it is written, and leads to %s", (address, differences) => {
  const findings = outdatedFindings(aDraft(differences));
  expect(findings).toMatchObject([{ key: "outdated", detail: "Fylkesmannen", recogniser: "fylkesmannen" }]);
  expect(findings.map((finding) => findingAddress(finding, "plan-1"))).toEqual([`/arbeid/planer/plan-1${address}`]);
});

test("nothing that is written in words about a measure is left out", () => {
  const chosen = ["kind", "targetGroups", "violenceForms", "nationalCategory", "legalBasis", "positionId", "goalIds"];
  const counted = ["municipalities", "startsOn", "endsOn", "period", "hours", "costs", "funding", "evaluationOn"];
  const looked = ofMeasure.flatMap(([, written]) => Object.keys(written));
  const all = [...Object.keys(blankMeasure), "status"];
  expect(all.filter((field) => ![...chosen, ...counted, ...looked].includes(field))).toEqual([]);
});

test("what an agency is called is not the plan's to mend", () => {
  const partners = [{ name: old, part: "", agencyId: "agency-1" }];
  expect(outdatedFindings(aDraft(measured({ partners })))).toEqual([]);
});
