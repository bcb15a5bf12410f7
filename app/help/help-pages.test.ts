import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { findFact } from "#app/guide/fact.ts";
import { openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { answersNow } from "#app/service/directory.ts";
import { exitTargets } from "#app/service/exit-target.ts";
import { aDirectory, anEntry } from "#test/directories.ts";
import { helpLanguage } from "./help-address.ts";
import { answerEmbedded, answerHelp, answerPlaces } from "./help-answer.server.ts";
import { type HelpLanguage, helpLanguages, writtenByUs } from "./help-language.ts";
import { dangerHelplines, partIds } from "./help-text.ts";
import { withNumbers } from "./last-resort.ts";

const now = new Date("2026-11-21T21:30:00Z"); // a Saturday, 22.30 in Norway
const drawing = '<svg class="sym" viewBox="0 0 24 24" aria-hidden="true"><path d="[^"]+"></path></svg>';
const translations = ["se", "en", "ar", "uk", "pl", "so", "ti", "fa"];

beforeAll(async () => {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-help-"));
  const folder = join(env.dataFolder, "directories");
  setPool(openDb("postgres://127.0.0.1:1/nowhere"));
  const one = aDirectory({
    help: { languages: translations, exit: exitTargets[1] },
    services: [
      anEntry(),
      anEntry({ id: "0190a000-0000-7000-8000-000000000003", name: "Barneverntjenesten", ...office("32112233") }),
      anEntry({
        id: "0190a000-0000-7000-8000-000000000004",
        name: "NAV Fjellvik",
        confirmedOn: null,
        ...office("32112244"),
      }),
    ],
  });
  const other = aDirectory({
    organisationId: "0190a000-0000-7000-8000-000000000009",
    services: [
      entryOfElvedal("5", { name: "Marked", confirmedOn: "2026-09-19", ...office("32112233") }),
      entryOfElvedal("6", { name: "Hidden", confirmedOn: "2026-07-19", ...office("32112255") }),
      entryOfElvedal("7", { name: "Advice for staff", audiences: ["staff"], ...office("32112266") }),
    ],
  });
  const large = aDirectory({ organisationId: "0190a000-0000-7000-8000-000000000008", services: fortyServices() });
  mkdirSync(folder, { recursive: true });
  for (const directory of [one, other, large]) {
    const content = JSON.stringify(directory);
    writeFileSync(join(folder, `${directory.organisationId}.json`), `${(await seal()).sign(content)}\n${content}`);
  }
});

/** As many as the largest municipalities list, each with words, number and hours of its own. */
function fortyServices() {
  const kinds = ["Helsestasjonen", "Familievernkontoret", "Legesenteret", "Rådgivningen", "Ungdomskontoret"];
  return Array.from({ length: 40 }, (_, at) => {
    const name = `${kinds[at % kinds.length]} ved ${["elva", "torget", "brua", "havna", "skolen", "kirka", "sletta", "fossen"][at % 8]} ${at}`;
    const id = createHash("sha256").update(name).digest("hex");
    return anEntry({
      id: `${id.slice(0, 8)}-0000-7000-8000-${id.slice(8, 20)}`,
      municipalities: ["9903"],
      name,
      about: `Du kan snakke med oss om det som er vanskelig, og vi svarer deg innen ${at} dager. Spør etter ${id.slice(20, 28)}.`,
      place: `Gate ${at}, inngang ${id.slice(0, 2)}`,
      ...office(`3211${1000 + at * 17}`),
    });
  });
}

function entryOfElvedal(id: string, some: Parameters<typeof anEntry>[0]) {
  return anEntry({ id: `0190a000-0000-7000-8000-00000000000${id}`, municipalities: ["9902"], ...some });
}

describe.each(helpLanguages)("the page of a municipality, read in %s", (language) => {
  test("tells nothing in title, icon and address", async () => {
    const { html } = await ask(language, "fjellvik");
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "";
    expect(title).not.toBe("");
    expect(tellingWord(title)).toBeNull();
    expect(html).toContain('<link rel="icon" href="data:,"/>');
    for (const [, href = ""] of html.matchAll(/href="(\/[^"]*)"/g)) {
      expect(tellingWord(href.replaceAll("hjelp", ""))).toBeNull();
      expect(href).not.toContain("?");
    }
  });

  test("has the way out first, then what cannot be hidden, then the numbers", async () => {
    const { html } = await ask(language, "fjellvik");
    const [exit, safety, police] = ['id="exit"', 'class="safety"', 'href="tel:112"'].map((part) => html.indexOf(part));
    expect(exit).toBeGreaterThan(0);
    expect(exit).toBeLessThan(safety ?? 0);
    expect(safety).toBeLessThan(police ?? 0);
    expect(/<a [^>]*>/.exec(html.slice(html.indexOf("<body>")))?.[0]).toBe(
      `<a id="exit" href="${exitTargets[1]}" rel="noreferrer noopener">`,
    );
  });

  test("has every number that always answers, as the facts have them, and they read from left to right", async () => {
    const { html } = await ask(language, "fjellvik");
    for (const id of Object.values(dangerHelplines)) {
      const phone = findFact(id)?.helpline?.phone ?? "none";
      expect(html).toMatch(
        new RegExp(`<a class="call" href="tel:${phone.replace(/\s/g, "")}">${drawing}<b>${phone}</b>`),
      );
    }
    expect(html).toContain("direction:ltr;unicode-bidi:isolate");
  });

  test("has a drawing of its own before each group and each kind of help, which is not read out", async () => {
    const { html } = await ask(language, "fjellvik");
    const drawings = [...html.matchAll(new RegExp(drawing, "g"))].map(([one]) => one);
    expect(drawings).toHaveLength(Object.keys(dangerHelplines).length + partIds.length + 4);
    expect(new Set(drawings).size).toBe(drawings.length);
    expect(html).not.toMatch(/<svg (?![^>]*aria-hidden="true")/);
  });

  test("stays under 14 kB in all, also with forty services, with nothing else to fetch", async () => {
    const { html } = await ask(language, "fjellvik");
    const large = (await ask(language, "sundoy")).html;
    expect(large.match(/<summary lang="nb">/g)).toHaveLength(40);
    expect(brotliCompressSync(html).length).toBeLessThan(14_000);
    expect(brotliCompressSync(large).length).toBeLessThan(14_000);
    expect(html).not.toMatch(/<(?:img|iframe|form|object|video|link (?!rel="icon"))/);
    expect(html).not.toMatch(/ (?:src|style|on\w+)=/);
  });
});

