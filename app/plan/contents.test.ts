import { expect, test } from "vitest";
import { aChapter, aDraft, aFocusArea, aGoal, aMeasure } from "#test/examples.ts";
import { outline } from "./contents.ts";
import { type Finding, qualityFindings } from "./quality.ts";

test("the same thing said of many measures counts once beside their focus area", () => {
  const goal = aGoal({ id: "g1", focusAreaId: "f1" });
  const bare = { responsible: null, responsibleText: "", goalIds: ["g1"] };
  const measures = ["m1", "m2", "m3"].map((id) => aMeasure({ id, ...bare }));
  const chapters = [aChapter({ kind: "focusAreas" })];
  const draft = aDraft({ chapters, focusAreas: [aFocusArea({ id: "f1" })], goals: [goal], measures });
  const said = qualityFindings(draft).filter(({ key }: Finding) => key === "noResponsible");
  expect(said).toHaveLength(3);
  const [area] = outline(draft, said).flatMap(({ focusAreas }) => focusAreas);
  expect(area?.findings).toBe(1);
});
