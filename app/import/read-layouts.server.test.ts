import { expect, test } from "vitest";
import { type Piece, wordFile } from "#test/word-file.ts";
import { importDocx } from "./import-docx.server.ts";
import type { ImportedPlan } from "./imported-plan.ts";

const seven = ["Mål", "Strategi", "Tiltak", "Tidsrom", "Ansvar", "Ressurser", "Evaluering"];

test("the seven columns of the 2008 guide each find their field", async () => {
  const { plan, columns } = await read([
    { heading: "Opplæring" },
    {
      table: [
        seven,
        ["Ansatte kan spørre", "Øve sammen", "Kurs hvert år", "Høst 2027", "Helsesjef", "20 timer", "Spørreskjema"],
        ["", "", "Fagdag", "2028", "Rektor", "kr 40 000", "Antall deltakere"],
      ],
    },
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    "goal",
    "strategy",
    "measure",
    "period",
    "responsible",
    "resources",
    "evaluation",
  ]);
  expect(plan.focusAreas).toEqual([
    {
      title: "Opplæring",
      reason: "",
      goals: [
        {
          title: "Ansatte kan spørre",
          level: "agency",
          strategy: "Øve sammen",
          measures: [
            {
              title: "Kurs hvert år",
              points: [],
              period: "Høst 2027",
              responsible: "Helsesjef",
              resources: "20 timer",
              evaluation: "Spørreskjema",
            },
            {
              title: "Fagdag",
              points: [],
              period: "2028",
              responsible: "Rektor",
              resources: "kr 40 000",
              evaluation: "Antall deltakere",
            },
          ],
        },
      ],
    },
  ]);
});

test("nynorsk headings and other orders are understood", async () => {
  const { columns } = await read([
    {
      table: [
        ["Nr.", "Kva vil vi oppnå?", "Kva skal vi gjere?", "Kven", "Når", "Økonomi", "Korleis måle", "Status"],
        ["1", "Tryggleik", "Kurs", "Rektor", "2027", "0", "Talet", "I gang"],
      ],
    },
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    "number",
    "goal",
    "measure",
    "responsible",
    "period",
    "resources",
    "evaluation",
    "status",
  ]);
});

test("goals and responsible in merged cells hold for every row they cover", async () => {
  const { plan } = await read([
    {
      table: [
        [{ text: "Barn og unge", across: 3 }],
        ["Delmål", "Aktivitet", "Ansvarleg"],
        [{ text: "Barn blir sett", down: 2 }, "Helsesamtale", { text: "Helsesjukepleiar", down: 2 }],
        ["Gruppe i skulen"],
        ["Barn får hjelp", "Samtale", "BUP"],
      ],
    },
  ]);
  expect(outline(plan)).toEqual([
    "# Barn og unge",
    "Barn blir sett",
    "- Helsesamtale (Helsesjukepleiar)",
    "- Gruppe i skulen (Helsesjukepleiar)",
    "Barn får hjelp",
    "- Samtale (BUP)",
  ]);
});

test("a table that goes on after a page break, with or without its headings, is one table", async () => {
  const { plan, unsure } = await read([
    {
      table: [
        ["Mål", "Tiltak"],
        ["Trygghet", "Kurs"],
      ],
    },
    "Handlingsplan 2027–2030 | 7",
    {
      table: [
        ["", "Fagdag"],
        ["Hjelp", "Samtale"],
      ],
    },
    {
      table: [
        ["Mål", "Tiltak"],
        ["Hjelp", "Mer samtale"],
      ],
    },
  ]);
  expect(outline(plan).slice(1)).toEqual(["Trygghet", "- Kurs", "- Fagdag", "Hjelp", "- Samtale", "- Mer samtale"]);
  expect(unsure.map(({ where }) => where)).toContain("Tabell 2");
});

test("typed bullets of every kind, and Word's own lists, give measures with sub-points", async () => {
  const { plan } = await read([
    {
      table: [
        ["Vi ønsker", "Dette kan / skal vi gjøre"],
        ["Trygghet", ["• Kurs for:", "- lærere", "- ledere", "• Fagdag", "\uf0b7\tTema", "1.) Rutine", "o Øvelse"]],
        ["Hjelp", { list: ["Samtale", ">med barn", ">>under seks år", ">med voksne", "Tilbud"] }],
        ["Kunnskap", ["Kommunen utpeker en kontakt som har ansvar for:", "a) råd", "b) veiledning"]],
      ],
    },
  ]);
  expect(outline(plan).slice(1)).toEqual([
    "Trygghet",
    "- Kurs for:",
    "> lærere",
    "> ledere",
    "- Fagdag",
    "- Tema",
    "- Rutine",
    "- Øvelse",
    "Hjelp",
    "- Samtale",
    "> med barn",
    "> under seks år",
    "> med voksne",
    "- Tilbud",
    "Kunnskap",
    "- Kommunen utpeker en kontakt som har ansvar for:",
    "> råd",
    "> veiledning",
  ]);
});

test("a bullet that is moved in, with blanks or a tab, belongs to the one above", async () => {
  const { plan } = await read([
    {
      table: [
        ["Mål", "Tiltak"],
        ["Hjelp", ["• Samtale", "    • med barn", "\t• med voksne", "• Tilbud"]],
      ],
    },
  ]);
  expect(outline(plan).slice(2)).toEqual(["- Samtale", "> med barn", "> med voksne", "- Tilbud"]);
});

