import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type CookieKind, cookies } from "#app/access/cookies.server.ts";
import { allSteps } from "#app/guide/step.ts";
import { chartsIn } from "#test/charts.ts";
import { publishOnDisk, type Visited, visit } from "#test/portal.tsx";
import { aParagraph, aPublication, aPublishedMeasure } from "#test/publications.ts";

const plan = aPublication({ version: 2 });
const base = `/plan/${plan.slug}`;
const alone = aPublication({
  slug: "elvedal-2025-2028",
  language: "nn",
  example: false,
  owner: "Elvedal kommune",
  title: "Handlingsplan mot vald",
  layout: "wishes",
  uustatusLink: "https://uustatus.no/nb/erklaringer/publisert/1",
  adoptions: plan.adoptions.slice(1, 2),
});

const sly = aPublication({
  slug: "slu",
  adoptions: plan.adoptions.map((adoption) => ({ ...adoption, link: "javascript:alert(1)" })),
  measures: [aPublishedMeasure({ legalBasis: [{ id: "x", title: "Loven", url: "javascript:alert(2)" }] })],
  chapters: [
    {
      slug: "a",
      number: "1",
      kind: "text",
      title: "<script>",
      body: { type: "doc", content: [aParagraph("<img onerror=x>")] },
    },
  ],
});

const guidePages = ["/veileder", ...allSteps().map(({ slug }) => `/veileder/${slug}`)];
const pages = [
  "/",
  "/plan",
  ...guidePages,
  "/om",
  "/om/personvern",
  "/om/tilgjengelighet",
  "/om/kreditering",
  "/om/endrede-numre",
];
const planPages = [
  base,
  `${base}/forord`,
  `${base}/situasjonen`,
  `${base}/innsatsomrader`,
  `${base}/tiltaksoversikt`,
  `${base}/tiltak`,
  `${base}/tiltak/1.1`,
  `${base}/status`,
  `${base}/utskrift`,
  `${base}/versjoner`,
  `${base}/kommune/9901`,
];

beforeAll(() => publishOnDisk(aPublication({ version: 1, title: "Den gamle tittelen" }), plan, alone, sly));

describe.each(["", "/nn"])("every public page, with %s in front", (prefix) => {
  test.each([...pages, ...planPages])(
    "%s has a title, one heading, a way past the menu, and neither script nor style of its own",
    async (path) => {
      const { status, html } = await visit(prefix + path);

      expect(status).toBe(200);
      expect(html.match(/<title>[^<]+ – Komplan<\/title>/g)).toHaveLength(1);
      expect(html.match(/<meta name="description" content="[^"]{20,}/g)).toHaveLength(1);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html.match(/<main id="innhold"/g)).toHaveLength(1);
      expect(html).toContain('href="#innhold"');
      expect(html).not.toMatch(/<script|\sstyle="|\son[a-z]+="|javascript:/);
      expect(html).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  test.each([...pages, ...planPages])(
    "%s has ids that are its own alone, and headings that skip no level",
    async (path) => {
      const { html } = await visit(prefix + path);

      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
    },
  );

  test.each(planPages)("%s says that the plan is invented", async (path) => {
    const { text } = await visit(prefix + path);
    expect(text).toContain(prefix ? "Døme: oppdikta kommunar og tal" : "Eksempel: oppdiktede kommuner og tall");
  });
});

test.each([
  ["/", "Eksempel: oppdiktede kommuner og tall"],
  ["/plan", "Eksempel: oppdiktede kommuner og tall"],
  ["/nn", "Døme: oppdikta kommunar og tal"],
  ["/nn/plan", "Døme: oppdikta kommunar og tal"],
])("%s says that invented plans are among those it leads to", async (path, mark) => {
  expect((await visit(path)).text).toContain(mark);
});

test("a real plan is not called an example", async () => {
  expect((await visit("/plan/elvedal-2025-2028")).text).not.toContain("Eksempel");
});

