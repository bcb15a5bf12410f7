import { expect, test } from "vitest";
import { cleanRichText, cleanText } from "./clean-text.ts";
import { type RichText, richText } from "./rich-text.ts";

test("letters that came in two parts become one", () => {
  expect(cleanText("a\u030apne o\u0308")).toBe("åpne ö");
});

test("what cannot be seen is taken out", () => {
  expect(cleanText("\ufeffvold\u00ads\u200bforebygging\u0007\u202e")).toBe("voldsforebygging");
});

test("half a sign is taken out, and a whole one is kept", () => {
  expect(cleanText("a\ud83d b 😀")).toBe("a b 😀");
});

test("bullets and boxes from Word's symbol fonts become plain signs", () => {
  expect(cleanText("\uf0b7 én \uf0a7 to ☐ tre ☑ fire")).toBe("• én • to □ tre ✓ fire");
});

test("every kind of line break becomes one kind", () => {
  expect(cleanText("a\r\nb\rc\vd\u2028e\tf")).toBe("a\nb\nc\nd\ne\tf");
});

test("what is clean is not changed, so cleaning twice is cleaning once", () => {
  const clean = "Čáhput, đ ŋ š – «kr 1 200 000» → ≥ 3\u00a0%";
  expect(cleanText(clean)).toBe(clean);
  expect(cleanText(cleanText("\uf0b7\u030a\u00ad"))).toBe(cleanText("\uf0b7\u030a\u00ad"));
});

const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const cell = (text: string) => ({
  type: "tableCell" as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text)],
});

test("a formatted text is cleaned wherever words stand, and stays a valid text", () => {
  const typed: RichText = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "\ufeff" }] },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph("\uf0b7 ett")] }] },
      { type: "table", content: [{ type: "tableRow", content: [cell("to\u00ad")] }] },
      { type: "paragraph", content: [{ type: "text", text: "tre\vfire", marks: [{ type: "bold" }] }] },
    ],
  };
  const bold = { marks: [{ type: "bold" }] };

  expect(richText.parse(cleanRichText(typed))).toEqual({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [] },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph("• ett")] }] },
      { type: "table", content: [{ type: "tableRow", content: [cell("to")] }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "tre", ...bold },
          { type: "hardBreak" },
          { type: "text", text: "fire", ...bold },
        ],
      },
    ],
  });
});
