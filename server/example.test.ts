import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { roles } from "#app/access/user.ts";
import { faultOfBlock } from "#app/card/block-text.ts";
import { allCardTemplates, cardParts } from "#app/card/card-template.ts";
import { allFlows } from "#app/card/flow-template.ts";
import { cardServices } from "#app/card/local-service.ts";
import { workplaces } from "#app/card/workplace.ts";
import { yearDateKinds } from "#app/followup/year-date.ts";
import { findFact } from "#app/guide/fact.ts";
import { personalDataIn } from "#app/guide/free-text.ts";
import { findNationalArea } from "#app/guide/national-area.ts";
import { findOutdated } from "#app/guide/outdated.ts";
import { languages } from "#app/lib/language.ts";
import { servedGroups } from "#app/mapping/answer.ts";
import { audiences, newestForm } from "#app/mapping/form.ts";
import { chapterKinds } from "#app/plan/chapter.ts";
import { crisisPlanKinds, mentions } from "#app/plan/crisis-plan.ts";
import { bufdirHeadings } from "#app/plan/finding.ts";
import { goalLevels, planPeriods } from "#app/plan/goal.ts";
import { memberRoles, perspectives } from "#app/plan/group-member.ts";
import {
  causes,
  fundings,
  measureKinds,
  nationalCategories,
  phases,
  targetGroups,
  violenceForms,
} from "#app/plan/measure.ts";
import { groupKinds } from "#app/plan/plan.ts";
import { involvementKinds } from "#app/process/involvement.ts";
import { meetingGroups, meetingKinds } from "#app/process/meeting.ts";
import { adjacentKinds } from "#app/process/plan-place.ts";
import { stepKeys } from "#app/process/step-key.ts";
import { stepStates } from "#app/process/step-state.ts";
import { answersOf, measureResults, occasions } from "#app/report/evaluation.ts";
import { isClock } from "#app/service/opening-hours.ts";
import {
  accesses,
  interpreters,
  phoneDigits,
  serviceKinds,
  serviceLanguages,
  audiences as whomServed,
} from "#app/service/service.ts";
import { measureTexts } from "#app/writing/measure-text.ts";

const words = z.string().trim().min(1);
const date = z.iso.date();
/** Invented people have invented addresses, which no mail can reach. */
const email = z.string().regex(/^[a-z]+@[a-z]+\.example$/);

const report = z.strictObject({
  on: date,
  by: words,
  request: words.optional(),
  phase: z.enum(phases),
  late: z.boolean(),
  comment: words,
  cause: z.enum(causes).optional(),
  decisionNeeded: words.optional(),
  internalNote: z.string().startsWith("Bare for kolleger:").optional(),
});

const measure = z.strictObject({
  title: words,
  points: z.array(words).optional(),
  reason: words.optional(),
  kind: z.enum(measureKinds).optional(),
  targetGroups: z.array(z.enum(targetGroups)).optional(),
  violenceForms: z.array(z.enum(violenceForms)).optional(),
  nationalCategory: z.enum(nationalCategories).optional(),
  legalBasis: z.array(words).optional(),
  position: words.optional(),
  responsibleText: words.optional(),
  partners: z
    .array(
      z.union([
        z.strictObject({ agency: words, part: words }),
        z.strictObject({ position: words, part: words }),
        z.strictObject({ name: words, part: words }),
      ]),
    )
    .optional(),
  municipalities: z.array(z.enum(["9901", "9902", "9903"])).optional(),
  startsOn: date.optional(),
  endsOn: date.optional(),
  periodText: words.optional(),
  milestones: z.array(z.strictObject({ title: words, due: date, doneOn: date.nullable() })).optional(),
  period: z.enum(planPeriods).optional(),
  hours: z.int().positive().optional(),
  costs: z.record(z.string().regex(/^20\d\d$/), z.int().positive()).optional(),
  funding: z.enum(fundings).optional(),
  resourcesText: words.optional(),
  indicator: z.strictObject({ baseline: words, target: words, source: words }).optional(),
  origin: z.strictObject({ kind: z.enum(["example", "publication"]), id: words, title: words }).optional(),
  offer: z.strictObject({ heading: z.enum(bufdirHeadings), result: words }).optional(),
  evaluationMethod: words.optional(),
  evaluationOn: date.optional(),
  publicRemark: words.optional(),
  internalRemark: z.string().startsWith("Bare for kolleger:").optional(),
  alsoServes: z.array(words).optional(),
  reports: z.array(report).optional(),
});

