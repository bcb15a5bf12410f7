import { expect, test } from "vitest";
import { fromPlainText } from "#app/lib/rich-text.ts";
import { aChapter, aDraft, aFocusArea, aGoal, aMeasure, anAdoption, aPlan } from "#test/examples.ts";
import type { Draft } from "./draft.ts";
import type { Measure } from "./measure.ts";
import { coverage, findingsAbout, qualityFindings } from "./quality.ts";

function keysOf(differences: Partial<Measure>): string[] {
  const measure = aMeasure(differences);
  const findings = qualityFindings(aDraft({ measures: [measure] }));
  return findings.filter(({ about }) => about.id === measure.id).map(({ key }) => key);
}

function planKeys(differences: Partial<Draft> = {}): string[] {
  const draft = aDraft(differences);
  return qualityFindings(draft)
    .filter(({ about }) => about.kind !== "measure")
    .map(({ key }) => key);
}

test("a measure that says who, when, with what and how one will know, needs nothing more", () => {
  expect(keysOf({})).toEqual([]);
});

test.each<[string, Partial<Measure>]>([
  ["noResponsible", { responsible: null }],
  ["responsibleInWords", { responsible: null, responsibleText: "Barnevernet" }],
  ["noDates", { startsOn: null, endsOn: null, milestones: [] }],
  ["datesInWords", { startsOn: null, endsOn: null, milestones: [], periodText: "Innen 2027" }],
  ["noEnd", { endsOn: null }],
  ["noMilestones", { milestones: [] }],
  ["endsAfterPlan", { endsOn: "2030-06-30" }],
  ["noResources", { hours: null, costs: [] }],
  ["costWithoutFunding", { funding: null }],
  ["noIndicator", { indicator: { baseline: "", target: "", source: "" } }],
  ["noBaseline", { indicator: { baseline: "", target: "9 av 9", source: "" } }],
  ["noEvaluation", { evaluationMethod: "" }],
  ["noTargetGroup", { targetGroups: [] }],
  ["noGoal", { goalIds: [] }],
  ["vague", { title: "Ha fokus på vold" }],
])("%s is said where it is so", (key, differences) => {
  expect(keysOf(differences)).toEqual([key]);
});

test("a goal that says little of what shall be better is told so, kindly", () => {
  expect(planKeys({ goals: [aGoal({ title: "Bidra til trygghet" })] })).toContain("vagueGoal");
  expect(planKeys()).not.toContain("vagueGoal");
});

test("what an imported plan says of resources in words is resources", () => {
  expect(keysOf({ hours: null, costs: [], resourcesText: "Innenfor rammen" })).toEqual([]);
});

test("a measure left to the next period need not be ready, but must be clear", () => {
  const bare = { responsible: null, startsOn: null, endsOn: null, evaluationMethod: "", period: "next" as const };
  expect(keysOf(bare)).toEqual([]);
  expect(keysOf({ ...bare, title: "Vurdere samarbeid" })).toEqual(["vague"]);
});

test("every finding says where it is mended and what it rests on", () => {
  const findings = qualityFindings(aDraft({ measures: [aMeasure({ responsible: null, responsibleText: "PPT" })] }));
  expect(findings.find(({ key }) => key === "responsibleInWords")).toEqual({
    level: "missing",
    about: { kind: "measure", id: "measure-1" },
    key: "responsibleInWords",
    source: { kind: "rvts", point: "roles", factId: "rvts-eight-points" },
    field: "positionId",
    detail: "PPT",
  });
});

test("the frame of the plan: period, mandate and evaluation", () => {
  const bare = aPlan({ endsOn: null, mandate: "", evaluationOn: null });
  expect(planKeys({ plan: bare })).toEqual(expect.arrayContaining(["noPeriod", "noMandate", "noEvaluationDate"]));
  expect(planKeys({ plan: aPlan({ evaluationOn: "2029-12-31" }) })).toContain("evaluationAfterEnd");
  expect(planKeys()).not.toContain("evaluationAfterEnd");
});

test("a plan needs two focus areas in this period", () => {
  const second = aFocusArea({ id: "second", period: "next" });
  expect(planKeys({ focusAreas: [aFocusArea(), second] })).toContain("fewFocusAreas");
  expect(planKeys({ focusAreas: [aFocusArea(), { ...second, period: "this" }] })).not.toContain("fewFocusAreas");
});

test("more than thirty measures in one period is many, and what is left to the next does not count", () => {
  const measures = Array.from({ length: 31 }, (_, at) => aMeasure({ id: `measure-${at}` }));
  expect(planKeys({ measures })).toContain("manyMeasures");
  expect(planKeys({ measures: measures.slice(1) })).not.toContain("manyMeasures");
  const oneLater = measures.map((measure, at) => (at === 0 ? { ...measure, period: "next" as const } : measure));
  expect(planKeys({ measures: oneLater })).not.toContain("manyMeasures");
  const [finding] = qualityFindings(aDraft({ measures })).filter(({ key }) => key === "manyMeasures");
  expect(finding).toMatchObject({ level: "improve", about: { kind: "plan" }, source: { kind: "guide", point: "4.1" } });
});

