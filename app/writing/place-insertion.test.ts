import { expect, test } from "vitest";
import type { RichText } from "#app/lib/rich-text.ts";
import { headingsOf, placeInsertion } from "./place-insertion.ts";

const heading = (text: string) => ({
  type: "heading" as const,
  attrs: { level: 2 as const },
  content: [{ type: "text" as const, text }],
});
const paragraph = { type: "paragraph" as const };
const text: RichText = { type: "doc", content: [heading("Folk"), paragraph, heading("Omfang"), paragraph] };
const attrs = { kind: "fact" as const, id: "kostra-7b" };

test("a reference is set in last, or right after the heading that was chosen", () => {
  expect(headingsOf(text)).toEqual([
    { at: 0, title: "Folk" },
    { at: 2, title: "Omfang" },
  ]);
  expect(typesOf(placeInsertion(text, attrs, null))).toBe("heading paragraph heading paragraph insertion");
  expect(typesOf(placeInsertion(text, attrs, 2))).toBe("heading paragraph heading insertion paragraph");
});

test("a place that is not there is refused", () => {
  expect(placeInsertion(text, attrs, 4)).toBe(null);
  expect(typesOf(placeInsertion({ type: "doc", content: [] }, attrs, null))).toBe("insertion");
});

function typesOf(placed: RichText | null): string | undefined {
  return placed?.content.map(({ type }) => type).join(" ");
}