const goal = z.strictObject({
  key: words,
  level: z.enum(goalLevels),
  title: words,
  strategy: z.string(),
  measures: z.array(measure).min(1),
});

const comment = z.strictObject({
  chapter: words.optional(),
  measure: words.optional(),
  by: words,
  on: date,
  quote: z.string(),
  body: words,
  done: z.boolean(),
  replies: z.array(z.strictObject({ by: words, on: date, body: words })),
});
const suggestion = z.strictObject({
  chapter: words.optional(),
  at: z.int().optional(),
  measure: words.optional(),
  field: z.enum(measureTexts).optional(),
  by: words,
  on: date,
  before: words,
  after: words,
  note: words,
});

const milestone = z.strictObject({ title: words, due: date });

const path = z.strictObject({
  by: words,
  on: date,
  assignment: z.strictObject({
    initiative: words,
    initiatedOn: date,
    decidedBy: words,
    decidedOn: date,
    caseNumber: words,
  }),
  mandate: z.strictObject({
    purpose: words,
    questions: z.array(words).min(1),
    startsOn: date,
    endsOn: date,
    milestones: z.array(milestone),
    budget: z.int(),
    hours: z.int(),
    reporting: words,
    limits: words,
  }),
  adjacentPlans: z.array(
    z.strictObject({
      kind: z.enum(adjacentKinds),
      title: words,
      reference: z.string(),
      relation: words,
      reviewOn: date.nullable(),
    }),
  ),
  steps: z.array(
    z.strictObject({
      step: z.enum(stepKeys),
      state: z.enum(stepStates),
      reason: words.optional(),
      dueOn: date.optional(),
      position: words.optional(),
    }),
  ),
});

const priorities = z.strictObject({
  proposals: z.array(
    z.strictObject({
      title: words,
      nationalArea: z.string().refine(findNationalArea).nullable(),
      reason: z.string(),
      mapping: z.string(),
      targetGroups: z.array(z.enum(targetGroups)),
      period: z.enum(planPeriods).nullable(),
      periodReason: z.string(),
      focusArea: words.nullable(),
    }),
  ),
  round: z.strictObject({
    openedOn: date,
    closedOn: date.nullable(),
    points: z.int().positive(),
    voters: z.array(words),
    totals: z.record(z.string(), z.int().positive()),
  }),
});

const service = z.strictObject({ name: words, groups: z.array(z.enum(servedGroups)), perYear: z.int().nullable() });
const sections = newestForm().sections;
const mapping = z.strictObject({
  round: z.strictObject({ by: words, sentOn: date, deadline: date, sender: words, words }),
  requests: z.array(
    z.strictObject({
      agency: words,
      recipient: z.email().endsWith(".example"),
      language: z.enum(languages),
      answer: z
        .strictObject({
          on: date,
          services: z.partialRecord(z.enum(audiences), z.array(service)),
          texts: z.partialRecord(
            z.enum(sections.flatMap(({ questions }) => questions.map(({ key }) => key))),
            words.refine((text) => personalDataIn(text).length === 0),
          ),
        })
        .nullable(),
    }),
  ),
  summary: z.strictObject({ strengths: words, gaps: words }),
  crisisPlans: z.array(
    z.strictObject({
      kind: z.enum(crisisPlanKinds),
      mentioned: z.enum(mentions),
      place: z.string(),
      lookedOn: date.nullable(),
    }),
  ),
});

