import { expect, test } from "vitest";
import type { Manuscript } from "./manuscript.ts";
import { printDocument } from "./print-document.server.ts";

const manuscript: Manuscript = {
  ...{ language: "nb", title: "Mandat", subtitle: "", owner: "Fjellvik", date: "2026-11-21", cover: [] },
  ...{ exampleMark: "", words: { contents: "", page: "Side", of: "av" }, brief: true, front: [] },
  parts: [{ pages: "upright", blocks: [{ kind: "heading", level: 1, text: "Oppdrag" }] }],
};

test("what two ask for at once is printed once, and what they ask for later or otherwise is not the same", async () => {
  const other = { ...manuscript, title: "Et annet mandat" };
  const [one, two, three] = await Promise.all([manuscript, manuscript, other].map((it) => printDocument("docx", it)));
  expect(two).toBe(one);
  expect(three).not.toEqual(one);

  const later = await printDocument("docx", manuscript);
  expect(later).not.toBe(one);
  expect(later).toEqual(one);
});
