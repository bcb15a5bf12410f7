import { formatDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { findPublished, listVersions } from "#app/publication/shelf.server.ts";
import { publishedLine, statusSentence } from "#app/publication/status-line.ts";
import { changedStatuses } from "#app/publication/to-publication.ts";
import type { Route } from "./+types/plan-feed.ts";
import { type FeedItem, rss } from "./feed.ts";
import { planText } from "./plan-text.ts";

/** What has been published of a plan lately, for those who follow it: an entry for each version, with the measures that have a new status. */
export async function loader({ params }: Route.LoaderArgs) {
  const plan = (await findPublished(params.slug)) ?? notFound();
  const versions = (await listVersions(params.slug)).slice(0, most + 1);
  const found = await Promise.all(versions.map(({ version }) => findPublished(params.slug, version)));
  const read = found.filter((one) => one !== undefined);
  const items = read.slice(0, most).map((one, at) => itemOf(one, read[at + 1]));
  const address = `${env.origin}/plan/${plan.slug}`;
  return new Response(rss({ title: plan.title, address, description: plan.owner, language: plan.language, items }), {
    headers: {
      "Content-Type": "application/rss+xml; charset=utf-8",
      "x-komplan-keep": "yes",
      "Cache-Control": "public, no-cache",
    },
  });
}

const most = 20;

function itemOf(plan: Publication, before: Publication | undefined): FeedItem {
  const t = planText[plan.language];
  const numbers = new Set(before ? changedStatuses(before, plan) : plan.measures.map(({ number }) => number));
  const changed = plan.measures.filter(({ number, status }) => numbers.has(number) && status !== null);
  const date = formatDate(plan.publishedOn, plan.language);
  return {
    id: `${plan.slug}/${plan.version}`,
    title: plan.wordsFrom ? t.newStatus(date) : t.version(plan.version, date),
    address: `${env.origin}/plan/${plan.slug}${plan.wordsFrom ? "/status" : ""}`,
    on: plan.publishedOn,
    lines: changed.map((measure) => lineOf(measure, plan)),
  };
}

function lineOf(measure: PublishedMeasure, plan: Publication): string {
  const status = statusSentence(publishedLine(plan, measure, plan.publishedOn), plan.language);
  const said = measure.status?.comment;
  return `${measure.number} ${measure.title}: ${status}${said ? `. ${said}` : ""}`;
}