const request = z.strictObject({
  key: words,
  to: words,
  by: words,
  askedOn: date,
  measures: z.array(words).min(1),
  passedOn: z.strictObject({ key: words, recipient: email }).optional(),
});
const aboutNobody = words.refine((text) => personalDataIn(text).length === 0);
const evaluation = z.strictObject({
  occasion: z.enum(occasions),
  heldOn: date.nullable(),
  answers: z.strictObject(answersOf(() => aboutNobody.optional())),
  measures: z.array(z.strictObject({ measure: words, result: z.enum(measureResults), words: aboutNobody })),
});
const yearDate = z.strictObject({
  kind: z.enum(yearDateKinds),
  title: words,
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31).nullable(),
});

const clock = z.string().refine(isClock);
const offered = z.strictObject({
  organisation: words,
  agency: words,
  kind: z.enum(serviceKinds),
  name: words,
  about: words.refine((text) => text.includes("oppdiktet") && personalDataIn(text).length === 0),
  place: z.string(),
  directions: z.string(),
  price: words,
  access: z.enum(accesses),
  interpreter: z.enum(interpreters),
  language: z.enum(languages),
  languages: z.array(z.enum(serviceLanguages)),
  municipalities: z.array(z.string().regex(/^990[123]$/)),
  audiences: z.array(z.enum(whomServed)),
  contactEmail: email,
  opening: z.array(
    z.strictObject({
      days: z.array(z.int().min(0).max(6)),
      opens: clock,
      closes: clock,
      holidays: z.enum(["open", "only"]).optional(),
      ofMonth: z.int().optional(),
    }),
  ),
  /** So alike that nobody takes them for real. */
  phones: z.array(
    z.strictObject({
      number: z
        .string()
        .regex(/^2000000\d$/)
        .refine(phoneDigits),
      words: z.string(),
      by: words,
      confirmedBy: words.optional(),
    }),
  ),
  confirmedDaysAgo: z.int().min(0),
  secretAddress: words.optional(),
});

const plan = z.strictObject({
  key: words,
  organisation: words,
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: words,
  subtitle: z.string(),
  language: z.enum(languages),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  evaluationOn: date.nullable(),
  mandate: z.string(),
  layout: z.enum(["sevenColumns", "wishes"]),
  createdOn: date,
  publishedOn: z.array(date),
  publishedBy: words,
  reportPeriods: z
    .array(
      z.strictObject({
        fromDate: date,
        toDate: date,
        due: date,
        by: words,
        openedOn: date,
        closedOn: date.nullable(),
        introduction: z.string().max(800),
      }),
    )
    .optional(),
  requests: z.array(request).optional(),
  yearDates: z.array(yearDate).optional(),
  evaluations: z.array(evaluation).optional(),
  adoptions: z.array(
    z.strictObject({
      kommunenummer: z.string().regex(/^990[123]$/),
      hearingFrom: date.nullable(),
      hearingTo: date.nullable(),
      adoptedOn: date.nullable(),
      adoptedBy: z.string(),
      byCouncil: z.boolean(),
      caseNumber: z.string(),
    }),
  ),
  groups: z.array(
    z.strictObject({
      kind: z.enum(groupKinds),
      title: words,
      agency: z.string(),
      role: z.enum(memberRoles).optional(),
      subGroup: words.optional(),
      perspectives: z.array(z.enum(perspectives)).optional(),
      cleared: z.boolean().optional(),
      hours: z.int().optional(),
    }),
  ),
  process: z
    .strictObject({
      groupTexts: z.array(z.strictObject({ kind: z.enum(groupKinds), tasks: words, responsibility: words })),
      involvements: z.array(
        z.strictObject({
          kind: z.enum(involvementKinds),
          name: words,
          wish: z.string(),
          safety: words.optional(),
          askedOn: date.nullable(),
          said: z.string(),
          done: z.string(),
        }),
      ),
      meetings: z.array(
        z.strictObject({
          kind: z.enum(meetingKinds),
          groupKind: z.enum(meetingGroups).nullable(),
          title: z.string(),
          heldOn: date,
          startsAt: z.iso.time().nullable(),
          endsAt: z.iso.time().nullable(),
          place: z.string(),
          agenda: z.array(words),
          decisions: z.array(z.strictObject({ decision: words, responsible: z.string(), due: date.nullable() })),
        }),
      ),
    })
    .optional(),
  chapters: z.array(
    z.strictObject({ template: words, kind: z.enum(chapterKinds), title: words, body: z.array(z.string()) }),
  ),
  focusAreas: z
    .array(z.strictObject({ title: words, reason: z.string(), period: z.enum(planPeriods), goals: z.array(goal) }))
    .min(2),
  mapping: mapping.optional(),
  priorities: priorities.optional(),
  advisers: z.array(z.strictObject({ person: words, from: date, by: words })).optional(),
  comments: z.array(comment).optional(),
  suggestions: z.array(suggestion).optional(),
  path: path.optional(),
});

