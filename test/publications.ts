import { type Inserted, type PublishedText, words, wordTable } from "#app/lib/inserted.ts";
import type { Publication, PublishedFocusArea, PublishedMeasure } from "#app/publication/publication.ts";

/** A published plan of three invented municipalities, with a little of everything a plan can hold. */
export function aPublication(differences: Partial<Publication> = {}): Publication {
  return {
    format: "komplan-plan-1",
    slug: "fjellvik-samarbeidet-2026-2029",
    version: 1,
    publishedOn: "2026-03-20",
    language: "nb",
    example: true,
    owner: "Fjellvik-samarbeidet",
    title: "Handlingsplan mot vold i nære relasjoner 2026–2029",
    subtitle: "Felles plan for Fjellvik, Elvedal og Sundøy",
    startsOn: "2026-01-01",
    endsOn: "2029-12-31",
    evaluationOn: "2029-04-01",
    mandate: "Kommunestyrene ba høsten 2024 om én felles plan med tiltak som kan måles.",
    layout: "sevenColumns",
    adoptions,
    groups: [
      { kind: "projectLeader", title: "Folkehelsekoordinator", agency: "Fjellvik kommune" },
      { kind: "working", title: "Ledende helsesykepleier", agency: "Helsestasjonen i Elvedal" },
      { kind: "steering", title: "Kommunedirektør", agency: "Sundøy kommune" },
      { kind: "reference", title: "Daglig leder", agency: "Fjellvik krisesenter" },
    ],
    chapters: [
      { slug: "forord", number: "", kind: "text", title: "Forord", body: foreword },
      { slug: "situasjonen", number: "1", kind: "text", title: "Slik er situasjonen hos oss", body: situation },
      {
        slug: "innsatsomrader",
        number: "2",
        kind: "focusAreas",
        title: "Innsatsområder, mål og tiltak",
        body: introduction,
      },
      {
        slug: "tiltaksoversikt",
        number: "3",
        kind: "measureList",
        title: "Alle tiltakene",
        body: { type: "doc", content: [] },
      },
    ],
    focusAreas,
    measures: [trainingDay, cards, childTalk, groupOffer],
    ...differences,
  };
}

/** A published measure with little filled in but what you name. */
export function aPublishedMeasure(differences: Partial<PublishedMeasure> = {}): PublishedMeasure {
  return {
    number: "1.1",
    title: "Fagdag for barnehagene",
    points: [],
    reason: "",
    kind: null,
    targetGroups: [],
    violenceForms: [],
    nationalCategory: null,
    legalBasis: [],
    responsible: null,
    partners: [],
    municipalities: [],
    startsOn: null,
    endsOn: null,
    periodText: "",
    milestones: [],
    period: "this",
    hours: null,
    costs: [],
    funding: null,
    resourcesText: "",
    indicator: { baseline: "", target: "", source: "" },
    evaluationMethod: "",
    evaluationOn: null,
    remark: "",
    status: null,
    ...differences,
  };
}

/** A plan of many measures, for what must also work when a plan is large: ten focus areas with two goals each. */
export function aLargePublication(measures = 200): Publication {
  const areas = Array.from({ length: 10 }, (_, at) => largeFocusArea(at, measures / 10));
  const chapters = Array.from({ length: 12 }, (_, at) => largeChapter(at));
  const [first, ...rest] = aPublication().chapters;
  return aPublication({
    slug: "stor-plan-2026-2029",
    title: "Stor handlingsplan mot vold i nære relasjoner 2026–2029",
    chapters: [...(first ? [first] : []), ...chapters, ...rest.filter((chapter) => chapter.kind !== "text")],
    focusAreas: areas,
    measures: areas.flatMap((area) =>
      area.goals.flatMap((goal) => goal.measures.map((number) => largeMeasure(number, Number(number.split(".")[1])))),
    ),
  });
}

/** One paragraph of plain words, as a formatted text has it. */
export function aParagraph(text: string) {
  return { type: "paragraph" as const, content: [{ type: "text" as const, text }] };
}

function aListItem(text: string) {
  return { type: "listItem" as const, content: [aParagraph(text)] };
}