test("whoever answers now stands first, and then whoever opens next", async () => {
  const { html } = await ask("nb", "fjellvik");
  const now = html.slice(html.indexOf("Hvem svarer nå"));
  expect(words(now)).toMatch(
    /^Hvem svarer nå 22 33 44 55 Krisesenteret i Fjellvik Åpent hele døgnet 32 11 22 33 Barneverntjenesten Stengt nå\. Åpner mandag kl\. 08\.00 32 11 22 44 NAV Fjellvik Stengt nå\. Åpner mandag kl\. 08\.00 Ikke bekreftet på en stund/,
  );
});

describe("a service of the municipality's", () => {
  test("that nobody has confirmed for two months is marked, and for four is not vouched for and folded behind a warning", async () => {
    const { html } = await ask("nb", "elvedal");
    const [now = "", list = ""] = html.slice(html.indexOf("Hvem svarer nå")).split("Hjelp i Elvedal");
    const [, stale = "", unsure = ""] = list.split(/<summary lang="nb">(?=Marked|Hidden)/);
    expect(words(now)).toMatch(/Marked Stengt nå\. Åpner mandag kl\. 08\.00 Ikke bekreftet på en stund/);
    expect(now).not.toContain("tel:32112255");
    expect(words(stale)).toMatch(/^Marked Ikke bekreftet på en stund\..*32 11 22 33/);
    expect(stale).not.toContain('<summary class="old">');
    expect(unsure).toMatch(
      /^Hidden<\/summary><div><details><summary class="old">Ikke bekreftet på en stund.*tel:32112255/s,
    );
  });

  test("that is for staff alone is not shown to residents", async () => {
    const { html } = await ask("nb", "elvedal");
    const block = await (await answerEmbedded({ language: "nb", slug: "elvedal", now })).text();
    expect(html + block).not.toContain("Advice for staff");
    expect(html + block).not.toContain("tel:32112266");
  });
});

test("however many never close, the shelter is the first of those who answer now", async () => {
  const many = Array.from({ length: 8 }, (_, at) =>
    anEntry({ id: `0190a000-0000-7000-8000-00000000010${at}`, kind: "voluntary", name: `A ${at}` }),
  );
  const answering = answersNow([...many, anEntry({ name: "Å, krisesenteret" })], { date: "2026-11-21", minutes: 600 });
  expect(answering.map(({ entry }) => entry.name)[0]).toBe("Å, krisesenteret");
});

test.each(helpLanguages)(
  "every page in %s tells first what it cannot hide, and reads in its own direction",
  async (language) => {
    const places = writtenByUs.includes(language) ? [await (await answerPlaces(language)).text()] : [];
    const pages = [(await ask(language, "fjellvik")).html, ...places];
    for (const html of pages) {
      const tag = { "nb-lett": "nb", "nn-lett": "nn" }[language as string] ?? language;
      expect(/<html[^>]*>/.exec(html)?.[0]).toBe(
        `<html lang="${tag}" dir="${["ar", "fa"].includes(language) ? "rtl" : "ltr"}">`,
      );
      expect(html.indexOf('class="safety"')).toBeGreaterThan(html.indexOf("<h1>"));
      expect(html.slice(html.indexOf("</h1>"))).toMatch(/^<\/h1>(?:<p class="old">[^<]*<\/p>)?<div class="safety">/);
    }
  },
);

