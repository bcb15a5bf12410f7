import { createHash } from "node:crypto";
import { createElement, type FunctionComponentElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { dateInNorway, formatClock } from "#app/lib/dates.ts";
import { answersNow, type Directory, exitTargets } from "#app/service/directory.ts";
import { directories } from "./directories.server.ts";
import { exitScript } from "./exit-script.ts";
import { HelpPage } from "./help-page.tsx";
import { helpStyle } from "./help-style.ts";
import { type HelpLanguage, helpLanguages } from "./help-text.ts";
import { helpWords } from "./help-words.server.ts";
import { listPlaces, type Place } from "./municipality-list.server.ts";
import { PlacesPage } from "./places-page.tsx";

interface Asked {
  /** Undefined when the address names a language there is none of. */
  language: HelpLanguage | undefined;
  slug: string | undefined;
  now: Date;
}

/** The page that is asked for. Whatever is wrong with the address, the numbers are shown. */
export async function answerHelp({ language, slug, now }: Asked): Promise<Response> {
  const place = slug === undefined ? null : ((await listPlaces()).find((one) => one.slug === slug) ?? null);
  const { services, owners } = place ? await directories.servicesIn(place.kommunenummer) : noServices;
  const open = openLanguages(owners);
  const isGone = language === undefined || (slug !== undefined && place === null) || !open.includes(language);
  const words = await helpWords(language !== undefined && open.includes(language) ? language : "nb");
  const others = await Promise.all(open.filter((one) => one !== words.language).map(helpWords));
  const [date, clock] = [dateInNorway(now), formatClock(now)];
  const at = { date, minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) };
  const page = createElement(HelpPage, {
    ...{ words, place, services, isGone, at: { date, clock } },
    owners: owners.map(({ owner }) => owner),
    isExample: owners.some(({ example }) => example) || (place?.kommunenummer.startsWith("99") ?? false),
    answering: answersNow(services, at),
    languages: others.map(({ language, name, tag, direction }) => ({ language, name, tag, direction })),
    exit: owners[0]?.help.exit ?? exitTargets[0],
  });
  return answer(page, { status: isGone ? 404 : 200, keep: isGone ? "" : "minute" });
}

/** Every municipality, to choose among. */
export async function answerPlaces(language: HelpLanguage | undefined): Promise<Response> {
  if (language === undefined || !always.includes(language))
    return answerHelp({ language: undefined, slug: undefined, now: new Date() });
  const places = await listPlaces();
  const page = createElement(PlacesPage, {
    words: await helpWords(language),
    places: byCounty(places),
    exit: exitTargets[0],
  });
  return answer(page, { status: 200, keep: "yes" });
}

/** Written by us; the translations are switched on by the municipality that stands for them. */
const always: readonly HelpLanguage[] = ["nb", "nn", "nb-lett", "nn-lett"];
const noServices = { services: [], owners: [] };

function openLanguages(owners: readonly Directory[]): HelpLanguage[] {
  const chosen = new Set(owners.flatMap(({ help }) => help.languages));
  return helpLanguages.filter((language) => always.includes(language) || chosen.has(language));
}

function byCounty(places: readonly Place[]): { county: string; places: Place[] }[] {
  const real = places.filter(({ kommunenummer }) => !kommunenummer.startsWith("99"));
  return [...Map.groupBy(real, ({ county }) => county)].map(([county, places]) => ({ county, places }));
}

/** No trail: nothing is kept by browsers, nothing is fetched, nothing is sent, nobody is told where one came from. */
function answer<Props>(
  page: FunctionComponentElement<Props>,
  { status, keep }: { status: number; keep: string },
): Response {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": policy,
    ...(keep !== "" && { "x-komplan-keep": keep }),
  };
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers });
}

const policy = [
  "default-src 'none'",
  `script-src ${digest(exitScript)}`,
  `style-src ${digest(helpStyle)}`,
  "img-src data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
