import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import type { Chapter, ChapterFields } from "#app/plan/chapter.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { FocusArea, Goal } from "#app/plan/goal.ts";
import { listMeasures } from "#app/plan/measure.server.ts";
import { blankMeasure, type Measure, type MeasureFields, type Status } from "#app/plan/measure.ts";
import { insertPlan, type NewPlan } from "#app/plan/new-plan.server.ts";
import type { Adoption, Plan, PlanFields } from "#app/plan/plan.ts";

export function planFieldsOf(differences: Partial<PlanFields> = {}): PlanFields {
  return {
    title: "Handlingsplan mot vold i nære relasjoner",
    subtitle: "",
    language: "nb",
    startsOn: "2026-01-01",
    endsOn: "2029-12-31",
    evaluationOn: "2029-04-01",
    mandate: "Kommunestyret ba om en plan i møte 12. juni 2025.",
    layout: "sevenColumns",
    ...differences,
  };
}

export function aPlan(differences: Partial<Plan> = {}): Plan {
  return {
    ...planFieldsOf(),
    id: "plan-1",
    organisationId: "organisation-1",
    slug: "fjellvik-2026-2029",
    version: 1,
    ...differences,
  };
}

export function anAdoption(differences: Partial<Adoption> = {}): Adoption {
  return {
    planId: "plan-1",
    kommunenummer: "9901",
    municipality: "Fjellvik",
    hearingFrom: null,
    hearingTo: null,
    adoptedOn: "2026-03-12",
    adoptedBy: "Kommunestyret",
    byCouncil: true,
    caseNumber: "26/17",
    link: "",
    ...differences,
  };
}

export function aChapter(differences: Partial<Chapter> = {}): Chapter {
  return {
    id: "chapter-1",
    organisationId: "organisation-1",
    planId: "plan-1",
    kind: "text",
    template: "introduction",
    title: "Innledning",
    body: fromPlainText("Kommunen vil forebygge vold og hjelpe dem som er utsatt."),
    version: 1,
    ...differences,
  };
}

export function aFocusArea(differences: Partial<FocusArea> = {}): FocusArea {
  return {
    id: "focus-area-1",
    organisationId: "organisation-1",
    planId: "plan-1",
    title: "Forebygging",
    reason: "Mange utsatte får hjelp sent.",
    period: "this",
    version: 1,
    ...differences,
  };
}

export function aGoal(differences: Partial<Goal> = {}): Goal {
  return {
    id: "goal-1",
    organisationId: "organisation-1",
    planId: "plan-1",
    focusAreaId: "focus-area-1",
    level: "agency",
    title: "Ansatte spør om vold",
    strategy: "Opplæring i alle tjenester.",
    version: 1,
    ...differences,
  };
}

/** A measure that lacks nothing. */
export function aStatus(differences: Partial<Status> = {}): Status {
  const unsaid = { comment: "", internalNote: "", cause: null, decisionNeeded: "", onTimeReason: "" };
  return { phase: "underWay", late: false, ...unsaid, reportedAt: new Date("2026-05-01T10:00:00Z"), ...differences };
}

export function aMeasure(differences: Partial<Measure> = {}): Measure {
  const { positionId, ...blank } = blankMeasure;
  return {
    ...blank,
    id: "measure-1",
    organisationId: "organisation-1",
    planId: "plan-1",
    number: "1.1",
    title: "Holde fagdag for barnehagene",
    points: ["Invitere politiet", "Øve på samtaler"],
    reason: "Ansatte etterspør opplæring.",
    kind: "new",
    targetGroups: ["children", "staff"],
    violenceForms: ["physical"],
    nationalCategory: "prevention",
    legalBasis: ["kostra-7b"],
    responsible: {
      positionId: "position-1",
      title: "Barnehagesjef",
      agency: "Oppvekst",
      agencyId: "agency-1",
    },
    partners: [{ name: "Politiet", part: "holder innlegg" }],
    startsOn: "2026-02-01",
    endsOn: "2026-12-31",
    milestones: [{ title: "Program klart", due: "2026-06-01", doneOn: null }],
    hours: 40,
    costs: [{ year: 2026, kroner: 25000 }],
    funding: "withinBudget",
    indicator: { baseline: "2 av 9 barnehager", target: "9 av 9", source: "Egen telling" },
    evaluationMethod: "Spørreskjema til deltakerne",
    evaluationOn: "2027-02-01",
    goalIds: ["goal-1"],
    status: null,
    intervalMonths: 6,
    origin: null,
    version: 1,
    ...differences,
  };
}

export function aDraft(differences: Partial<Draft> = {}): Draft {
  return {
    plan: aPlan(),
    adoptions: [anAdoption()],
    groups: [],
    chapters: [aChapter()],
    focusAreas: [aFocusArea()],
    goals: [aGoal()],
    measures: [aMeasure()],
    crisisPlans: [],
    ...differences,
  };
}