test("the page that is left when all else fails tells it too, before the numbers", async () => {
  const failed = await withNumbers({ isEmbeddable: false }, () => Promise.resolve(new Response("", { status: 500 })));
  const html = await failed.text();
  expect(failed.status).toBe(500);
  expect(html.indexOf('class="safety"')).toBeGreaterThan(html.indexOf("<h1>"));
  expect(html.indexOf('class="safety"')).toBeLessThan(html.indexOf('href="tel:112"'));
  expect(html).toContain('<span>Politi · <span lang="en">Police</span></span>');
  expect(html).toContain('Forlat siden · <span lang="nn">Forlat sida</span> · <span lang="en">Leave</span>');
});

test("a municipality that has laid nothing in still has the numbers for the whole country", async () => {
  const { html, status } = await ask("nb", "oslo");
  expect(status).toBe(200);
  expect(words(html)).toContain("Vi har ikke lagt inn tjenester i Oslo - Oslove ennå");
  expect(html).toContain('href="tel:116006"');
});

test.each([
  ["a place there is none of", "nb", "atlantis"],
  ["a translation that the municipality has not switched on", "ar", "oslo"],
] as const)("%s is answered with the numbers all the same", async (_, language, place) => {
  const { html, status } = await ask(language, place);
  expect(status).toBe(404);
  expect(html).toContain('href="tel:112"');
  expect(html).toContain('lang="nb"');
});

test("leaves nothing behind, fetches nothing, and runs only the one script and style that the policy names", async () => {
  const { html, headers } = await ask("nb", "fjellvik");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("set-cookie")).toBeNull();
  const policy = headers.get("content-security-policy") ?? "";
  for (const [part, tag] of [
    ["script-src", "script"],
    ["style-src", "style"],
  ]) {
    const inside = html.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g")) ?? [];
    expect(inside).toHaveLength(1);
    const text = inside[0]?.slice(`<${tag}>`.length, -`</${tag}>`.length) ?? "";
    expect(policy).toContain(`${part} 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'; form-action 'none'");
});

test.each(["nb", "ar"] as const)(
  "the block for other sites says in %s whom to call now, and runs nothing",
  async (language) => {
    const response = await answerEmbedded({ language, slug: "fjellvik", now });
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const number of ["112", "113", "22334455", "116006", "116111", "116117"])
      expect(html).toContain(`href="tel:${number}"`);
    expect(html).not.toMatch(/<script|<iframe|<img/);
    expect(html).toContain(`href="${language === "nb" ? "" : "/ar"}/hjelp/fjellvik" target="_top"`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'none'.*frame-ancestors \*/);
  },
);

test.each(["x\r\nX-Evil: 1", "..%2f..", "<script>x", "constructor", "nb-lett/../ar"])(
  "a made-up language or place (%j) is told to nobody: not in the page, nor in its headers",
  async (odd) => {
    for (const asked of [
      { language: helpLanguage(odd), slug: undefined, now },
      { language: "nb" as const, slug: odd, now },
    ]) {
      const response = await answerHelp(asked);
      expect(response.status).toBe(404);
      expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain(odd);
      expect(response.headers.has("x-komplan-keep")).toBe(false);
    }
  },
);

test.each(helpLanguages)("no link within the help pages leads nowhere, from %s", async (language) => {
  const { html } = await ask(language, "fjellvik");
  for (const [, path = ""] of html.matchAll(/href="(\/[^"]*)"/g)) {
    const [, tongue = "nb", place] = /^(?:\/([a-z-]+))?\/hjelp(?:\/([a-z-]+))?$/.exec(path) ?? [];
    const to = helpLanguage(tongue);
    const { status } =
      place === "kommuner" ? await answerPlaces(to) : await answerHelp({ language: to, slug: place, now });
    expect({ path, status }).toEqual({ path, status: 200 });
  }
});

test("translations that nobody has read say so, and ours do not", async () => {
  expect(words((await ask("en", "fjellvik")).html)).toContain("No person has read it");
  expect(words((await ask("nn", "fjellvik")).html)).not.toContain("Ingen fagperson");
});

test("every municipality has an address of its own", async () => {
  const response = await answerPlaces("nb");
  const html = await response.text();
  const addresses = [...html.matchAll(/href="\/hjelp\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);
  expect(addresses.length).toBe(357);
  expect(new Set(addresses).size).toBe(357);
  expect(addresses).toEqual(expect.arrayContaining(["heroy-nordland", "heroy-more-og-romsdal", "karasjok", "oslo"]));
});

async function ask(language: HelpLanguage, slug?: string) {
  const response = await answerHelp({ language, slug, now });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" .", ".")
    .trim();
}

function office(number: string) {
  const week = { days: [0, 1, 2, 3, 4] as (0 | 1 | 2 | 3 | 4)[], everyWeeks: 1, ofMonth: null };
  const rule = { ...week, opens: "08:00", closes: "15:30", holidays: "closed" as const, startsOn: null, endsOn: null };
  return { opening: { rules: [rule], exceptions: [] }, phones: [{ number, words: "" }] };
}
