import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { importCommand } from "./import.ts";

const said: string[] = [];
const complained: string[] = [];
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line: string) => said.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => complained.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  said.length = 0;
  complained.length = 0;
});

const sample = new URL("../test/samples/hallingdal-clean.docx", import.meta.url).pathname;

test("a plan is printed as JSON in the agreed form, and nothing more", async () => {
  expect(await importCommand([sample, "--json"])).toBe(0);
  const { plan, unsure, ...rest } = JSON.parse(said.join(""));
  expect(rest).toEqual({});
  expect(Object.keys(plan)).toEqual(["title", "period", "chapters", "focusAreas"]);
  expect(Object.keys(plan.chapters[0])).toEqual(["title", "text"]);
  expect(Object.keys(plan.focusAreas[0].goals[0])).toEqual(["title", "level", "measures"]);
  expect(Object.keys(plan.focusAreas[0].goals[0].measures[0])).toEqual([
    "title",
    "points",
    "responsible",
    "period",
    "resources",
    "evaluation",
  ]);
  expect(Object.keys(unsure[0])).toEqual(["where", "what"]);
  expect(plan.period).toEqual({ from: "2021-01-01", to: "2024-12-31" });
});

test("without --json a person can read it", async () => {
  expect(await importCommand([sample])).toBe(0);
  expect(said.join("\n")).toContain("Fant 3 innsatsområder, 11 mål og 34 tiltak.");
});

test("a file that is refused gives one sentence and an exit code", async () => {
  const folder = await mkdtemp(join(tmpdir(), "komplan-import-"));
  const pdf = join(folder, "plan.docx");
  await writeFile(pdf, "%PDF-1.7");
  expect(await importCommand([pdf, "--json"])).toBe(1);
  expect(await importCommand([join(folder, "finnes-ikke.docx")])).toBe(1);
  expect(said).toEqual([]);
  expect(complained).toHaveLength(2);
  expect(complained[0]).toContain("PDF");
  await rm(folder, { recursive: true });
});