function aCell(type: "tableHeader" | "tableCell", text: string) {
  return { type, attrs: { colspan: 1, rowspan: 1 }, content: [aParagraph(text)] };
}

const adoptions: Publication["adoptions"] = [
  {
    kommunenummer: "9901",
    municipality: "Fjellvik",
    hearingFrom: "2025-10-01",
    hearingTo: "2025-11-15",
    adoptedOn: "2026-03-12",
    adoptedBy: "Kommunestyret",
    byCouncil: true,
    caseNumber: "12/26",
    link: "https://fjellvik.example/sak/12-26",
  },
  {
    kommunenummer: "9902",
    municipality: "Elvedal",
    hearingFrom: "2025-10-01",
    hearingTo: "2025-11-15",
    adoptedOn: "2026-03-18",
    adoptedBy: "Kommunestyret",
    byCouncil: true,
    caseNumber: "2026/9",
    link: "",
  },
  {
    kommunenummer: "9903",
    municipality: "Sundøy",
    hearingFrom: null,
    hearingTo: null,
    adoptedOn: null,
    adoptedBy: "",
    byCouncil: false,
    caseNumber: "",
    link: "",
  },
];

const foreword: PublishedText = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Alle skal kunne være trygge hjemme. Denne planen sier hva kommunene våre skal gjøre, " },
        { type: "text", text: "hvem som har ansvaret", marks: [{ type: "bold" }] },
        { type: "text", text: ", og når det skal være gjort. " },
        { type: "text", text: "Den er kort med vilje.", marks: [{ type: "italic" }] },
      ],
    },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Trenger du hjelp? Se " },
        {
          type: "text",
          text: "dinutvei.no",
          marks: [{ type: "link", attrs: { href: "https://dinutvei.no/" } }, { type: "bold" }],
        },
        { type: "text", text: ".", marks: [] },
        { type: "hardBreak" },
        { type: "text", text: "Er det akutt, ring 112." },
      ],
    },
  ],
};

/** What a reference stood for when the plan was published. */
export const aFigure: Inserted = {
  type: "inserted",
  attrs: { kind: "figure", id: "d2" },
  title: "Vold mot eldre siste år",
  content: [
    words("Mellom 5,2 og 7,2 prosent av dem som bor hjemme, opplevde dette."),
    wordTable(
      ["Kommune", "Innbyggere 66–90 år", "Anslag, siste år"],
      [
        ["Fjellvik", "745", "40–55"],
        ["Sundøy", "vises ikke", "færre enn 5"],
      ],
    ),
  ],
  chart: {
    name: "Søylediagram: Vold mot eldre siste år. Tabellen under viser de samme tallene.",
    bars: [
      { label: "Fjellvik", from: 40, to: 55, words: "40–55" },
      { label: "Sundøy", from: null, to: null, words: "færre enn 5" },
    ],
  },
  notes: ["Ingen har talt dette her."],
  sources: [
    { text: "Kilde: NKVTS rapport 9/2017. Kontrollert 20. november 2026.", url: "https://www.nkvts.no/rapport/" },
    { text: "Folketall: Statistisk sentralbyrå.", url: "" },
  ],
};

const situation: PublishedText = {
  type: "doc",
  content: [
    aParagraph("Vi spurte 14 tjenester våren 2025 om hva de møter, og hva de mangler. Elleve svarte."),
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Hva tjenestene fortalte" }] },
    {
      type: "bulletList",
      content: [
        aListItem("Mange er usikre på hvordan de kan spørre."),
        {
          type: "listItem",
          content: [
            aParagraph("Få vet hvem de skal ringe:"),
            { type: "bulletList", content: [aListItem("på kveldstid"), aListItem("når det gjelder eldre")] },
          ],
        },
      ],
    },
    { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Slik gikk vi fram" }] },
    {
      type: "orderedList",
      content: [aListItem("Skjema til lederne."), aListItem("Møte med hver tjeneste."), aListItem("Oppsummering.")],
    },
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Henvendelser i tall" }] },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [aCell("tableHeader", "Tjeneste"), aCell("tableHeader", "2023"), aCell("tableHeader", "2024")],
        },
        {
          type: "tableRow",
          content: [aCell("tableCell", "Krisesenteret"), aCell("tableCell", "31"), aCell("tableCell", "38")],
        },
        {
          type: "tableRow",
          content: [aCell("tableCell", "Familievernkontoret"), aCell("tableCell", "22"), aCell("tableCell", "19")],
        },
      ],
    },
    aFigure,
  ],
};