const bilingual = z
  .strictObject({ nb: words, nn: words })
  .refine(({ nb, nn }) => !faultOfBlock(nb) && !faultOfBlock(nn));
const placed = { blockId: words, part: z.enum(cardParts) };
const ownCard = z.strictObject({
  organisation: words,
  card: z.enum(allCardTemplates().map(({ id }) => id)),
  changedBy: words,
  proposedBy: words.optional(),
  approvedBy: words.optional(),
  blocks: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("reworded"), ...placed, text: bilingual, basis: bilingual.optional() }),
      z.strictObject({ kind: z.literal("leftOut"), ...placed, reason: words }),
      z.strictObject({
        ...{ kind: z.literal("own"), ...placed, text: bilingual },
        ...{ workplaces: z.array(z.enum(workplaces)), service: z.enum(cardServices).nullable() },
      }),
    ]),
  ),
});

const ownFlow = z.strictObject({
  organisation: words,
  flow: z.enum(allFlows().map(({ id }) => id)),
  changedBy: words,
  proposedBy: words.optional(),
  approvedBy: words.optional(),
  reworded: z.array(z.strictObject({ step: words, text: bilingual, before: bilingual.optional() })),
  added: z.array(
    z.strictObject({ id: words, after: words, who: bilingual, when: bilingual.optional(), text: bilingual }),
  ),
});

const example = z
  .strictObject({
    organisations: z.array(
      z.strictObject({
        key: words,
        slug: words,
        name: words,
        kind: z.enum(["municipality", "cooperation"]),
        kommunenummer: z.string().nullable(),
        language: z.enum(languages),
      }),
    ),
    cooperation: z.strictObject({ organisation: words, members: z.array(words) }),
    people: z.array(z.strictObject({ key: words, name: words, email, language: z.enum(languages) })),
    memberships: z.array(z.strictObject({ organisation: words, person: words, role: z.enum(roles), from: date })),
    agencies: z.array(
      z.strictObject({
        organisation: words,
        name: words,
        external: z.boolean(),
        positions: z.array(z.strictObject({ key: words, title: words, holder: words.nullable() })),
      }),
    ),
    quietPeriods: z.array(z.strictObject({ organisation: words, name: words, startsOn: date, endsOn: date })),
    services: z.array(offered),
    cards: z.array(ownCard),
    flows: z.array(ownFlow),
    statistics: z.array(
      z.strictObject({
        organisation: words,
        kommunenummer: z.string().regex(/^990[123]$/),
        fetchedOn: date,
        year: z.int(),
        women: z.array(z.int().min(0)).length(106),
        men: z.array(z.int().min(0)).length(106),
      }),
    ),
    plans: z.array(plan),
  })
  .parse(JSON.parse(readFileSync(new URL("../db/seed/example.json", import.meta.url), "utf8")));

const goals = example.plans.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.goals));
const measures = goals.flatMap((each) => each.measures);
const reports = measures.flatMap((each) => each.reports ?? []);
const requests = example.plans.flatMap((each) => each.requests ?? []);
const evaluations = example.plans.flatMap((each) => each.evaluations ?? []);

