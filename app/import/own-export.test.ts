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

test("a text with more in it than any plan has is read once, from its end", () => {
  const sums = Array(40_000).fill("2026: kr x").join("; ");
  const resources = `${sums}; 2026: kr 1; 2027: kr 1 200 000`;
  expect(readOwnColumns({ ...columns, resources }, "nb")).toMatchObject({
    costs: [
      { year: 2026, kroner: 1 },
      { year: 2027, kroner: 1_200_000 },
    ],
    resourcesText: sums,
  });
  const evaluation = many("1. mai 2027, ");
  expect(readOwnColumns({ ...columns, evaluation }, "nb")).toMatchObject({ evaluationOn: null });
  expect(readOwnLine(`${t.appliesTo}: ${many("a og ")}b`, "nb")?.appliesTo?.at(-1)).toBe("b");
});

test("what somebody has changed in Word so that no field can hold it, stays as text", () => {
  const read = (some: Partial<typeof columns>) => readOwnColumns({ ...columns, ...some }, "nb");
  const backwards = "1. mai 2027 – 1. mars 2026";
  expect(read({ period: backwards })).toMatchObject({ startsOn: null, endsOn: null, periodText: backwards });
  const twice = read({ resources: "Penger, 2026: kr 1, 2026: kr 2" });
  expect(twice).toMatchObject({ costs: [{ year: 2026, kroner: 2 }], resourcesText: "Penger, 2026: kr 1" });
  const beyond = "Penger, 2026: kr 99 999 999 999";
  expect(read({ resources: beyond })).toMatchObject({ costs: [], resourcesText: beyond });
  const hours = "Folk, 99 999 999 999 timer";
  expect(read({ resources: hours })).toMatchObject({ hours: null, resourcesText: hours });
  expect(readOwnLine(`${t.partners}: : gir råd`, "nb")).toBeNull();
  expect(readOwnLine(`${t.partners}: NAV: gir råd\n\nPolitiet`, "nb")?.partners).toEqual([
    { name: "NAV", part: "gir råd" },
    { name: "Politiet", part: "" },
  ]);
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
