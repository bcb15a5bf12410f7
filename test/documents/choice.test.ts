import { describe, expect, test } from "vitest";
import { choiceManuscript, type WholeChoice } from "#app/export/choice-manuscript.ts";
import { printDocument } from "#app/export/print-document.server.ts";
import type { FocusProposal } from "#app/priority/priority.ts";
import { priorityText } from "#app/priority/text.ts";
import { anAdoption, aPlan } from "#test/examples.ts";
import { bare, readPdf } from "./read-pdf.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";

if (!hasJava) sayThatJavaIsMissing();

function aProposal(written: Partial<FocusProposal>): FocusProposal {
  return {
    id: "1",
    organisationId: "",
    planId: "",
    nationalArea: null,
    title: "Barn som opplever vold",
    reason: "Skolene ser dem, men vet ikke hva de skal gjøre.",
    mapping: "Fire av sju skoler mangler en rutine.",
    targetGroups: ["children"],
    period: "this",
    periodReason: "Skolene har tid i år.",
    focusAreaId: null,
    version: 1,
    ...written,
  };
}

const bareProposal = { reason: "", mapping: "", targetGroups: [], periodReason: "" };

function aChoice(language: "nb" | "nn" = "nb"): WholeChoice {
  return {
    plan: aPlan({ language }),
    adoptions: [anAdoption({ kommunenummer: "9901" })],
    owner: "Fjellvik kommune",
    choice: {
      groups: [
        { heading: "now", proposals: [aProposal({})] },
        { heading: "later", proposals: [] },
        { heading: "open", proposals: [aProposal({ ...bareProposal, id: "2", title: "Samarbeid", period: null })] },
      ],
      totals: { 1: 12 },
      round: { voters: 3, points: 5 },
    },
    today: "2026-11-21",
  };
}

/** Nobody has proposed anything, or given points. */
const empty: WholeChoice = {
  ...aChoice(),
  adoptions: [],
  choice: {
    groups: [
      { heading: "now", proposals: [] },
      { heading: "later", proposals: [] },
      { heading: "open", proposals: [] },
    ],
    totals: null,
    round: null,
  },
};

const headings = (whole: WholeChoice) =>
  choiceManuscript(whole).front.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
const tables = (whole: WholeChoice) => choiceManuscript(whole).front.filter((block) => block.kind === "table");

test("what is proposed is said in order, with reasons, and what nobody has proposed is left out", () => {
  expect(headings(aChoice())).toEqual([
    "Oversikt",
    "I denne planperioden",
    "Barn som opplever vold",
    "I neste planperiode",
    "Foreslått, men ikke valgt",
    "Samarbeid",
    "Slik kom vi fram til dette",
    "Dette ber vi dere om",
  ]);
  expect(headings(empty)).toEqual([
    "I denne planperioden",
    "I neste planperiode",
    "Slik kom vi fram til dette",
    "Dette ber vi dere om",
  ]);
});

test("points have a column when they may be shown, and only then", () => {
  const hidden = { ...aChoice(), choice: { ...aChoice().choice, totals: null, round: null } };
  expect(tables(aChoice()).map(({ columns }) => columns)).toEqual([3]);
  expect(JSON.stringify(tables(aChoice()))).toContain('"12"');
  expect(tables(hidden).map(({ columns }) => columns)).toEqual([2]);
  expect(JSON.stringify(choiceManuscript(hidden))).toContain("Det er ikke vist poeng.");
});

test("the words are those of the plan's own language, and an invented plan is marked", () => {
  expect(headings(aChoice("nn"))).toContain("Foreslått, men ikkje valt");
  expect(choiceManuscript(aChoice()).exampleMark).not.toBe("");
  expect(choiceManuscript(empty).exampleMark).toBe("");
});

/** As many focus areas as there are national ones, each argued for in a few sentences. */
function aUsualChoice(language: "nb" | "nn"): WholeChoice {
  const reason =
    "Skolene ser dem, men vet ikke hva de skal gjøre. Helsestasjonen har begynt å spørre, og finner flere.";
  const several = (count: number, id: string) =>
    Array.from({ length: count }, (_, at) =>
      aProposal({ id: `${id}${at}`, reason, title: `Styrket samarbeid mellom tjenestene ${id}${at}` }),
    );
  const [now, later] = [several(2, "a"), several(3, "b")];
  const totals = Object.fromEntries([...now, ...later].map(({ id }) => [id, 7]));
  const groups = [
    { heading: "now" as const, proposals: now },
    { heading: "later" as const, proposals: later },
    { heading: "open" as const, proposals: [] },
  ];
  return { ...aChoice(language), choice: { groups, totals, round: { voters: 7, points: 5 } } };
}

test.each(["nb", "nn"] as const)(
  "a usual choice is one page on paper, with all that is said of it (%s)",
  async (language) => {
    const whole = aUsualChoice(language);
    const pdf = await readPdf(await printDocument("pdf", choiceManuscript(whole)));
    expect(pdf.pages).toBe(1);
    for (const { title } of whole.choice.groups.flatMap(({ proposals }) => proposals))
      expect(pdf.words).toContain(bare(title));
    const { questions } = priorityText[language].onePage;
    expect(questions.filter((question) => !pdf.words.includes(bare(question)))).toEqual([]);
    expect(pdf.words.split(bare("Helsestasjonen har begynt å spørre, og finner flere."))).toHaveLength(6);
  },
);

describe.skipIf(!hasJava)("as PDF", () => {
  test("follows the standards for accessible documents and for the archive, in both languages", async () => {
    const pdfs = await Promise.all(
      [aChoice(), aChoice("nn"), empty].map((whole) => printDocument("pdf", choiceManuscript(whole))),
    );
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  });
});