describe("language", () => {
  test("each page leads to itself in the other language, with what was asked for", async () => {
    expect((await visit(`${base}/tiltak?sok=fagdag`)).html).toContain(`href="/nn${base}/tiltak?sok=fagdag" lang="nn"`);
    expect((await visit(`/nn${base}/tiltak`)).html).toContain(`href="${base}/tiltak" lang="nb"`);
  });

  test("every link on a page in nynorsk stays in nynorsk", async () => {
    const { html } = await visit(`/nn${base}`);
    const own = [...html.matchAll(/<a[^>]* href="(\/[^"]*)"/g)].map(([, href]) => href ?? "");
    const leave = own.filter((href) => !href.startsWith("/nn") && href !== base);
    expect(leave.every((href) => href === "/arbeid" || /\.(pdf|docx|xlsx|csv|json)$/.test(href))).toBe(true);
  });

  test("a plan's own words are marked when they are in another language than the page", async () => {
    expect((await visit("/plan/elvedal-2025-2028")).html).toMatch(/<h1[^>]* lang="nn"[^>]*>Handlingsplan mot vald/);
    expect((await visit("/nn/plan/elvedal-2025-2028")).html).not.toMatch(/<h1[^>]* lang=/);
  });

  test("the same page in both languages is told to those who list pages", async () => {
    const { html } = await visit(`/nn${base}/tiltak?sok=x`);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="http[^"]+/nn${base}/tiltak"/>`));
    expect(html).toMatch(new RegExp(`<link rel="alternate" hrefLang="nb" href="http[^"]+[0-9]${base}/tiltak"/>`));
  });
});

describe("how it goes", () => {
  test("is told by focus area, goal and municipality, and along the years", async () => {
    const { html, text } = await visit(`${base}/status`);
    for (const heading of ["Per innsatsområde", "Per kommune", "Per mål", "Tidslinje"]) expect(text).toContain(heading);
    for (const { municipality } of plan.adoptions) expect(text).toContain(municipality);
    expect(html.match(/class="timeline-now"/g)?.length ?? 0).toBeLessThanOrEqual(plan.measures.length);
    expect(html).toContain(`href="${base}/tiltak/1.1"`);
    expect(html).toContain(`href="${base}.rss"`);
  });

  test.each(["", "/nn"])("is drawn as the words and the table beside it say, with %s in front", async (prefix) => {
    const chartsOn = async (path: string) =>
      chartsIn((await visit(`${prefix}${base}${path}`)).html.split("<main")[1] ?? "");
    const rows = plan.measures.filter(({ period }) => period === "this").map(() => "timeline");
    const bars = (count: number) => Array.from({ length: count }, () => "status-bar");
    expect(await chartsOn("/status")).toEqual([...bars(1 + 2 + 3 + 2), ...rows]);
    expect(await chartsOn("/innfelt")).toEqual(bars(1));
    expect(await chartsOn("/kommune/9901")).toEqual(bars(1));
    expect(await chartsOn("/situasjonen")).toEqual(["bar-chart"]);
    expect(await chartsOn("/utskrift")).toEqual(["bar-chart"]);
  });

  test("stands in a block that another site can show, whose links leave it", async () => {
    const { status, html } = await visit(`/nn${base}/innfelt`);
    expect(status).toBe(200);
    expect(html).toContain("Døme: oppdikta kommunar og tal");
    expect(html).not.toMatch(/<script|<nav|<form/);
    const links = html.match(/<a [^>]+>/g) ?? [];
    expect(links).toHaveLength(2);
    for (const link of links) expect(link).toMatch(/target="_top"/);
    expect(html).toContain(`/nn${base}/status"`);
  });
});