test("measures in lists, without any table, are found with their goals and who answers for them", async () => {
  const { plan } = await read([
    { heading: "Innledning" },
    "Mål med planen er trygghet for alle.",
    { heading: "Innsatsområde 1: Kompetanse" },
    "Ansatte trenger kunnskap.",
    { bold: "Mål: Ansatte kan spørre om vold" },
    "Strategi: Øve sammen.",
    { bold: "Tiltak" },
    { list: ["Kurs for alle", ">nye", ">erfarne", "Fagdag"] },
    "Ansvar: Helsesjef",
    { heading: "Avslutning" },
    "Takk.",
  ]);
  expect(outline(plan)).toEqual([
    "# Innsatsområde 1: Kompetanse",
    "Ansatte kan spørre om vold",
    "- Kurs for alle",
    "> nye",
    "> erfarne",
    "- Fagdag (Helsesjef)",
  ]);
  expect(plan.focusAreas[0]?.goals[0]?.strategy).toBe("Øve sammen.");
  expect(plan.chapters.map(({ title, text }) => [title, text])).toEqual([
    ["Innledning", "Mål med planen er trygghet for alle."],
    ["Innsatsområde 1: Kompetanse", "Ansatte trenger kunnskap."],
    ["Avslutning", "Takk."],
  ]);
});

test("a list of focus areas gives its names to the numbers that follow", async () => {
  const { plan } = await read([
    { heading: "Innsatsområder" },
    "1. Kompetanse i tjenestene",
    "2. Hjelp til utsatte",
    { heading: "Innsatsområde 2" },
    "Hvorfor dette er valgt.",
    {
      table: [
        ["Mål", "Tiltak"],
        ["Trygghet", "Kurs"],
      ],
    },
  ]);
  expect(plan.focusAreas.map(({ title }) => title)).toEqual(["Hjelp til utsatte"]);
  expect(plan.chapters.map(({ title }) => title)).toEqual(["Innsatsområder", "Innsatsområde 2"]);
});

test("two tables in one chapter belong to the same focus area, and other tables stay in the text", async () => {
  const { plan } = await read([
    { heading: "Forebygging" },
    {
      table: [
        ["Mål", "Tiltak"],
        ["Trygghet", "Kurs"],
      ],
    },
    "Mer å gjøre:",
    {
      table: [
        ["Mål", "Tiltak"],
        ["Hjelp", "Samtale"],
      ],
    },
    {
      table: [
        ["Se", "Spør", "Avklar"],
        ["Blåmerker", "Hva skjedde?", "Ring"],
      ],
    },
  ]);
  expect(outline(plan)).toEqual(["# Forebygging", "Trygghet", "- Kurs", "Hjelp", "- Samtale"]);
  expect(plan.chapters[0]?.body.content.map(({ type }) => type)).toEqual(["paragraph", "table"]);
});

test("a measure with its headings down the side is one measure", async () => {
  const { plan } = await read([
    { heading: "Tiltakskort" },
    {
      table: [
        ["Mål", "Trygghet"],
        ["Tiltak", "Kurs"],
        ["Ansvar", "Rektor"],
        ["Frist", "2027"],
      ],
    },
  ]);
  expect(outline(plan).slice(1)).toEqual(["Trygghet", "- Kurs (Rektor)"]);
});

test("what stands in a column without a place of its own is kept, and told", async () => {
  const { plan, unsure } = await read([
    {
      table: [
        ["Mål", "Tiltak", "Målgruppe"],
        ["Trygghet", "Kurs", "Lærere"],
      ],
    },
  ]);
  expect(plan.focusAreas[0]?.goals[0]?.measures[0]?.points).toEqual(["Målgruppe: Lærere"]);
  expect(unsure.map(({ what }) => what).join()).toContain("«Målgruppe»");
});

test("a very long measure is divided where a sentence ends, and nothing is left out", async () => {
  const first = `${"Kommunen skal lære opp alle ansatte i å se og spørre. ".repeat(5)}`.trim();
  const long = `${first} ${"Dette skjer hvert år. ".repeat(4).trim()}`;
  const { plan } = await read([
    {
      table: [
        ["Mål", "Tiltak"],
        ["Trygghet", long],
      ],
    },
  ]);
  const [measure] = plan.focusAreas[0]?.goals[0]?.measures ?? [];
  expect([measure?.title, ...(measure?.points ?? [])].join(" ")).toBe(long);
  expect(measure?.title.length).toBeLessThanOrEqual(300);
});

test("a document without measures keeps its whole text, and says so", async () => {
  const { plan, unsure } = await read(["Bare tekst.", "Og mer tekst."]);
  expect(plan.chapters.map(({ text }) => text).join("\n")).toContain("Og mer tekst.");
  expect(unsure.map(({ where }) => where)).toContain("Tiltak");
});

async function read(pieces: Piece[]): Promise<ImportedPlan> {
  const read = await importDocx(await wordFile(pieces), "plan.docx");
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

function outline(plan: ImportedPlan["plan"]): string[] {
  return plan.focusAreas.flatMap(({ title, goals }) => [
    `# ${title}`,
    ...goals.flatMap((goal) => [
      goal.title,
      ...goal.measures.flatMap(({ title, points, responsible }) => [
        `- ${title}${responsible ? ` (${responsible})` : ""}`,
        ...points.map((point) => `> ${point}`),
      ]),
    ]),
  ]);
}
