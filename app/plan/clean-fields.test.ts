import { expect, test } from "vitest";
import { fromPlainText, toPlainText } from "#app/lib/rich-text.ts";
import { cleanFields } from "./clean-fields.ts";

test("texts are cleaned wherever they lie, and all else is left as it is", () => {
  const fields = {
    title: "\uf0b7 Kurs",
    points: ["a\u00ad"],
    hours: 3,
    endsOn: null,
    indicator: { target: "5\u200e %" },
  };
  expect(cleanFields(fields)).toEqual({
    title: "• Kurs",
    points: ["a"],
    hours: 3,
    endsOn: null,
    indicator: { target: "5 %" },
  });
});

test("a formatted text is cleaned as a tree", () => {
  const { body } = cleanFields({ body: fromPlainText("\uf0a7 Vold") });
  expect(toPlainText(body)).toBe("• Vold");
});
