import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluationManuscript, type WholeEvaluation } from "#app/export/evaluation-manuscript.ts";
import { printDocument } from "#app/export/print-document.server.ts";
import type { Language } from "#app/lib/language.ts";
import { answersOf, blankEvaluation, measureResults } from "#app/report/evaluation.ts";
import { evaluationKnown } from "#app/report/evaluation-known.ts";
import { aDraft, aFocusArea, aGoal, aMeasure, anAdoption, aStatus } from "#test/examples.ts";
import { officeFaults } from "./office-check.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";
import { unzipped } from "./zip.ts";

if (!hasJava) sayThatJavaIsMissing();

const today = "2027-12-01";
const long = "Vi nådde de fleste, men ikke alle, og vet ikke sikkert hvorfor. ".repeat(8);

const areas = ["one", "two", "three"];
const large = aDraft({
  adoptions: [anAdoption(), anAdoption({ kommunenummer: "9902", municipality: "Elvedal", adoptedOn: null })],
  focusAreas: areas.map((id, at) => aFocusArea({ id, title: `Innsatsområde ${at + 1} med et navn` })),
  goals: areas.map((id) => aGoal({ id: `goal-${id}`, focusAreaId: id })),
  measures: Array.from({ length: 60 }, (_, at) =>
    aMeasure({
      id: `measure-${at}`,
      number: `${1 + (at % 3)}.${1 + Math.floor(at / 3)}`,
      title: `Tiltak nummer ${at} med en tittel som sier litt mer enn den trenger`,
      goalIds: [`goal-${areas[at % 3]}`],
      evaluationMethod: at % 4 === 0 ? "" : `Spørreskjema nummer ${at} til deltakerne`,
      status: at % 2 === 0 ? aStatus({ late: true, cause: "money", comment: "Venter på midler" }) : null,
    }),
  ),
});
const evaluated = large.measures.map(({ id }, at) => ({
  ...{ occasion: "midterm" as const, measureId: id },
  ...{ result: measureResults[at % 5] ?? null, words: at % 3 === 0 ? long : "" },
}));
const involvements = [{ name: "Eldrerådet", said: "Vi trenger flere kurs", done: "" }];

function whole(language: Language, different: Partial<WholeEvaluation> = {}) {
  const known = evaluationKnown({ draft: large, involvements, evaluated, occasion: "midterm" }, today, language);
  const answers = answersOf((question) => (question === "advice" ? "" : `${long}\n\n${long}`));
  const evaluation = { heldOn: "2027-11-15", answers, version: 2 };
  const all = {
    draft: large,
    owner: "Fjellvik kommune",
    occasion: "midterm" as const,
    evaluation,
    evaluated,
    methods: new Map([["measure-59", "Telling av deltakere"]]),
    known,
    today,
  };
  return evaluationManuscript({ ...all, ...different }, language);
}

/** Nobody has begun on it, and the plan has no measures. */
const empty = whole("nb", {
  draft: aDraft({ measures: [] }),
  ...{ occasion: "final", evaluation: blankEvaluation, evaluated: [], known: answersOf(() => []) },
});

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return (await Promise.all(pages)).join(" ").replace(/\s+/g, " ");
}

describe("an evaluation as PDF", () => {
  let pdfs: Uint8Array<ArrayBuffer>[];
  beforeAll(async () => {
    pdfs = [];
    for (const manuscript of [whole("nb"), whole("nn"), empty]) pdfs.push(await printDocument("pdf", manuscript));
  }, 120_000);

  test("has every question with its answer, and every measure with how it was to be evaluated and what came of it", async () => {
    const [bokmål = "", nynorsk = "", begun = ""] = await Promise.all(pdfs.map(wordsOf));
    expect(bokmål).toContain("Midtveisevaluering");
    expect(bokmål).toContain("Gjort 15. november 2027");
    expect(bokmål).toContain("Eldrerådet: Vi trenger flere kurs");
    expect(bokmål).toContain("Spørreskjema nummer 58 til deltakerne");
    expect(bokmål).toContain("Telling av deltakere. Endret etter vedtaket: Spørreskjema nummer 59 til deltakerne");
    expect(bokmål).toContain("Kan ikke si");
    expect(bokmål).toContain("Ikke besvart");
    expect(nynorsk).toContain("Midtvegsevaluering");
    expect(nynorsk).toContain("Kva rår de til");
    expect(begun).toContain("Foreløpig, slik den sto 1. desember 2027");
    expect(begun).toContain("Planen har ingen tiltak");
  });

  test.skipIf(!hasJava)("follows the standards for accessible documents and for the archive, in both languages", () => {
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(300);
      }
    }
  });
});

describe("an evaluation as Word", () => {
  test("follows Word's own rules, and has real headings and table heads", async () => {
    for (const manuscript of [whole("nb"), whole("nn"), empty]) {
      expect(await officeFaults(await printDocument("docx", manuscript), "docx")).toEqual([]);
    }
    const document = unzipped(await printDocument("docx", whole("nb")))["word/document.xml"] ?? "";
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(8);
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(areas.length);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(areas.length);
  }, 120_000);
});