test("everything that is pointed to is there", () => {
  const positions = example.agencies.flatMap((agency) => agency.positions);
  const known = new Set([
    ...example.organisations.map(({ key }) => `organisation ${key}`),
    ...example.people.map(({ key }) => `person ${key}`),
    ...positions.map(({ key }) => `position ${key}`),
    ...goals.map(({ key }) => `goal ${key}`),
    ...measures.map(({ title }) => `measure ${title}`),
    ...requests.flatMap(({ key, passedOn }) => [`request ${key}`, ...(passedOn ? [`request ${passedOn.key}`] : [])]),
  ]);
  const used = [
    ...[
      ...[...example.memberships, ...example.agencies, ...example.statistics, ...example.plans],
      ...[...example.quietPeriods, example.cooperation],
    ].map(({ organisation }) => `organisation ${organisation}`),
    ...requests.flatMap(({ to, by }) => [`person ${to}`, `person ${by}`]),
    ...reports.flatMap((one) => (one.request === undefined ? [] : [`request ${one.request}`])),
    ...[
      ...requests.flatMap((one) => one.measures),
      ...evaluations.flatMap((one) => one.measures.map(({ measure }) => measure)),
    ].map((title) => `measure ${title}`),
    ...example.cooperation.members.map((key) => `organisation ${key}`),
    ...[...example.memberships.map(({ person }) => person), ...reports.map(({ by }) => by)].map(
      (key) => `person ${key}`,
    ),
    ...positions.flatMap(({ holder }) => (holder ? [`person ${holder}`] : [])),
    ...measures.flatMap(({ position }) => (position ? [`position ${position}`] : [])),
    ...measures.flatMap(({ alsoServes = [] }) => alsoServes.map((key) => `goal ${key}`)),
  ];
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test("as many women and men live there as the packaged figures say", () => {
  const packaged = readFileSync(new URL("../db/reference/example-population-by-age.csv", import.meta.url), "utf8");
  const lines = packaged.trim().split("\n").slice(1);
  const counted = example.statistics.flatMap(({ kommunenummer, women, men }) =>
    women.map((number, age) => `${kommunenummer},${age === 105 ? "105+" : age},${number + (men[age] ?? 0)}`),
  );
  expect(counted).toEqual(lines);
});

test("a measure rests on facts that hold and may be shown to everyone", () => {
  const facts = measures.flatMap(({ legalBasis = [] }) => legalBasis).map((id) => findFact(id));
  expect(facts.filter((fact) => fact === undefined || fact.validTo !== null || fact.confidence === "low")).toEqual([]);
});

test("nothing has been done or told after the day the example was written, or before it was planned", () => {
  const doneOn = measures.flatMap(({ milestones = [] }) => milestones.flatMap((each) => each.doneOn ?? []));
  const days = [...doneOn, ...reports.map(({ on }) => on), ...requests.map(({ askedOn }) => askedOn)];
  expect(days.filter((day) => day > "2026-11-20" || day < "2020-01-01")).toEqual([]);
});

test("each period, goal level and role is used, and each kind of group", () => {
  expect(new Set(goals.map(({ level }) => level))).toEqual(new Set(goalLevels));
  expect(new Set(example.memberships.map(({ role }) => role))).toEqual(new Set(roles));
  expect(new Set(example.plans.flatMap(({ groups }) => groups.map(({ kind }) => kind)))).toEqual(new Set(groupKinds));
  expect(new Set(reports.map(({ phase }) => phase)).size).toBeGreaterThan(3);
});

test("the chapters of the joint plan are of a length that somebody reads", () => {
  const [joint] = example.plans;
  const counts = joint?.chapters
    .filter(({ kind }) => kind === "text")
    .map(({ body }) => body.join(" ").split(/\s+/).length);
  expect(counts?.filter((count) => count < 100 || count > 400)).toEqual([]);
});

test("the joint plan cites what no longer holds in one deliberate place, the old plan of Sundøy in several", () => {
  const [joint, sundoy] = example.plans.map((each) => findOutdated(textOf(each)).map(({ recogniser }) => recogniser));
  expect(joint).toEqual(["prop-12-s"]);
  expect(new Set(sundoy)).toEqual(new Set(["et-liv-uten-vold", "prop-12-s", "krisesenterlova-8"]));
});

/** All words of a plan, a line for each. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(textOf).join("\n");
}
