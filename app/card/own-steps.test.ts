import { describe, expect, test } from "vitest";
import { faultsOf } from "./flow.ts";
import { allFlows, type FlowStep } from "./flow-template.ts";
import { addStep, type ChangedSteps, changeStep, laterThan, moveDown, moveUp, removeStep } from "./own-steps.ts";

const words = (text: string) => ({ who: { nb: "Du", nn: "Du" }, text: { nb: text, nn: text } });
const aStep = (id: string, some: Partial<FlowStep>): FlowStep => ({ id, phase: "acute", ...words(id), ...some });
/** a asks: yes b, no d. b goes on to c, c to d, which is an end. */
const steps = [
  aStep("a", { answers: { yes: "b", no: "d" } }),
  aStep("b", { next: "c", facts: ["straffeloven-196"] }),
  aStep("c", { next: "d" }),
  aStep("d", { end: true, phase: "followUp" }),
];

/** "a:b,d b:c": each step with where it leads. */
function shape(changed: ChangedSteps): string {
  if (!changed.ok) return changed.faults.map(({ step, fault }) => `${step} ${fault}`).join(", ");
  const ways = ({ next, answers = {} }: FlowStep) => (next ? [next] : Object.values(answers)).join(",");
  return changed.steps.map((step) => `${step.id}:${ways(step)}`).join(" ");
}

describe("a step", () => {
  test("gets other words and other ways, and keeps the law it rests on", () => {
    const changed = changeStep(steps, "b", { ...words("Ring"), service: "police" }, { next: "d" });
    expect(shape(changed)).toBe("c neverReached");
    const on = changeStep(steps, "b", { ...words("Ring"), service: "police" }, { answers: { yes: "c", no: "d" } });
    expect(shape(on)).toBe("a:b,d b:c,d c:d d:");
    expect(on.ok && on.steps[1]).toEqual({
      ...{ id: "b", phase: "acute", ...words("Ring"), service: "police", facts: ["straffeloven-196"] },
      answers: { yes: "c", no: "d" },
    });
  });

  test.each([
    ["to itself or an earlier step", "c", { next: "b" }, "c leadsBack"],
    ["nowhere", "c", { next: "x" }, "c leadsNowhere, d"],
    ["on while it is the last", "d", { next: "d" }, "d leadsBack"],
    ["one way whatever is answered", "a", { answers: { yes: "b", no: "b" } }, "a oneAnswer"],
    ["nowhere for an answer", "a", { answers: {} }, "b neverReached"],
    ["to an end too early", "c", { end: true as const }, ""],
  ])("that leads %s is named, or is fine", (_, id, ways, said) => {
    const changed = changeStep(steps, id, words("Ring"), ways);
    if (said === "") expect(changed.ok).toBe(true);
    else expect(shape(changed)).toContain(said.split(",")[0]);
  });

  test("is added on the way from another: after one that goes on, after an answer, after an end", () => {
    const add = (after: string, answer: "yes" | "no" | null = null) =>
      shape(addStep(steps, after, { id: "n", words: words("Nytt"), answer }));
    expect(add("b")).toBe("a:b,d b:n n:c c:d d:");
    expect(add("a", "no")).toBe("a:b,n n:d b:c c:d d:");
    expect(add("d")).toBe("a:b,d b:c c:d d:n n:");
    expect(add("a"), "nobody has said which answer").toBe("n neverReached");
  });

  test("is taken away, and what led to it leads elsewhere", () => {
    expect(shape(removeStep(steps, "b", "c"))).toBe("a:c,d c:d d:");
    expect(shape(removeStep(steps, "d", null)), "a question must lead somewhere").toBe("a leadsNowhere");
    expect(shape(removeStep(steps, "b", "d"))).toBe("a oneAnswer, c neverReached");
    expect(shape(removeStep(steps, "a", "b"))).toBe("b:c c:d d:");
    const three = steps.slice(1);
    expect(shape(removeStep(three, "c", "d"))).toContain("tooFew");
    expect(shape(removeStep(steps, "c", null))).toBe("a:b,d b: d:");
  });

  test("changes place with the one before, which then comes after it, also for those who came that way", () => {
    expect(shape(moveUp(steps, "c"))).toBe("a:c,d c:b b:d d:");
    expect(shape(moveDown(steps, "b"))).toBe("a:c,d c:b b:d d:");
    expect(shape(moveUp(steps, "b")), "what asks must stand before its answers").toBe("a leadsBack, a neverReached");
  });

  test("goes over to the phase before or after when it is first or last in its own", () => {
    const up = moveUp(steps, "d");
    expect(up.ok && up.steps.map(({ phase }) => phase)).toEqual(["acute", "acute", "acute", "concern"]);
    const down = moveDown(steps, "c");
    expect(down.ok && down.steps.map(({ phase }) => phase)).toEqual(["acute", "acute", "concern", "followUp"]);
    expect(shape(moveDown(steps, "d"))).toBe("d phaseBefore");
    expect(shape(moveUp(steps, "a"))).toBe("a phaseBefore");
  });

  test("may lead only to those that come after it", () => {
    expect(laterThan(steps, "b").map(({ id }) => id)).toEqual(["c", "d"]);
    expect(laterThan(steps, "d")).toEqual([]);
  });
});

test("whatever is moved, added or taken away in a template can be followed, or is refused with the step named", () => {
  for (const flow of allFlows()) {
    for (const { id, answers } of flow.steps) {
      const added = addStep(flow.steps, id, { id: "n", words: words("Nytt"), answer: answers ? "no" : null });
      const removed = [...laterThan(flow.steps, id).map((step) => step.id), null].map((to) =>
        removeStep(flow.steps, id, to),
      );
      for (const changed of [added, moveUp(flow.steps, id), moveDown(flow.steps, id), ...removed]) {
        if (changed.ok) expect(faultsOf(changed)).toEqual([]);
        else expect(changed.faults.every(({ step }) => flow.steps.some((each) => each.id === step))).toBe(true);
      }
      expect(added.ok, `${flow.id}: ${id}`).toBe(true);
    }
  }
});