/** Stores a municipality with an agency, two functions and a coordinator, and gives their ids. */
export async function storeOrganisation(db: Db, slug = "fjellvik", kommunenummer = "9901") {
  const organisationId = newId();
  const [agencyId, positionId, otherPositionId, by] = [newId(), newId(), newId(), newId()];
  await db
    .insertInto("reference.municipality")
    .values(aMunicipality(kommunenummer))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const name = `${slug[0]?.toUpperCase()}${slug.slice(1)} kommune`;
  const organisation = { id: organisationId, slug, name, kind: "municipality" as const, kommunenummer };
  await db
    .insertInto("work.organisation")
    .values({ ...organisation, language: "nb" })
    .execute();
  await db.insertInto("work.agency").values({ organisationId, id: agencyId, name: "Oppvekst" }).execute();
  await db
    .insertInto("work.position")
    .values([
      { organisationId, id: positionId, agencyId, title: "Barnehagesjef" },
      { organisationId, id: otherPositionId, agencyId, title: "Rektor" },
    ])
    .execute();
  await db
    .insertInto("access.person")
    .values({ id: by, name: "Kari Nordmann", email: `kari@${slug}.example` })
    .execute();
  await db
    .insertInto("work.membership")
    .values({ organisationId, personId: by, role: "coordinator", fromDate: "2026-01-01", toDate: null })
    .execute();
  return { organisationId, agencyId, positionId, otherPositionId, by };
}

/** Stores a plan with two chapters, two focus areas, three goals and three measures, and gives their ids in the order of the plan. */
export async function storePlan(db: Db, differences: Partial<NewPlan> = {}, slug = "fjellvik", kommunenummer = "9901") {
  const owner = await storeOrganisation(db, slug, kommunenummer);
  const plan = await insertPlan(db, owner, { ...aNewPlan(owner.positionId, kommunenummer), ...differences });
  const idsOf = async (table: "work.chapter" | "work.focusArea" | "work.goal") =>
    (await db.selectFrom(table).select("id").where("planId", "=", plan.id).orderBy("sort").execute()).map(
      ({ id }) => id,
    );
  const measures = await listMeasures(db, plan.id);
  return {
    ...owner,
    plan,
    planId: plan.id,
    writer: { by: owner.by, organisationId: owner.organisationId, planId: plan.id },
    chapterIds: await idsOf("work.chapter"),
    focusAreaIds: await idsOf("work.focusArea"),
    goalIds: await idsOf("work.goal"),
    measureIds: measures.map(({ id }) => id),
  };
}

/** Stores one more plan of an organisation that has one, and gives the ids of one of each of its parts. */
export async function storeAnotherPlan(
  db: Db,
  { organisationId, positionId }: { organisationId: string; positionId: string },
): Promise<Record<string, string>> {
  const { personId: by } = await db
    .selectFrom("work.membership")
    .select("personId")
    .where("organisationId", "=", organisationId)
    .executeTakeFirstOrThrow();
  const { id: planId } = await insertPlan(db, { by, organisationId }, aNewPlan(positionId, "9901"));
  const idOf = async (table: "work.chapter" | "work.focusArea" | "work.goal" | "work.measure" | "work.change") =>
    (await db.selectFrom(table).select("id").where("planId", "=", planId).orderBy("id").executeTakeFirstOrThrow()).id;
  return {
    planId,
    chapterId: await idOf("work.chapter"),
    focusAreaId: await idOf("work.focusArea"),
    goalId: await idOf("work.goal"),
    measureId: await idOf("work.measure"),
    changeId: await idOf("work.change"),
  };
}

export function measureFieldsOf(differences: Partial<MeasureFields> = {}): MeasureFields {
  return { ...blankMeasure, title: "Lage tiltakskort", ...differences };
}

function aNewPlan(positionId: string, kommunenummer: string): NewPlan {
  const measure = (title: string) => measureFieldsOf({ title, positionId });
  return {
    fields: planFieldsOf(),
    municipalities: [kommunenummer],
    chapters: [chapterOf("foreword", "Forord"), { ...chapterOf("focusAreas", "Mål og tiltak"), kind: "focusAreas" }],
    focusAreas: [
      {
        title: "Forebygging",
        reason: "",
        period: "this",
        goals: [
          {
            level: "agency",
            title: "Ansatte spør",
            strategy: "",
            measures: [measure("Fagdag"), measure("Tiltakskort")],
          },
          { level: "user", title: "Barn vet hvem de kan snakke med", strategy: "", measures: [] },
        ],
      },
      {
        title: "Hjelp",
        reason: "",
        period: "next",
        goals: [{ level: "general", title: "Alle får hjelp", strategy: "", measures: [measure("Krisetelefon")] }],
      },
    ],
  };
}

function chapterOf(template: string, title: string): ChapterFields {
  return { kind: "text", template, title, body: fromPlainText(`${title}.`) };
}

export function aMunicipality(kommunenummer: string) {
  const names: Record<string, string> = { 9901: "Fjellvik", 9902: "Elvedal", 9903: "Sundøy" };
  const name = names[kommunenummer] ?? kommunenummer;
  const none = { nameSami: "", nameKven: "", countyNumber: "99", county: "Eksempelfylket", website: "" };
  return { kommunenummer, name, nameNorwegian: name, ...none, languageForm: "bokmål" as const, example: true };
}
