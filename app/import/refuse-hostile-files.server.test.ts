import { expect, test } from "vitest";
import { bareWordFile } from "#test/word-file.ts";
import { importDocx, readWordFile, usualLimits } from "./import-docx.server.ts";
import { usualLimits as limitsOfSheets } from "./sheet/read-spreadsheet.server.ts";

test("a file has 20 seconds and 256 MB", () => {
  for (const limits of [usualLimits, limitsOfSheets]) expect(limits).toEqual({ timeLimit: 20_000, heap: 256 });
});

test("a refusal comes out of the child as it is", async () => {
  const read = await importDocx(bareWordFile(undefined, [{ name: "word/vbaProject.bin", data: "x" }]), "plan.docx");
  expect(read).toEqual({ ok: false, refusal: "macros" });
});

test("two million paragraphs end the child and not the parent", async () => {
  const alike = await importDocx(bareWordFile("<w:p/>".repeat(2_000_000)), "plan.docx");
  const different = await importDocx(bareWordFile(differentParagraphs(300_000)), "plan.docx");
  expect(alike).toEqual({ ok: false, refusal: "bomb" });
  expect(different).toEqual({ ok: false, refusal: "tooLong" });
});

test("a document that fits the limits and not the heap ends the child and not the parent", async () => {
  const read = await readWordFile(bareWordFile(differentParagraphs(30_000)), { timeLimit: 20_000, heap: 40 });
  expect(read).toEqual({ ok: false, refusal: "tooLong" });
});

test("a reading that takes too long is ended", async () => {
  const read = await readWordFile(bareWordFile(), { timeLimit: 5, heap: 256 });
  expect(read).toEqual({ ok: false, refusal: "tooSlow" });
});

test("markup that nests without end is damaged", async () => {
  const deep = Array.from({ length: 50_000 }, (_, at) => `<w:ins w:id="${scattered(at)}">`).join("");
  const read = await importDocx(bareWordFile(deep + "</w:ins>".repeat(50_000)), "plan.docx");
  expect(read).toEqual({ ok: false, refusal: "damaged" });
});

function differentParagraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => `<w:p><w:r><w:t>${scattered(at)}</w:t></w:r></w:p>`).join("");
}

/** Numbers that look like chance and are the same each time, so that the text does not shrink like a bomb. */
function scattered(at: number): number {
  return (at * 2654435761) % 4294967296;
}

test("of many who send files at once, those who would wait long are asked to come back", async () => {
  const reads = await Promise.all(Array.from({ length: 7 }, () => readWordFile(bareWordFile())));
  expect(reads.map((read) => read.ok || read.refusal)).toEqual([true, true, true, true, "busy", "busy", "busy"]);
  expect(await readWordFile(bareWordFile())).toMatchObject({ ok: true });
});
