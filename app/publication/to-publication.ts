import { findFact } from "#app/guide/fact.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Residents } from "#app/mapping/demography.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { FocusArea, Goal } from "#app/plan/goal.ts";
import type { Measure, Responsible } from "#app/plan/measure.ts";
import { numberChapters } from "#app/plan/numbering.ts";
import type { Adoption } from "#app/plan/plan.ts";
import { slugsOf } from "#app/plan/slug.ts";
import { isLate } from "#app/plan/timeliness.ts";
import type { Telling } from "#app/writing/tell-insertion.ts";
import { tellText } from "#app/writing/tell-text.ts";
import type { Publication, PublishedAdoption, PublishedFocusArea, PublishedMeasure } from "./publication.ts";

/** What a publication says of itself. */
export interface Imprint {
  version: number;
  publishedOn: string;
  /** Name of the organisation. */
  owner: string;
  example: boolean;
  /** The organisation's accessibility statement; empty while it has given none. */
  uustatusLink?: string;
}

/** Picks what the public may see, field by field. Nothing is spread: a field that is added to a draft stays inside until somebody names it here. */
export function toPublication(draft: Draft, imprint: Imprint, residents: Residents[] = []): Publication {
  const { plan, groups } = draft;
  const { version, publishedOn, owner, example, uustatusLink } = imprint;
  return {
    format: "komplan-plan-1",
    slug: plan.slug,
    version,
    publishedOn,
    language: plan.language,
    example,
    owner,
    ...(uustatusLink && { uustatusLink }),
    title: plan.title,
    subtitle: plan.subtitle,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    evaluationOn: plan.evaluationOn,
    mandate: plan.mandate,
    ...intervalOf(draft.measures),
    layout: plan.layout,
    adoptions: draft.adoptions.map(publishedAdoption),
    groups: groups.map(({ kind, title, agency }) => ({ kind, title, agency })),
    chapters: publishedChapters(draft, { draft, residents, language: plan.language }),
    focusAreas: publishedFocusAreas(draft),
    measures: draft.measures.map((measure) => publishedMeasure(measure, { language: plan.language, publishedOn })),
  };
}

function publishedAdoption(adoption: Adoption): PublishedAdoption {
  return {
    kommunenummer: adoption.kommunenummer,
    municipality: adoption.municipality,
    hearingFrom: adoption.hearingFrom,
    hearingTo: adoption.hearingTo,
    adoptedOn: adoption.adoptedOn,
    adoptedBy: adoption.adoptedBy,
    byCouncil: adoption.byCouncil,
    caseNumber: adoption.caseNumber,
    link: adoption.link,
  };
}

/** References in the texts are told out as they stand today, and so frozen. */
function publishedChapters({ chapters }: Draft, telling: Telling): Publication["chapters"] {
  const numbers = numberChapters(chapters);
  const slugs = slugsOf(chapters.map(({ title }) => title));
  return chapters.map(({ kind, title, body }, at) => ({
    slug: slugs[at] ?? "",
    number: numbers[at] ?? "",
    kind,
    title,
    body: tellText(body, telling, "public"),
  }));
}

function publishedFocusAreas({ focusAreas, goals, measures }: Draft): PublishedFocusArea[] {
  const slugs = slugsOf(focusAreas.map(({ title }) => title));
  return focusAreas.map(({ id, title, reason, period }: FocusArea, at) => ({
    slug: slugs[at] ?? "",
    number: String(at + 1),
    title,
    reason,
    period,
    goals: goals.filter(({ focusAreaId }) => focusAreaId === id).map((goal) => publishedGoal(goal, measures)),
  }));
}

function publishedGoal({ id, level, title, strategy }: Goal, measures: Measure[]) {
  const serving = measures.filter(({ goalIds }) => goalIds.includes(id)).map(({ number }) => number);
  return { level, title, strategy, measures: serving };
}

/** Said where it is not the usual half-year. */
function intervalOf([first]: Measure[]): Pick<Publication, "intervalMonths"> {
  return first && first.intervalMonths !== 6 ? { intervalMonths: first.intervalMonths } : {};
}

