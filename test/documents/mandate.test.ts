import { beforeAll, describe, expect, test } from "vitest";
import { mandateManuscript, type WholeMandate } from "#app/export/mandate-manuscript.ts";
import { printDocument } from "#app/export/print-document.server.ts";
import { anAdoption, aPlan } from "#test/examples.ts";
import { officeFaults } from "./office-check.ts";
import { bare, readPdf } from "./read-pdf.ts";
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

const scant: WholeMandate = {
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
  expect(titles(scant)).toEqual(["Formål", "Rapportering", "Avgrensning"]);
});

test("the words are those of the plan's own language", () => {
  const words = JSON.stringify(mandateManuscript(aMandate("nn")));
  expect(words).toContain("Føremål");
  expect(words).toContain("300 timar");
  expect(words).not.toMatch(/Formål|timer"/);
});

test("an invented plan is marked, and a real one is not", () => {
  expect(mandateManuscript(aMandate()).exampleMark).not.toBe("");
  expect(mandateManuscript(scant).exampleMark).toBe("");
});

/** What each section of the made document says, in the order it is read: words apart by a space. */
const said: [section: string, words: string[]][] = [
  ["Bakgrunn", ["Krisesenteret, 4. november 2025", "Kommunestyret, 12. mars 2026", "Sak 18/26"]],
  ["Formål", ["En plan som virker.", "Den skal være kort."]],
  ["Spørsmål arbeidet skal svare på", ["Hva mangler?", "Hvem gjør hva?"]],
  [
    "Leder og grupper",
    ["Leder for planarbeidet Voldskoordinator Kommunedirektørens stab", "Arbeidsgruppe Barnevernleder"],
  ],
  [
    "Tidsplan",
    ["Arbeidet begynner 1. april 2026", "Utkast til høring 1. oktober 2026", "Planen er klar 1. januar 2027"],
  ],
  ["Ressurser", ["Budsjett for planarbeidet: kr 50 000", "Arbeidstid for gruppa: 300 timer"]],
  ["Rapportering", ["Styringsgruppa får beskjed hver måned."]],
  ["Avgrensning", ["Gruppa behandler ikke enkeltsaker."]],
  ["Andre planer denne må passe sammen med", ["Oppvekstplan 22/14 Felles tiltak"]],
];

/** What is missing of what each section shall say. */
function notSaid(sections: Map<string, string>): string[] {
  return said.flatMap(([section, words]) =>
    words
      .filter((each) => !bare(sections.get(section) ?? "").includes(bare(each)))
      .map((each) => `${section}: ${each}`),
  );
}

describe("as Word", () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = unzipped(await printDocument("docx", mandateManuscript(aMandate())));
  });

  test("says in each section what belongs there: leader and groups, timetable, budget and hours", () => {
    const [, ...sections] = (parts["word/document.xml"] ?? "").split(/<w:p>(?=<w:pPr><w:pStyle w:val="Heading1"\/>)/);
    const words = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
    const read = sections.map((xml) => [words(xml)[0] ?? "", words(xml).slice(1).join(" ")] as const);
    expect(read.map(([title]) => title)).toEqual(said.map(([title]) => title));
    expect(notSaid(new Map(read))).toEqual([]);
  });

  test("follows Word's own rules, also when little is written", async () => {
    for (const whole of [aMandate(), aMandate("nn"), scant]) {
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

test("as PDF it says the same, section by section", async () => {
  const { words } = await readPdf(await printDocument("pdf", mandateManuscript(aMandate())));
  const starts = said.map(([title]) => words.indexOf(bare(title)));
  expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  const read = said.map(([title], at) => [title, words.slice(starts[at], starts[at + 1])] as const);
  expect(notSaid(new Map(read))).toEqual([]);
});

describe.skipIf(!hasJava)("as PDF", () => {
  test("follows the standards for accessible documents and for the archive, in both languages", async () => {
    const pdfs = await Promise.all(
      [aMandate(), aMandate("nn"), scant].map((whole) => printDocument("pdf", mandateManuscript(whole))),
    );
    for (const verdicts of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdicts)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(500);
      }
    }
  });
});