test("focus areas want goals and reasons, goals want measures; the next period is left alone", () => {
  const empty = aFocusArea({ id: "empty", reason: "" });
  const idle = aGoal({ id: "idle" });
  const draft = { focusAreas: [aFocusArea(), empty], goals: [aGoal(), idle] };
  expect(planKeys(draft)).toEqual(expect.arrayContaining(["noGoals", "noReason", "noMeasures"]));
  const later = { focusAreas: [aFocusArea(), { ...empty, period: "next" as const }], goals: [aGoal()] };
  expect(planKeys(later)).not.toContain("noGoals");
});

test("chapters that are empty or have gaps left from the template are pointed out", () => {
  const empty = aChapter({ id: "empty", body: { type: "doc", content: [] } });
  const gaps = aChapter({ id: "gaps", body: fromPlainText("Kommunen har [antall] innbyggere.") });
  const list = aChapter({ id: "list", kind: "measureList", body: { type: "doc", content: [] } });
  const findings = qualityFindings(aDraft({ chapters: [empty, gaps, list] }));
  expect(findingsAbout(findings, "empty")).toMatchObject([{ key: "emptyChapter" }]);
  expect(findingsAbout(findings, "gaps")).toMatchObject([{ key: "placeholder", detail: "[antall]" }]);
  expect(findingsAbout(findings, "list")).toEqual([]);
});

test("each group that is not there is named", () => {
  const keys = planKeys({ groups: [{ id: "s", kind: "working", title: "Helsesykepleier", agency: "" }] });
  expect(keys.filter((key) => key.startsWith("noGroup"))).toEqual([
    "noGroup.projectLeader",
    "noGroup.steering",
    "noGroup.reference",
  ]);
});

test("a plan with focus areas and measures hears whom and what it forgets", () => {
  const focusAreas = [aFocusArea(), aFocusArea({ id: "second" })];
  const keys = planKeys({ focusAreas });
  expect(keys).toEqual(expect.arrayContaining(["notFor.elderly", "notFor.perpetrators", "notCovered.shelter"]));
  expect(keys).not.toContain("notFor.children");
  expect(keys).not.toContain("notCovered.prevention");
  expect(keys).not.toContain("noCooperation");
});

test("a plan that has hardly begun is not told all it lacks", () => {
  const keys = planKeys({ focusAreas: [], goals: [], measures: [] });
  expect(keys.filter((key) => key.startsWith("not"))).toEqual([]);
});

test("the Sámi population is asked for where a municipality has a Sámi name", () => {
  const groups = (municipality: string) =>
    coverage(aDraft({ adoptions: [anAdoption({ municipality })] })).groups.map(({ key }) => key);
  expect(groups("Fjellvik")).not.toContain("sami");
  expect(groups("Kárášjohka - Karasjok")).toContain("sami");
});

test("voluntary partners and users are found in the plan's words, in both languages", () => {
  const covered = (title: string) =>
    coverage(aDraft({ measures: [aMeasure({ title })] }))
      .rvts.filter(({ covered }) => covered)
      .map(({ key }) => key);
  expect(covered("Avtale med frivillige lag")).toContain("voluntary");
  expect(covered("Brukarråd skal gi medverknad")).toContain("userParticipation");
  expect(covered("Fagdag")).not.toContain("voluntary");
});

test("a reference to what no longer holds is found where it stands", () => {
  const body = fromPlainText("Internkontroll etter krisesenterlova § 8.");
  const findings = qualityFindings(aDraft({ chapters: [aChapter({ body })] }));
  expect(findings.filter(({ key }) => key === "outdated")).toMatchObject([
    { about: { kind: "chapter", id: "chapter-1" }, field: "body", source: { kind: "law", factId: expect.any(String) } },
  ]);
});

test("what is missing is said before what could be better", () => {
  const measure = aMeasure({ title: "Bidra til trygghet", responsible: null });
  const levels = findingsAbout(qualityFindings(aDraft({ measures: [measure] })), measure.id).map(({ level }) => level);
  expect(levels).toEqual(["missing", "improve"]);
});

test("a plan for a crisis that is silent is told of when somebody has looked, and not before", () => {
  const of = (mentioned: "yes" | "no" | "unknown") =>
    qualityFindings(aDraft({ crisisPlans: [{ kind: "emergency", mentioned }] })).map(({ key }) => key);
  expect(of("no")).toContain("crisisPlansSilent");
  for (const mentioned of ["yes", "unknown"] as const) expect(of(mentioned)).not.toContain("crisisPlansSilent");
});
