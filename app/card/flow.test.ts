import { expect, test } from "vitest";
import { findFact, isInForce } from "#app/guide/fact.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { allCardTemplates } from "./card-template.ts";
import { faultsOf, phasesOf, waysFrom } from "./flow.ts";
import { wrapped } from "./flow-drawing.ts";
import { allFlows, type Flow, type FlowStep, flowTemplate } from "./flow-template.ts";
import { flowAnswers } from "./flow-words.ts";

const flows = allFlows();
const steps = flows.flatMap((flow) => flow.steps);

test("there is a flow for the child, for the child who sees it, for the adult and for whoever hurts them", () => {
  expect(flows.map(({ id }) => id)).toEqual(["child", "witness", "adult", "perpetrator"]);
});

test("every step can be reached and leads on to an end, and nobody goes in circles", () => {
  expect(flows.flatMap(faultsOf)).toEqual([]);
  expect(flows.filter((flow) => !flow.steps.some(({ end }) => end))).toEqual([]);
});

test("every flow tells what to do now, while one is worried and afterwards", () => {
  const lacking = flows.flatMap((flow) => phasesOf(flow).filter((phase) => phase.steps.length < 3));
  expect(lacking).toEqual([]);
});

test("whoever is unsure whether somebody is in danger is led to ask somebody, never to wait", () => {
  for (const flow of flows) {
    const [first] = flow.steps;
    expect([first?.phase, Object.keys(first?.answers ?? {})]).toEqual(["acute", [...flowAnswers]]);
    const unsure = flow.steps.find(({ id }) => id === first?.answers?.unsure);
    expect([unsure?.phase, unsure?.service]).toEqual(["acute", expect.any(String)]);
    const yes = flow.steps.find(({ id }) => id === first?.answers?.yes);
    expect([yes?.service, yes?.facts]).toEqual(["police", ["straffeloven-196"]]);
  }
});

test("every flow leads to the duty to tell where there are children", () => {
  const telling = (flow: Flow) => flow.steps.filter(({ id }) => id.endsWith("-report"));
  for (const flow of flows)
    expect(telling(flow).map(({ facts, service }) => [facts, service])).toEqual([
      [["barnevernsloven-13-2"], "childWelfare"],
    ]);
});

test("every fact is there, in force and seen in a source, and every other flow that is named is there", () => {
  const ids = [...new Set(steps.flatMap(({ facts }) => facts ?? []))];
  const unsound = ids.filter((id) => {
    const fact = findFact(id);
    return !fact || fact.confidence === "low" || !isInForce(fact, "2026-11-21");
  });
  expect(unsound).toEqual([]);
  expect(ids.length).toBeGreaterThan(5);
  const named = steps.flatMap(({ flow }) => flow ?? []);
  expect(named.filter((id) => !flows.some((flow) => flow.id === id))).toEqual([]);
});

test("no number or paragraph stands in the text, and nothing is too long for a box", () => {
  const texts = steps.flatMap(({ text, who, when }) => [text, who, ...(when ? [when] : [])]);
  const words = texts.flatMap(({ nb, nn }) => [nb, nn]);
  expect(words.filter((text) => /\d{3}|§|https?:/.test(text))).toEqual([]);
  expect(words.filter((text) => wrapped(text).length > 6)).toEqual([]);
});

test("nynorsk is not bokmål", () => {
  const same = steps.filter(({ text }) => text.nb === text.nn);
  expect(same.map(({ text }) => text.nb)).toEqual(["Vil personen ha hjelp til å slutte?"]);
  const bokmal = /\b(ikke|hvem|hva|hvor|noen|noe|jeg|dere|være|hvis|mellom|hjelpen)\b/i;
  expect(steps.filter(({ text, who }) => bokmal.test(`${text.nn} ${who.nn}`)).map(({ id }) => id)).toEqual([]);
});

test("addresses and titles say nothing that gives away why somebody reads, and are no card's", () => {
  expect(flows.flatMap(({ slug, title }) => [slug, title.nb, title.nn]).filter(tellingWord)).toEqual([]);
  expect(allCardTemplates().filter(({ slug }) => ["flyt", "frakoblet"].includes(slug))).toEqual([]);
});

const aStep = (id: string, some: Partial<FlowStep> = { end: true }) => ({
  ...{ id, phase: "acute" as const, who: { nb: "Du", nn: "Du" }, text: { nb: "Ring", nn: "Ring" } },
  ...some,
});
const aFlow = (...some: FlowStep[]): Flow => ({ ...flows[0], steps: some }) as Flow;

test.each([
  ["leadsNowhere", aFlow(aStep("a", { next: "x" }))],
  ["leadsBack", aFlow(aStep("a", { next: "b" }), aStep("b", { next: "a" }))],
  ["neverReached", aFlow(aStep("a"), aStep("b"))],
  ["sameId", aFlow(aStep("a", { next: "a" }), aStep("a"))],
  ["oneAnswer", aFlow(aStep("a", { answers: { yes: "b", no: "b" } }), aStep("b"))],
  ["phaseBefore", aFlow(aStep("a", { next: "b", phase: "followUp" }), aStep("b"))],
])("a list of steps that cannot be followed is refused: %s", (fault, flow) => {
  expect(faultsOf(flow).map((found) => found.fault)).toContain(fault);
});

test("a step that both goes on and asks, or does neither, is no step", () => {
  const of = (some: Partial<FlowStep>) =>
    flowTemplate.safeParse({ ...flows[0], steps: [aStep("a", some), aStep("b"), aStep("c")] }).success;
  expect([of({ next: "b" }), of({ next: "b", end: true }), of({})]).toEqual([true, false, false]);
});

test("answers that lead to the same step are one way", () => {
  const step = aStep("a", { answers: { yes: "b", no: "c", unsure: "b" } });
  expect(waysFrom(step)).toEqual([
    { to: "b", answers: ["yes", "unsure"] },
    { to: "c", answers: ["no"] },
  ]);
});
