import { beforeAll, describe, expect, test } from "vitest";
import { mandateManuscript, type WholeMandate } from "#app/export/mandate-manuscript.ts";
import { printDocument } from "#app/export/print-document.server.ts";
import { anAdoption, aPlan } from "#test/examples.ts";
import { officeFaults } from "./office-check.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";
import { unzipped } from "./zip.ts";

if (!hasJava) sayThatJavaIsMissing();

function aMandate(language: "nb" | "nn" = "nb"): WholeMandate {
  return {
    draft: {
      plan: aPlan({ language }),
      adoptions: [anAdoption({ kommunenummer: "9901" })],
      groups: [
        { id: "1", kind: "projectLeader", title: "Voldskoordinator", agency: "Kommunedirektørens stab" },
        { id: "2", kind: "working", title: "Barnevernleder", agency: "" },
      ],
    },
    owner: "Fjellvik kommune",
    assignment: {
      initiative: "Krisesenteret",
      initiatedOn: "2025-11-04",
      decidedBy: "Kommunestyret",
      decidedOn: "2026-03-12",
      caseNumber: "18/26",
      link: "https://fjellvik.example/sak/18-26",
    },
    mandate: {
      purpose: "En plan som virker.\n\nDen skal være kort.",
      questions: ["Hva mangler?", "Hvem gjør hva?"],
      startsOn: "2026-04-01",
      endsOn: "2027-01-01",
      milestones: [{ title: "Utkast til høring", due: "2026-10-01" }],
      budget: 50000,
      hours: 300,
      reporting: "Styringsgruppa får beskjed hver måned.",
      limits: "Gruppa behandler ikke enkeltsaker.",
    },
    adjacentPlans: [
      { kind: "childProtection", title: "Oppvekstplan", reference: "22/14", relation: "Felles tiltak", reviewOn: null },
    ],
    today: "2026-11-21",
  };
}

const bare: WholeMandate = {
  ...aMandate(),
  draft: { plan: aPlan(), adoptions: [], groups: [] },
  assignment: { ...aMandate().assignment, initiative: "", decidedOn: null },
  mandate: {
    ...aMandate().mandate,
    questions: [],
    milestones: [],
    startsOn: null,
    endsOn: null,
    budget: null,
    hours: null,
  },
  adjacentPlans: [],
};

test("what is known is said in order, and what nobody has written is left out", () => {
  const titles = (whole: WholeMandate) =>
    mandateManuscript(whole).front.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(titles(aMandate())).toEqual([
    "Bakgrunn",
    "Formål",
    "Spørsmål arbeidet skal svare på",
    "Leder og grupper",
    "Tidsplan",
    "Ressurser",
    "Rapportering",
    "Avgrensning",
    "Andre planer denne må passe sammen med",
  ]);
  expect(titles(bare)).toEqual(["Formål", "Rapportering", "Avgrensning"]);
});

test("the words are those of the plan's own language", () => {
  const words = JSON.stringify(mandateManuscript(aMandate("nn")));
  expect(words).toContain("Føremål");
  expect(words).toContain("300 timar");
  expect(words).not.toMatch(/Formål|timer"/);
});

test("an invented plan is marked, and a real one is not", () => {
  expect(mandateManuscript(aMandate()).exampleMark).not.toBe("");
  expect(mandateManuscript(bare).exampleMark).toBe("");
});

describe("as Word", () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = unzipped(await printDocument("docx", mandateManuscript(aMandate())));
  });

  test("follows Word's own rules, also when little is written", async () => {
    for (const whole of [aMandate(), aMandate("nn"), bare]) {
      expect(await officeFaults(await printDocument("docx", mandateManuscript(whole)), "docx")).toEqual([]);
    }
  });

  test("has real headings and table heads, and no contents: it is short", () => {
    const document = parts["word/document.xml"] ?? "";
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(9);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(document).not.toContain("TOC ");
    expect(document).toContain("kr\u00a050\u00a0000");
  });
});

describe.skipIf(!hasJava)("as PDF", () => {
  test("follows the standards for accessible documents and for the archive, in both languages", async () => {
    const pdfs = await Promise.all(
      [aMandate(), aMandate("nn"), bare].map((whole) => printDocument("pdf", mandateManuscript(whole))),
    );
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  });
});
