import { expect, test } from "vitest";
import type { Publication } from "#app/publication/publication.ts";
import { aLargePublication, aPublication, aPublishedMeasure } from "#test/publications.ts";
import type { Block, Manuscript, Table } from "./manuscript.ts";
import { planManuscript } from "./plan-manuscript.ts";

const blocks = (manuscript: Manuscript) => [...manuscript.front, ...manuscript.parts.flatMap((part) => part.blocks)];

function headings(manuscript: Manuscript): string[] {
  return blocks(manuscript).flatMap((block) => (block.kind === "heading" ? [`${block.level} ${block.text}`] : []));
}

function words(node: Block | Block[]): string {
  if (Array.isArray(node)) return node.map(words).join("\n");
  if (node.kind === "heading") return node.text;
  if (node.kind === "paragraph") return node.runs.map((run) => run.text).join("");
  if (node.kind === "list") return node.items.map(words).join("\n");
  if (node.kind === "terms")
    return node.terms.map(({ term, runs }) => `${term}: ${runs.map((r) => r.text).join("")}`).join("\n");
  if (node.kind === "chart") return node.bars.map((bar) => `${bar.label} ${bar.words}`).join("\n");
  return node.cells.map((cell) => words(cell.blocks)).join("\n");
}

function tables(plan: Publication, layout?: Publication["layout"]): Table[] {
  return blocks(planManuscript(plan, layout)).filter((block) => block.kind === "table");
}

function headingsOf(table: Table | undefined): string[] {
  return (table?.cells ?? []).filter((cell) => cell.row === 0).map((cell) => words(cell.blocks));
}

test("a plan is printed chapter by chapter, with focus areas on pages that lie on their side", () => {
  const manuscript = planManuscript(aPublication());
  expect(headings(manuscript)).toEqual([
    "1 Om denne planen",
    "2 Vedtak i kommunene",
    "2 De som har arbeidet med planen",
    "1 Forord",
    "1 1 Slik er situasjonen hos oss",
    "2 Hva tjenestene fortalte",
    "3 Slik gikk vi fram",
    "2 Henvendelser i tall",
    "1 2 Innsatsområder, mål og tiltak",
    "2 Innsatsområde 1: Kompetanse hos de ansatte",
    "2 Innsatsområde 2: Hjelp til dem som trenger det",
    "1 3 Alle tiltakene",
    "2 Innsatsområde 1: Kompetanse hos de ansatte",
    "2 Innsatsområde 2: Hjelp til dem som trenger det",
    "1 Mer om hvert tiltak",
    "2 Innsatsområde 1: Kompetanse hos de ansatte",
    "3 1.1 Fagdag om å se, spørre og handle for alle ansatte i barnehagene",
    "3 1.2 Tiltakskort i alle tjenester som møter barn",
    "2 Innsatsområde 2: Hjelp til dem som trenger det",
    "3 2.2 Gruppetilbud for den som bruker vold",
  ]);
  expect(manuscript.parts.map((part) => part.pages)).toEqual(["upright", "wide", "upright", "columns"]);
});

test("the table has the seven columns of the guide, and the goal stands once beside its measures", () => {
  const [, , , , table] = tables(aPublication());
  expect(headingsOf(table)).toEqual(["Mål", "Strategi", "Tiltak", "Tidsrom", "Ansvar", "Ressurser", "Evaluering"]);
  const goal = table?.cells.find((cell) => words(cell.blocks).includes("Ansatte vet hva de skal gjøre"));
  expect(goal).toMatchObject({ column: 0, row: 1, rowspan: 2 });
});

test("the table can be the one of wishes and promises, with who and when in the text", () => {
  const [, , , , table] = tables(aPublication(), "wishes");
  expect(headingsOf(table)).toEqual(["Vi ønsker", "Dette skal vi gjøre"]);
  const promise = words(table?.cells.find((cell) => cell.row === 1 && cell.column === 1)?.blocks ?? []);
  expect(promise).toContain("Ansvar: Styrer, Barnehagene i Fjellvik");
  expect(promise).toContain("Tidsrom: 1.\u00a0februar\u00a02026 – 30.\u00a0november\u00a02026");
  expect(promise).toContain("40 timer; 2026: kr\u00a0120\u00a0000");
});