interface OnTheDay {
  language: Language;
  publishedOn: string;
}

function publishedMeasure(measure: Measure, { language, publishedOn }: OnTheDay): PublishedMeasure {
  const { baseline, target, source } = measure.indicator;
  return {
    key: keyOf(measure),
    number: measure.number,
    title: measure.title,
    points: measure.points,
    reason: measure.reason,
    kind: measure.kind,
    targetGroups: measure.targetGroups,
    violenceForms: measure.violenceForms,
    nationalCategory: measure.nationalCategory,
    legalBasis: measure.legalBasis.flatMap((id) => publishedFact(id, language)),
    responsible: publishedResponsible(measure.responsible, measure.responsibleText),
    partners: measure.partners.map(({ name, part }) => ({ name, part })),
    municipalities: measure.municipalities,
    startsOn: measure.startsOn,
    endsOn: measure.endsOn,
    periodText: measure.periodText,
    milestones: measure.milestones.map(({ title, due, doneOn }) => ({ title, due, doneOn })),
    period: measure.period,
    hours: measure.hours,
    costs: measure.costs.map(({ year, kroner }) => ({ year, kroner })),
    funding: measure.funding,
    resourcesText: measure.resourcesText,
    indicator: { baseline, target, source },
    evaluationMethod: measure.evaluationMethod,
    evaluationOn: measure.evaluationOn,
    remark: measure.publicRemark,
    status: publishedStatus(measure, publishedOn),
  };
}

/** The end of its id: enough to know it again by, and not enough to reach it with. */
function keyOf({ id }: Pick<Measure, "id">): string {
  return id.slice(-12);
}

type NewVersion = Pick<Publication, "version" | "publishedOn">;

/**
 * What was published last, with how its measures go today and nothing else new: what is being written stays inside. A measure that
 * nobody can find again keeps the status it had.
 */
export function withNewStatuses(
  last: Publication,
  measures: Measure[],
  { version, publishedOn }: NewVersion,
): Publication {
  const now = new Map(measures.map((measure) => [keyOf(measure), measure]));
  const byPlace = new Map(measures.map((measure) => [`${measure.number} ${measure.title}`, measure]));
  const words = last.wordsFrom ?? { version: last.version, publishedOn: last.publishedOn };
  return {
    ...last,
    ...intervalOf(measures),
    version,
    publishedOn,
    wordsFrom: words,
    measures: last.measures.map((measure) => {
      const found = measure.key ? now.get(measure.key) : byPlace.get(`${measure.number} ${measure.title}`);
      return found?.status ? { ...measure, status: publishedStatus(found, publishedOn) } : measure;
    }),
  };
}

/** Numbers of the measures whose status differs. */
export function changedStatuses(last: Publication, next: Publication): string[] {
  const before = new Map(last.measures.map((measure) => [measure.number, canonical(measure.status)]));
  return next.measures
    .filter(({ number, status }) => before.get(number) !== canonical(status))
    .map(({ number }) => number);
}

/** A fact that nobody has seen in a source is for editors, not for the public. */
function publishedFact(id: string, language: Language): PublishedMeasure["legalBasis"] {
  const fact = findFact(id);
  if (!fact || fact.confidence === "low") return [];
  return [{ id, title: fact.title[language], url: fact.source.url }];
}

/** The function, or else whoever an imported plan named. */
function publishedResponsible(responsible: Responsible | null, inWords: string): PublishedMeasure["responsible"] {
  if (responsible) return { title: responsible.title, agency: responsible.agency };
  return inWords === "" ? null : { title: inWords, agency: "" };
}

/** Late as staff see it: reported as late, or past its date that day without a reason. */
function publishedStatus(measure: Measure, publishedOn: string): PublishedMeasure["status"] {
  if (!measure.status) return null;
  const { phase, comment, reportedAt } = measure.status;
  return { phase, late: isLate(measure, publishedOn), comment, reportedOn: dateInNorway(reportedAt) };
}
