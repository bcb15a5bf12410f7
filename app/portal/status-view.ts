import { deadlineWords, timeWords } from "#app/export/measure-words.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { isIn, placeIn, type Span, stretchIn, yearsIn } from "#app/lib/time-span.ts";
import { labels } from "#app/publication/labels.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { measuresIn } from "#app/publication/standing.ts";
import { goalKey } from "./measure-filter.ts";
import { type PlanAddress, planHref } from "./plan-href.ts";
import { shownStatus, statusCountsOf } from "./progress.ts";

interface Seen {
  plan: Publication;
  address: PlanAddress;
  language: Language;
}

/** How the measures of each focus area go. */
export function statusByArea({ plan, address, language }: Seen) {
  return plan.focusAreas.map(({ slug, number, title, goals }) => {
    const numbers = new Set(goals.flatMap(({ measures }) => measures));
    const own = plan.measures.filter((measure) => numbers.has(measure.number));
    const counts = statusCountsOf(plan, own, language);
    return { key: slug, label: `${number} ${title}`, counts, ...listed(address, language, `omrade=${slug}`) };
  });
}

/** How it goes towards each goal: the state of its measures, and no figure made of them. */
export function statusByGoal({ plan, address, language }: Seen) {
  return plan.focusAreas.flatMap(({ slug, goals }) =>
    goals.map(({ title, measures }, at) => {
      const own = plan.measures.filter(({ number }) => measures.includes(number));
      const key = goalKey(slug, at);
      return {
        key,
        label: title,
        counts: statusCountsOf(plan, own, language),
        ...listed(address, language, `mal=${key}`),
      };
    }),
  );
}

/** How it goes with what each municipality has promised. */
export function statusByMunicipality({ plan, address, language }: Seen) {
  return plan.adoptions.map(({ kommunenummer, municipality }) => ({
    key: kommunenummer,
    label: municipality,
    href: planHref(language, address, `/kommune/${kommunenummer}`),
    counts: statusCountsOf(plan, measuresIn(plan, kommunenummer), language),
  }));
}

/** The measures of this period along the years. Null for a plan whose period nobody has set. */
export function timelineOf({ plan, address, language }: Seen, today: string) {
  const { startsOn, endsOn } = plan;
  if (startsOn === null || endsOn === null) return null;
  const span = { from: startsOn, to: endsOn };
  const rows = plan.measures
    .filter(({ period }) => period === "this")
    .map((measure) => ({
      key: measure.number,
      label: `${measure.number} ${measure.title}`,
      href: planHref(language, address, `/tiltak/${measure.number}`),
      ...statusWords(plan, measure, language),
      time: timeWords(measure, language).join(", ") || deadlineWords(measure, language),
      points: measure.milestones.map(({ due }) => formatDate(due, language)),
      stretch: stretchOf(measure, span),
    }));
  return { years: yearsIn(span), now: isIn(span, today) ? placeIn(span, today) : null, rows };
}

function stretchOf({ startsOn, endsOn, milestones }: PublishedMeasure, span: Span) {
  return stretchIn(
    span,
    startsOn,
    endsOn,
    milestones.map(({ due }) => due),
  );
}

function statusWords(plan: Publication, measure: PublishedMeasure, language: Language) {
  const shape = shownStatus(plan, measure);
  return { shape, status: labels[language].phases[shape] };
}

/** Where some measures are listed. The list can be narrowed in the newest version alone. */
function listed(address: PlanAddress, language: Language, asked: string) {
  return address.olderVersion === undefined ? { href: `${planHref(language, address, "/tiltak")}?${asked}` } : {};
}
