import { expect, test } from "vitest";
import { aDraft, aMeasure } from "#test/examples.ts";
import { findingViews } from "./finding-view.server.ts";
import { qualityFindings } from "./quality.ts";

test("what is said of several measures is said once, with a way to each of them", () => {
  const one = aMeasure({ id: "m1", number: "1.1", responsible: null, responsibleText: "" });
  const other = aMeasure({ id: "m2", number: "1.2", responsible: null, responsibleText: "" });
  const draft = aDraft({ measures: [one, other] });
  const views = findingViews(qualityFindings(draft), draft, "nb");
  const without = views.filter(({ id }) => id === "noResponsible");
  expect(without).toHaveLength(1);
  expect(without[0]?.places.map(({ label }) => label)).toEqual(["1.1", "1.2"]);
  expect(without[0]?.places.every(({ address }) => address.includes("/tiltak/m"))).toBe(true);
});
