import { expect, test } from "vitest";
import { labels } from "./labels.ts";
import { planText } from "./text.ts";

test("every choice in a form begins with a capital letter, in both languages", () => {
  for (const words of [planText.nb, planText.nn]) {
    const choices = [...Object.values(words.targetGroups), ...Object.values(words.phases)];
    expect(choices.filter((choice) => choice[0] !== choice[0]?.toUpperCase())).toEqual([]);
  }
});

test("in running text they keep their small letters", () => {
  expect(labels.nb.targetGroups.children).toBe("barn og unge");
  expect(planText.nb.targetGroups.children).toBe("Barn og unge");
});

test("both languages name the same fields", () => {
  expect(Object.keys(planText.nn.fields)).toEqual(Object.keys(planText.nb.fields));
});