const introduction: PublishedText = {
  type: "doc",
  content: [aParagraph("Vi har valgt to områder. Under hvert står målene, og tiltakene som skal til for å nå dem.")],
};

const focusAreas: PublishedFocusArea[] = [
  {
    slug: "kompetanse",
    number: "1",
    title: "Kompetanse hos de ansatte",
    reason: "Åtte av elleve tjenester svarte at de mangler rutiner for å spørre om vold.",
    period: "this",
    goals: [
      {
        level: "agency",
        title: "Ansatte vet hva de skal gjøre når de er bekymret",
        strategy: "Korte øvelser i arbeidstiden, gjentatt hvert år.",
        measures: ["1.1", "1.2"],
      },
    ],
  },
  {
    slug: "hjelp",
    number: "2",
    title: "Hjelp til dem som trenger det",
    reason: "Barn og voksne skal få hjelp samme sted, uansett hvem de først snakker med.",
    period: "this",
    goals: [
      {
        level: "user",
        title: "Barn som har levd med vold, blir hørt og får hjelp",
        strategy: "Én dør inn: helsestasjonen tar imot og følger saken videre.",
        measures: ["2.1", "1.2"],
      },
      {
        level: "general",
        title: "Flere som bruker vold, får hjelp til å slutte",
        strategy: "",
        measures: ["2.2"],
      },
    ],
  },
];

const trainingDay = aPublishedMeasure({
  number: "1.1",
  title: "Fagdag om å se, spørre og handle for alle ansatte i barnehagene",
  points: ["Øvelse i den vanskelige samtalen", "Gjennomgang av meldeplikten", "Egen økt for vikarer"],
  reason: "Barnehagen er den tjenesten som møter flest små barn.",
  kind: "new",
  targetGroups: ["children", "staff"],
  violenceForms: ["physical", "neglect", "childrenLivingWithViolence"],
  nationalCategory: "prevention",
  legalBasis: [
    {
      id: "barnehageloven-46",
      title: "Barnehageloven § 46 (opplysningsplikt)",
      url: "https://lovdata.no/lov/2005-06-17-64/§46",
    },
  ],
  responsible: { title: "Styrer", agency: "Barnehagene i Fjellvik" },
  partners: [{ name: "RVTS", part: "holder innlegg" }],
  startsOn: "2026-02-01",
  endsOn: "2026-11-30",
  milestones: [
    { title: "Program klart", due: "2026-04-15", doneOn: "2026-04-10" },
    { title: "Første fagdag holdt", due: "2026-08-20", doneOn: null },
  ],
  hours: 40,
  costs: [
    { year: 2026, kroner: 120000 },
    { year: 2027, kroner: 60000 },
  ],
  funding: "withinBudget",
  indicator: { baseline: "31 % vet hvem de skal ringe", target: "90 %", source: "Spørreskjema til ansatte" },
  evaluationMethod: "Spørreskjema før og etter",
  evaluationOn: "2027-01-15",
  remark: "Programmet ligger på kommunens nettsider.",
  status: {
    phase: "underWay",
    late: false,
    comment: "Program og foredragsholdere er på plass.",
    reportedOn: "2026-03-10",
  },
});

const cards = aPublishedMeasure({
  number: "1.2",
  title: "Tiltakskort i alle tjenester som møter barn",
  points: ["Ett kort for barn", "Ett kort for voksne"],
  kind: "continued",
  targetGroups: ["children"],
  responsible: { title: "SLT-koordinator", agency: "Elvedal kommune" },
  municipalities: ["9901", "9902"],
  startsOn: "2026-06-01",
  endsOn: "2027-06-30",
  hours: 25,
  funding: "grant",
  indicator: { baseline: "", target: "Kortet er kjent i alle tjenester", source: "" },
  evaluationMethod: "Stikkprøve i fem tjenester",
  status: { phase: "notStarted", late: true, comment: "", reportedOn: "2026-02-20" },
});

