import { expect, test } from "vitest";
import { exportText } from "#app/export/text.ts";
import { fromPlainText, type RichText, toPlainText } from "#app/lib/rich-text.ts";
import { readOwnExport } from "./own-export.ts";
import { readOwnColumns, readOwnLine } from "./own-measure.ts";
import { readPlan } from "./read-plan.ts";
import { readingText } from "./reading-text.ts";

const t = exportText.nb;
const words = readingText.nb;

/** A long text. Had each of these been read from its start again and again, the server would stand still for everybody until it was done. */
const many = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));
const columns = { title: "", points: [], responsible: "", period: "", resources: "", evaluation: "" };

test.each([
  ["who has decided", `Planen ble vedtatt i ${many("a ")}`],
  ["when all had decided", `Planen er vedtatt i ${many(", sist ")}`],
])("a line that begins as Komplan tells %s, and never ends, stays as text", (_, line) => {
  const about = fromPlainText(`${t.edition}: Versjon 1\n${line}`);
  expect(aboutLeft(about)).toBe(line.trim());
});

test("what Komplan tells of decisions in the words of today is no text of the plan", () => {
  const lines = [
    t.adoptedAll("Fjellvik, Elvedal og Sundøy", "20. januar 2026"),
    t.adoptedOne("Nordre Land", "1. mars\u00a02026"),
    t.adoptedSome(2, 3, "20. januar 2026"),
    t.adoptedNone,
  ];
  expect(aboutLeft(fromPlainText([`${t.edition}: Versjon 1`, ...lines].join("\n")))).toBe("");
});

test("more sums, dates and names than any plan has are read once each, and those beyond all bounds stay as text", () => {
  const sums = Array(40_000).fill("2026: kr 1").join("; ");
  const { costs, resourcesText } = readOwnColumns({ ...columns, resources: sums }, "nb");
  expect([costs?.length, resourcesText]).toEqual([40_000, ""]);
  const evaluation = many("1. mai 2027, ");
  expect(readOwnColumns({ ...columns, evaluation }, "nb")).toMatchObject({ evaluationOn: null });
  expect(readOwnLine(`${t.appliesTo}: ${many("a og ")}b`, "nb")?.appliesTo?.at(-1)).toBe("b");
  const beyond = "Penger, 2026: kr 99 999 999 999";
  expect(readOwnColumns({ ...columns, resources: beyond }, "nb")).toMatchObject({ costs: [], resourcesText: beyond });
  const hours = "Folk, 99 999 999 999 timer";
  expect(readOwnColumns({ ...columns, resources: hours }, "nb")).toMatchObject({ hours: null, resourcesText: hours });
});

test("each of very many areas is given its own reason", () => {
  const paragraph = (text: string, heading: number | null) => ({
    ...{ kind: "paragraph" as const, role: "text" as const, heading, list: null, indent: 0, size: null },
    content: [{ type: "text" as const, text }],
  });
  const blocks = Array.from({ length: 15_000 }, (_, at) => [
    paragraph(`${t.numberedArea(String(at), "Område")} ${at}`, 2),
    paragraph(`Grunn ${at}`, null),
  ]);
  const leftOut = { images: 0, comments: false, trackedChanges: false, elements: [], links: [] };
  const document = { title: "Plan", ownExport: true, blocks: blocks.flat(), notes: [], leftOut };
  const { focusAreas } = readPlan(document, "plan.docx", { language: "nb" }).plan;
  expect(focusAreas.map(({ reason }) => reason)).toEqual(blocks.map((_, at) => `Grunn ${at}`));
});

function aboutLeft(body: RichText): string | undefined {
  const plan = {
    ...{ title: "Plan", period: { from: null, to: null }, focusAreas: [], chaptersBefore: 0 },
    chapters: [{ title: t.about, text: "", body }],
  };
  const read = readOwnExport({ plan, columns: [], unsure: [] }, words);
  const { left } = read.plan.chapters[0] ?? {};
  return left && toPlainText(left);
}