describe("finding a plan", () => {
  test("the front page asks for a municipality, and names those that have a plan", async () => {
    const { html, text } = await visit("/");
    expect(html).toContain('action="/plan"');
    expect(html).toContain('<option value="Sundøy">');
    expect(text).toContain("3 planer er publisert");
    expect(html).toContain('href="tel:112"');
  });

  test("a municipality leads to the plans it takes part in", async () => {
    expect((await visit("/plan?finn=sundøy")).text).toContain("2 planer for «sundøy»");
    expect((await visit("/plan?finn=Elvedal")).text).toContain("3 planer for «Elvedal»");
  });

  test("one without a plan gets an answer and advice, with what was typed kept as words", async () => {
    const { html, text } = await visit("/plan?finn=%3Cb%3EOslo");
    expect(text).toContain("Vi har ingen publisert plan for «&lt;b&gt;Oslo»");
    expect(html).not.toContain("<b>");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe("the cover", () => {
  let cover: Visited;
  beforeAll(async () => {
    cover = await visit(base);
  });

  test("says whether the plan holds, who has adopted it and when it is evaluated", () => {
    expect(cover.text).toContain(
      "Gjeldende plan der den er vedtatt. Vedtatt i 2 av 3 kommuner, sist 18. mars 2026. Evalueres i april 2029.",
    );
  });

  test("says for each municipality what is decided, and what is missing for the plan to be valid", () => {
    expect(cover.text).toMatch(/Fjellvik 12. mars 2026 Kommunestyret 12\/26/);
    expect(cover.text).toMatch(/Sundøy ikke ennå.*nei: ikke vedtatt av kommunestyret/);
  });

  test("lists chapters and focus areas, the numbers of the work, groups and downloads", () => {
    expect(cover.html).toContain(`href="${base}/innsatsomrader#hjelp"`);
    expect(cover.text).toContain("1 forsinket");
    expect(cover.text).toContain("1 tiltak er satt av til neste periode.");
    expect(cover.text).toContain("Styringsgruppe Kommunedirektør, Sundøy kommune");
    for (const kind of ["pdf", "docx", "xlsx", "csv", "json"]) expect(cover.html).toContain(`href="${base}.${kind}"`);
  });
});

describe("a chapter", () => {
  test("shows its text under headings that follow the page's, and leads to its neighbours", async () => {
    const { html, text } = await visit(`${base}/situasjonen`);
    expect(html).toMatch(/<h1[^>]*>1 Slik er situasjonen hos oss<\/h1>/);
    expect(html).toMatch(/<h2[^>]*>Hva tjenestene fortalte<\/h2>/);
    expect(html).toContain(`<a href="${base}/situasjonen" aria-current="page">`);
    expect(html).toContain(`rel="prev" href="${base}/forord"`);
    expect(text).toContain("Neste → 2 Innsatsområder, mål og tiltak");
  });

  test("with focus areas tells each measure once, and points to it elsewhere", async () => {
    const { html } = await visit(`${base}/innsatsomrader`);
    expect(html.match(/id="tiltak-1\.2"/g)).toHaveLength(1);
    expect(html).toContain("Se tiltak 1.2");
    expect(html).toContain("Øvelse i den vanskelige samtalen");
  });

  test("in the layout of wishes speaks in wishes", async () => {
    const { text } = await visit("/plan/elvedal-2025-2028/innsatsomrader");
    expect(text).toContain("Vi ønsker");
    expect(text).toContain("Dette skal vi gjøre");
  });

  test("that does not exist is not found", async () => {
    expect((await visit(`${base}/finnes-ikke`)).status).toBe(404);
    expect((await visit("/plan/finnes-ikke")).status).toBe(404);
  });
});

describe("the measures", () => {
  test("show how many stand where, and a row for each", async () => {
    const { html, text } = await visit(`${base}/tiltak`);
    expect(text).toContain("Viser alle 4 tiltak");
    expect(html.match(/<tr><td class="number">/g)).toHaveLength(4);
    expect(text).toMatch(/Ikke startet · ▲ Forsinket · (ikke )?oppdatert (siden )?uke 8/);
    expect(html).not.toContain("noindex");
  });

  test("can be searched, keep what was asked for, and say how many fit", async () => {
    const { html, text } = await visit(`${base}/tiltak?sok=fagdag&status=underWay`);
    expect(text).toContain("Viser 1 av 4 tiltak");
    expect(html).toContain('value="fagdag"');
    expect(html).toContain('<option value="underWay" selected="">i gang</option>');
    expect(html).toContain("noindex");
    expect((await visit(`${base}/tiltak?sok=finnesikke`)).text).toContain("Ingen tiltak passer");
  });

  test("each have a page with everything that is public about them", async () => {
    const { html, text } = await visit(`${base}/tiltak/1.1`);
    expect(text).toMatch(/I gang · i rute · (ikke )?oppdatert (siden )?uke 11( 2026)? Program og foredragsholdere/);
    for (const words of [
      "Ansvarlig Styrer, Barnehagene i Fjellvik",
      "RVTS: holder innlegg",
      "1. februar 2026 – 30. november 2026",
      "2026: kr 120 000",
      "Første fagdag holdt 20. august 2026 (uke 34)",
      "fysisk vold, omsorgssvikt og barn som lever med vold i familien",
      "Utgangspunkt: 31 % vet hvem de skal ringe",
      "Programmet ligger på kommunens nettsider.",
    ]) {
      expect(text).toContain(words);
    }
    expect(html).toContain('href="https://lovdata.no/lov/2005-06-17-64/§46" rel="noreferrer"');
    expect((await visit(`${base}/tiltak/9.9`)).status).toBe(404);
  });
});

describe("older versions", () => {
  test("say so on every page, keep to themselves, and are not listed by others", async () => {
    for (const path of ["", "/forord", "/tiltak", "/tiltak/1.1", "/utskrift", "/kommune/9901"]) {
      const { html, text } = await visit(`${base}${path}?versjon=1`);
      expect(text).toContain("Du leser versjon 1, publisert 20. mars 2026. Det finnes en nyere versjon.");
      expect(text).toContain("Den gamle tittelen");
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(html).toContain(`href="${base}/tiltak?versjon=1"`);
    }
  });

  test("the newest asked for by number is the plan itself", async () => {
    const { text, html } = await visit(`${base}?versjon=2`);
    expect(text).not.toContain("Det finnes en nyere versjon");
    expect(html).toContain(`href="${base}/tiltak"`);
  });

  test.each(["3", "0", "x", "1e1", ""])("versjon=%s is not found", async (version) => {
    expect((await visit(`${base}?versjon=${version}`)).status).toBe(404);
  });

  test("are all listed, the newest first", async () => {
    const { html } = await visit(`${base}/versjoner`);
    expect(html.indexOf("Versjon 2, publisert")).toBeLessThan(html.indexOf("Versjon 1, publisert"));
    expect(html).toContain(`href="${base}?versjon=1"`);
  });
});

describe("a joint plan seen from one municipality", () => {
  test("shows its own decision and the measures that apply to it", async () => {
    const { text } = await visit(`${base}/kommune/9903`);
    expect(text).toContain("Planen er ikke vedtatt i Sundøy ennå.");
    expect(text).not.toContain("Tiltakskort i alle tjenester");
    expect((await visit(`${base}/kommune/9901`)).text).toContain("Tiltakskort i alle tjenester");
    expect((await visit(`${base}/kommune/0301`)).status).toBe(404);
  });
});

describe.each([
  ["", "to nødvendige", "aldri lenger enn en time"],
  ["/nn", "to nødvendige", "aldri lenger enn ein time"],
])("about this site, with %s in front", (prefix, many, anHour) => {
  test("says which cookies staff get, how many they are, and how long they last", async () => {
    const { text } = await visit(`${prefix}/om/personvern`);
    const kinds: CookieKind[] = Object.values(cookies);
    for (const { name } of kinds) expect(text).toContain(`«${name}»`);
    expect(text.match(/«komplan[\w-]*»/g)).toHaveLength(kinds.length);
    expect(kinds).toHaveLength(2);
    expect(text).toContain(`${many} informasjonskaps`);
    expect(kinds.flatMap(({ maxAge }) => maxAge ?? [])).toEqual([60 * 60]);
    expect(text).toContain(anHour);
    expect(kinds.flatMap(({ paths }) => paths).filter((path) => !path.startsWith("/arbeid"))).toEqual([]);
  });

  test("names each font that is installed, and each source of data, with its licence", async () => {
    const { text } = await visit(`${prefix}/om/kreditering`);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    const fonts = Object.keys(dependencies).filter((name) => name.includes("font"));
    expect(fonts).toEqual(expect.arrayContaining(Object.keys(fontNames)));
    for (const font of fonts) expect(text, font).toMatch(new RegExp(`${fontNames[font]}, la[gd][ae]t? av`));
    expect(text).toContain("SIL Open Font License 1.1");

    const sources = sourcesOfData();
    expect(sources).toContain("csdata");
    for (const source of sources) expect(text).toContain(source);
    for (const licence of ["CC BY 4.0", "MIT"]) expect(text).toContain(licence);
  });
});

/** Levels A and AA of WCAG 2.2, criterion by criterion (https://www.w3.org/TR/WCAG22/). */
const criteria = [
  ...["1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5"],
  ...["1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13"],
  ...["2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6"],
  ...["2.4.7", "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8"],
  ...[
    "3.1.1",
    "3.1.2",
    "3.2.1",
    "3.2.2",
    "3.2.3",
    "3.2.4",
    "3.2.6",
    "3.3.1",
    "3.3.2",
    "3.3.3",
    "3.3.4",
    "3.3.7",
    "3.3.8",
  ],
  ...["4.1.2", "4.1.3"],
];

/** What the pages about this site must say, whatever else they say. */
const said = {
  "": {
    about: ["Utkast, interne merknader og navn på personer publiseres aldri.", "Komplan er ikke en hjelpetjeneste."],
    privacy: [
      "Ingen informasjonskapsler (cookies) blir satt.",
      "Ingenting hentes fra andre nettsteder: verken skrifttyper, kart, statistikk eller bilder.",
      "Det du søker etter, blir ikke lagret hos oss.",
      "den som eier nettverket du bruker, kan se at du har besøkt nettstedet",
      "Begge gjelder bare for adressene til arbeidssidene (/arbeid)",
      "Kommunen er behandlingsansvarlig og svarer på spørsmål om innsyn, retting og sletting.",
    ],
    statement: "Tilgjengelighetserklæring fra Elvedal kommune",
    untested: "Sidene er ennå ikke prøvd av brukere med skjermleser.",
    results: ["Oppfylt", "Ikke aktuelt"],
    media: "1.2.2 Teksting (forhåndsinnspilt) Ikke aktuelt Sidene har ikke lyd, video eller bevegelse",
    keyboard: "2.1.2 Ingen tastaturfelle Oppfylt Prøvd med tastatur",
  },
  "/nn": {
    about: [
      "Utkast, interne merknader og namn på personar blir aldri publiserte.",
      "Komplan er ikkje ei hjelpeteneste.",
    ],
    privacy: [
      "Ingen informasjonskapslar (cookies) blir sette.",
      "Ingenting blir henta frå andre nettstader: verken skrifttypar, kart, statistikk eller bilete.",
      "Det du søkjer etter, blir ikkje lagra hos oss.",
      "den som eig nettverket du bruker, kan sjå at du har vore innom nettstaden",
      "Begge gjeld berre for adressene til arbeidssidene (/arbeid)",
      "Kommunen er behandlingsansvarleg og svarer på spørsmål om innsyn, retting og sletting.",
    ],
    statement: "Tilgjengeerklæring frå Elvedal kommune",
    untested: "Sidene er enno ikkje prøvde av brukarar med skjermlesar.",
    results: ["Oppfylt", "Ikkje aktuelt"],
    media: "1.2.2 Teksting (førehandsinnspela) Ikkje aktuelt Sidene har ikkje lyd, video eller rørsle",
    keyboard: "2.1.2 Inga tastaturfelle Oppfylt Prøvd med tastatur",
  },
} as const;

describe.each(["", "/nn"] as const)("what is said about this site, with %s in front", (prefix) => {
  const t = said[prefix];

  test("of what is published, and that it is no help line: with ways to help, and to all of it as data", async () => {
    const { text, html } = await visit(`${prefix}/om`);
    for (const sentence of t.about) expect(text).toContain(sentence);
    for (const address of ["tel:112", "https://dinutvei.no/", "/api/v1/plans", "/api/v1/plan.schema.json"])
      expect(html).toContain(`href="${address}"`);
  });

  test("of privacy", async () => {
    const { text } = await visit(`${prefix}/om/personvern`);
    for (const sentence of t.privacy) expect(text).toContain(sentence);
  });

  test("of accessibility: a result for every criterion of WCAG 2.2 at A and AA, and how it is known", async () => {
    const { text, html } = await visit(`${prefix}/om/tilgjengelighet`);
    const rows = [
      ...html.matchAll(/<tr><th scope="row">(?<number>[\d.]+) [^<]+<\/th><td>(?<result>[^<]+)<\/td><td>[^<]+</g),
    ];
    expect(rows.map(({ groups }) => groups?.number)).toEqual(criteria);
    expect([...new Set(rows.map(({ groups }) => groups?.result))].toSorted()).toEqual(t.results.toSorted());
    for (const sentence of [t.untested, t.media, t.keyboard]) expect(text).toContain(sentence);
  });

  test("of each municipality's own statement, where it has given one", async () => {
    const { text, html } = await visit(`${prefix}/om/tilgjengelighet`);
    expect(html).toContain(`href="${alone.uustatusLink}"`);
    expect(text).toContain(t.statement);
    expect(text).not.toContain(plan.owner);
  });

  test("of what it is made with, and of nothing else", async () => {
    const { text } = await visit(`${prefix}/om/kreditering`);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    for (const [name, dependency] of Object.entries(madeWith))
      expect([name, text.includes(name)]).toEqual([name, dependency in dependencies]);
    expect(text).toMatch(/Komplan er fri programvare under MIT-lisensen/);
  });
});

/** What the software we could have been made with calls itself, and its package. */
const madeWith = {
  Designsystemet: "@digdir/designsystemet-css",
  Aksel: "@navikt/aksel-icons",
  "React Router": "react-router",
  Kysely: "kysely",
  PostgreSQL: "pg",
  Tiptap: "@tiptap/core",
  Typst: "@myriaddreamin/typst-ts-node-compiler",
};

/** What a font calls itself, by the package it is in. */
const fontNames: Record<string, string> = {
  "@expo-google-fonts/inter": "Inter",
  "@expo-google-fonts/noto-sans-ethiopic": "Noto Sans Ethiopic",
  "@expo-google-fonts/vazirmatn": "Vazirmatn",
  "@fontsource-variable/inter": "Inter",
};

/** Those that the reference data say they are from: the publisher of the figures, and whoever gathered them under a licence of their own. */
function sourcesOfData(): string[] {
  const notice = readFileSync("db/reference/NOTICE.md", "utf8");
  const notices = notice.split("## MIT notices")[1] ?? "";
  const gathered = [...notices.matchAll(/([\w-]+): Copyright \(c\)/g)].map(([, name = ""]) => name);
  const [, credited = ""] = /\*\*Kilde: ([^(]+) \(/.exec(notice) ?? [];
  return [credited, ...gathered];
}

test("addresses that run something, and words that look like HTML, are shown as words", async () => {
  for (const path of ["", "/tiltak/1.1", "/a", "/utskrift", "/kommune/9901"]) {
    const { status, html } = await visit(`/plan/slu${path}`);
    expect(status).toBe(200);
    expect(html).not.toMatch(/javascript:|<script|<img/);
  }
});
