import { expect, test } from "vitest";
import { guideKey } from "./guide-key.ts";

const chapters = [{ id: "c1", template: "situation" }];

test("the guide beside a chapter is that chapter's own", () => {
  expect(guideKey("/arbeid/planer/p1/kapittel/c1", chapters)).toBe("situation");
  expect(guideKey("/arbeid/planer/p1/kapittel/unknown", chapters)).toBe("own");
});

test("the guide beside a form follows the form, also when a script asks for it", () => {
  expect(guideKey("/arbeid/planer/p1/tiltak/m1.data", chapters)).toBe("measure");
  expect(guideKey("/arbeid/planer/p1", chapters)).toBe("quality");
});
