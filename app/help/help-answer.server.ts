import { createElement, type FunctionComponentElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { dateInNorway, formatClock } from "#app/lib/dates.ts";
import { listPlaces, type Place } from "#app/organisation/municipality-list.server.ts";
import { answersNow, isForResidents } from "#app/service/directory.ts";
import { exitTargets } from "#app/service/exit-target.ts";
import { directories } from "./directories.server.ts";
import { EmbeddedPage } from "./embedded-page.tsx";
import { embeddedHelpHeaders, helpHeaders } from "./help-headers.ts";
import { type HelpLanguage, openLanguages, writtenByUs } from "./help-language.ts";
import { HelpPage } from "./help-page.tsx";
import { helpWords } from "./help-words.server.ts";
import { PlacesPage } from "./places-page.tsx";

interface Asked {
  /** Undefined when the address names a language there is none of. */
  language: HelpLanguage | undefined;
  slug: string | undefined;
  now: Date;
}

/** The page that is asked for. Whatever is wrong with the address, the numbers are shown. */
export async function answerHelp(asked: Asked): Promise<Response> {
  const { open, owners, status, keep, ...found } = await find(asked);
  const others = await Promise.all(open.filter((one) => one !== found.words.language).map(helpWords));
  const page = createElement(HelpPage, {
    ...found,
    isGone: status === 404,
    owners: owners.map(({ owner }) => owner),
    languages: others.map(({ language, name, tag, direction }) => ({ language, name, tag, direction })),
    exit: owners[0]?.help.exit ?? exitTargets[0],
  });
  return answer(page, { status, keep });
}

/** The block for the municipality's own site. */
export async function answerEmbedded(asked: Asked): Promise<Response> {
  const { words, place, isExample, answering, services, at, status, keep } = await find(asked);
  const hasServices = services.length > 0;
  const page = createElement(EmbeddedPage, { words, place, isExample, answering, hasServices, at });
  return answer(page, { status, keep, headers: embeddedHelpHeaders });
}

/** What is known of the place that is asked for, now, in the language that is asked for or else in bokmål. */
async function find({ language, slug, now }: Asked) {
  const place = slug === undefined ? null : ((await listPlaces()).find((one) => one.slug === slug) ?? null);
  const { services: all, owners } = place ? await directories.servicesIn(place.kommunenummer) : noServices;
  const services = all.filter(isForResidents);
  const open = openLanguages(owners);
  const spoken = language !== undefined && open.includes(language) ? language : undefined;
  const isGone = spoken === undefined || (slug !== undefined && place === null);
  const [date, clock] = [dateInNorway(now), formatClock(now)];
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return {
    ...{ place, services, owners, open, at: { date, clock } },
    words: await helpWords(spoken ?? "nb"),
    isExample: owners.some(({ example }) => example) || (place?.kommunenummer.startsWith("99") ?? false),
    answering: answersNow(services, { date, minutes }),
    status: isGone ? 404 : 200,
    keep: isGone ? "" : "minute",
  };
}

/** Every municipality, to choose among. */
export async function answerPlaces(language: HelpLanguage | undefined): Promise<Response> {
  if (language === undefined || !writtenByUs.includes(language))
    return answerHelp({ language: undefined, slug: undefined, now: new Date() });
  const places = await listPlaces();
  const page = createElement(PlacesPage, {
    words: await helpWords(language),
    places: byCounty(places),
    exit: exitTargets[0],
  });
  return answer(page, { status: 200, keep: "yes" });
}

const noServices = { services: [], owners: [] };

function byCounty(places: readonly Place[]): { county: string; places: Place[] }[] {
  const real = places.filter(({ kommunenummer }) => !kommunenummer.startsWith("99"));
  return [...Map.groupBy(real, ({ county }) => county)].map(([county, places]) => ({ county, places }));
}

function answer<Props>(
  page: FunctionComponentElement<Props>,
  { status, keep, headers = helpHeaders }: { status: number; keep: string; headers?: typeof helpHeaders },
): Response {
  const kept = keep === "" ? {} : { "x-komplan-keep": keep };
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers: { ...headers, ...kept } });
}
