import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { hallingdal } from "#test/samples/hallingdal.ts";
import { importDocx } from "./import-docx.server.ts";
import type { ImportedPlan } from "./imported-plan.ts";
import { unpack } from "./unpack.ts";
import { readZipDirectory } from "./zip-directory.ts";

const samples = ["hallingdal-clean.docx", "hallingdal-messy.docx"];

test.each(samples)("the 47 items of %s stand under the right goals and focus areas", async (file) => {
  const { plan } = await imported(file);
  const found = plan.focusAreas.map(({ title, goals }) => ({
    area: title,
    goals: goals.map(
      (goal) =>
        [
          goal.title,
          goal.measures.flatMap(({ title, points }) => [title, ...points.map((point) => `>${point}`)]),
        ] as const,
    ),
  }));
  const shortened = found.map((area, a) => ({
    area: begin(area.area, hallingdal[a]?.area),
    goals: area.goals.map(([goal, items], g) => {
      const expected = hallingdal[a]?.goals[g];
      return [begin(goal, expected?.[0]), items.map((item, at) => begin(item, expected?.[1][at]))];
    }),
  }));
  expect(shortened).toEqual(hallingdal);
  expect(found.flatMap(({ goals }) => goals)).toHaveLength(11);
  expect(found.flatMap(({ goals }) => goals.flatMap(([, items]) => items))).toHaveLength(47);
});

test.each(samples)("no word of %s is lost", async (file) => {
  const reading = await imported(file);
  const kept = new Set(words(JSON.stringify(reading)));
  expect(words(await textOf(file)).filter((word) => !kept.has(word))).toEqual([]);
});

test("chapters are found by heading styles, and where there are none, by the bold lines", async () => {
  const clean = await imported("hallingdal-clean.docx");
  const messy = await imported("hallingdal-messy.docx");
  const titles = [
    "Forord",
    "1 Innledning",
    "1.1 Visjon og mål",
    "1.2 Definisjoner",
    "1.3 Utfordringsbildet og omfang av vold",
    "1.4 Lovverk og retningslinjer; avvergeplikt og opplysningsplikt",
  ];
  expect(clean.plan.chapters.map(({ title }) => title)).toEqual([
    ...titles,
    "1.5 Nasjonale føringer",
    "1.6 Utfordringer og behov i kommunene",
    "1.7 Handlingsveileder og prosedyrer",
    "2 Handlingsprogrammets innsatsområder",
    "2.1 Innsatsområde 1",
    "2.2 Innsatsområde 2",
  ]);
  expect(messy.plan.chapters.map(({ title }) => title)).toEqual(titles);
});

test("the title and the period are found, also when they stand only in a page footer", async () => {
  const { plan, unsure } = await imported("hallingdal-clean.docx");
  expect(plan.title).toBe("Interkommunal handlingsplan mot vold i nære relasjoner");
  expect(plan.period).toEqual({ from: "2021-01-01", to: "2024-12-31" });
  expect(unsure.map(({ place }) => place)).toContain("period");
});

test("every guessed level, lookalike heading and table without headings is told", async () => {
  const { unsure } = await imported("hallingdal-messy.docx");
  expect(unsure.filter(({ place }) => place.startsWith("goal-"))).toHaveLength(11);
  expect(unsure.filter(({ place }) => place.startsWith("table-")).map(({ where }) => where)).toEqual([
    "Tabell 3",
    "Tabell 5",
  ]);
  expect(unsure.map(({ place }) => place)).toContain("chapters");
});

async function imported(file: string): Promise<ImportedPlan> {
  const read = await importDocx(await sample(file), file);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

function sample(file: string): Promise<Buffer> {
  return readFile(new URL(`../../test/samples/${file}`, import.meta.url));
}

/** The words of the document itself, by a way that shares nothing with the reader. */
async function textOf(file: string): Promise<string> {
  const bytes = await sample(file);
  const directory = readZipDirectory(bytes);
  const parts =
    directory.ok &&
    unpack(
      bytes,
      directory.value.filter(({ name }) => name === "word/document.xml"),
    );
  const markup = parts !== false && parts.ok ? new TextDecoder().decode(parts.value.get("word/document.xml")) : "";
  return markup
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, "")
    .replace(/<\/w:p>|<w:(tab|br)\/>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"');
}

function words(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

function begin(text: string, expected: string | undefined): string {
  return expected !== undefined && text.startsWith(expected) ? expected : text;
}