test("a goal of many measures is said again beside every third", () => {
  const [, , , , table] = tables(aLargePublication(40));
  const goals = (table?.cells ?? []).filter(({ column, row }) => column === 0 && row > 0);
  expect(goals.map(({ rowspan }) => rowspan)).toEqual([2, 2]);
  const many = aLargePublication(200);
  const wide = tables({ ...many, chapters: many.chapters.filter(({ kind }) => kind === "focusAreas") })[2];
  const leads = (wide?.cells ?? []).filter(({ column, row }) => column === 0 && row > 0);
  expect(leads.map(({ rowspan }) => rowspan).every((rows) => rows <= 3)).toBe(true);
  expect(leads.length).toBeGreaterThan(6);
  expect(new Set(leads.map(({ blocks }) => words(blocks))).size).toBe(2);
});

test("every measure's partners, municipalities, milestones, indicator, law and status can be read", () => {
  const text = words(blocks(planManuscript(aPublication())));
  for (const expected of [
    "RVTS: holder innlegg",
    "Gjelder for: Fjellvik og Elvedal",
    "Program klart: 15.\u00a0april 2026 (uke\u00a016), nådd 10.\u00a0april 2026",
    "Utgangspunkt: 31 % vet hvem de skal ringe",
    "Barnehageloven § 46 (opplysningsplikt)",
    "I gang · i rute · oppdatert uke\u00a011\nProgram og foredragsholdere er på plass.",
    "Ikke startet · Forsinket · oppdatert uke\u00a08",
    "Neste planperiode",
  ]) {
    expect(text).toContain(expected);
  }
});

test("a plan tells how many municipalities have adopted it", () => {
  const { adoptions } = aPublication();
  const said = (from: number, to: number) =>
    words(planManuscript(aPublication({ adoptions: adoptions.slice(from, to) })).front);
  expect(said(0, 3)).toContain("Planen er vedtatt i 2 av 3 kommuner, sist 18.\u00a0mars 2026.");
  expect(said(0, 2)).toContain("Planen er vedtatt i Fjellvik og Elvedal, sist 18.\u00a0mars 2026.");
  expect(said(0, 1)).toContain("Planen ble vedtatt i Fjellvik 12.\u00a0mars 2026.");
  expect(said(2, 3)).toContain("Planen er ikke vedtatt ennå.");
});

test("only an invented plan is marked as one", () => {
  expect(planManuscript(aPublication()).exampleMark).toBe("Eksempel – oppdiktet");
  expect(planManuscript(aPublication({ example: false })).exampleMark).toBe("");
});

test("a plan in nynorsk is printed in nynorsk", () => {
  const manuscript = planManuscript(aPublication({ language: "nn" }));
  expect(manuscript.words.contents).toBe("Innhald");
  expect(headings(manuscript)).toContain("1 Meir om kvart tiltak");
});

test("focus areas and measures are printed even when no chapter is made for them, or no goal", () => {
  const alone = aPublishedMeasure({ number: "9.1", title: "Et tiltak uten mål" });
  const plan = aPublication({ chapters: [], measures: [...aPublication().measures, alone] });
  expect(headings(planManuscript(plan))).toContain("1 Innsatsområder, mål og tiltak");
  expect(words(blocks(planManuscript(plan)))).toContain("9.1 Et tiltak uten mål");
});

test("headings never skip a level, and empty ones are left out", () => {
  const title = (level: 2 | 3 | 4, text: string) => ({
    type: "heading" as const,
    attrs: { level },
    content: [{ type: "text" as const, text }],
  });
  const body = { type: "doc" as const, content: [title(4, "Dypt"), title(2, "  "), title(4, "Dypere")] };
  const chapters = [{ slug: "a", number: "", kind: "text" as const, title: " ", body }];
  const manuscript = planManuscript(aPublication({ chapters, focusAreas: [], measures: [] }));
  expect(headings(manuscript).slice(3)).toEqual(["1 Uten tittel", "2 Dypt", "3 Dypere"]);
});

test("every measure of a large plan stands in it", () => {
  const plan = aLargePublication(200);
  const text = words(blocks(planManuscript(plan)));
  for (const measure of plan.measures) expect(text).toContain(`${measure.number} ${measure.title}`);
});