const childTalk = aPublishedMeasure({
  number: "2.1",
  title: "Fast samtaletilbud for barn på helsestasjonen",
  responsible: { title: "Ledende helsesykepleier", agency: "Helsestasjonen i Elvedal" },
  periodText: "hele perioden",
  resourcesText: "20 % stilling",
  evaluationMethod: "Antall samtaler, og hva barna sier om dem",
  evaluationOn: "2028-02-01",
});

const groupOffer = aPublishedMeasure({
  number: "2.2",
  title: "Gruppetilbud for den som bruker vold",
  kind: "new",
  targetGroups: ["perpetrators"],
  period: "next",
  funding: "newMoney",
  costs: [{ year: 2029, kroner: 1200000 }],
});

function largeChapter(at: number): Publication["chapters"][number] {
  const section = (part: number): PublishedText["content"] => [
    {
      type: "heading",
      attrs: { level: 2 },
      content: [{ type: "text", text: `Del ${part + 1} av kapittel ${at + 1}` }],
    },
    ...Array.from({ length: 4 }, (_, line) => aParagraph(`${longText} (${at + 1}.${part + 1}.${line + 1})`)),
    {
      type: "bulletList",
      content: [aListItem("Lavterskel hjelp nær der folk bor."), aListItem("Faste møter mellom tjenestene.")],
    },
  ];
  return {
    slug: `kapittel-${at + 1}`,
    number: String(at + 1),
    kind: "text",
    title: `Kapittel om tema nummer ${at + 1}`,
    body: { type: "doc", content: [0, 1].flatMap(section) },
  };
}

function largeFocusArea(at: number, measures: number): PublishedFocusArea {
  const numbers = Array.from({ length: measures }, (_, place) => `${at + 1}.${place + 1}`);
  const half = Math.ceil(numbers.length / 2);
  return {
    slug: `omrade-${at + 1}`,
    number: String(at + 1),
    title: `Trygghet der folk bor, del ${at + 1}`,
    reason: longText,
    period: "this",
    goals: [numbers.slice(0, half), numbers.slice(half)].map((served, goal) => ({
      level: goal === 0 ? ("agency" as const) : ("user" as const),
      title: `Tjenestene samarbeider slik at ${goal === 0 ? "ingen ansatte" : "ingen som trenger hjelp,"} blir stående alene`,
      strategy: "Felles øvelser, korte rutiner og faste møter mellom tjenestene.",
      measures: served,
    })),
  };
}

function largeMeasure(number: string, place: number): PublishedMeasure {
  return {
    ...trainingDay,
    number,
    title: `Felles opplæring og øvelse nummer ${place} for ansatte som møter barn, voksne og eldre`,
    points: trainingDay.points.slice(0, place % 4),
    violenceForms: place % 2 === 0 ? trainingDay.violenceForms : [],
    legalBasis: place % 4 === 0 ? trainingDay.legalBasis : [],
    partners: place % 2 === 1 ? trainingDay.partners : [],
    remark: place % 5 === 0 ? trainingDay.remark : "",
    municipalities: place % 3 === 0 ? ["9901"] : [],
    startsOn: `2026-${String((place % 12) + 1).padStart(2, "0")}-01`,
    endsOn: `2028-${String((place % 12) + 1).padStart(2, "0")}-15`,
    hours: 10 * (place + 1),
    status: place % 5 === 0 ? null : trainingDay.status,
  };
}

const longText =
  "Tjenestene i de tre kommunene møter mennesker som er utsatt for vold, barn som lever med den, og noen som bruker den. " +
  "De fleste kommer med noe annet først: søvn, skole, økonomi, en skade som ikke stemmer med forklaringen. Derfor må den " +
  "som møter dem, vite hva hen skal se etter, tørre å spørre, og vite hvem som tar over.";
