import { expect, test } from "vitest";
import { allFacts } from "#app/guide/fact.ts";
import { aChapter, aDraft, aFocusArea, aGoal, aMeasure, anAdoption, aPlan, aStatus } from "#test/examples.ts";
import { publication } from "./publication.ts";
import { publishedLine } from "./status-line.ts";
import { toPublication } from "./to-publication.ts";

const imprint = { version: 1, publishedOn: "2026-03-20", owner: "Fjellvik kommune", example: true };

test("a whole draft can be published", () => {
  const published = publication.parse(toPublication(aDraft(), imprint));
  expect(published).toMatchObject({ slug: "fjellvik-2026-2029", owner: "Fjellvik kommune", example: true, version: 1 });
  expect(published.measures).toMatchObject([
    { number: "1.1", responsible: { title: "Barnehagesjef", agency: "Oppvekst" } },
  ]);
  expect(published.focusAreas).toMatchObject([{ number: "1", slug: "forebygging", goals: [{ measures: ["1.1"] }] }]);
});

test("nothing internal comes out: not remarks, not notes, not ids", () => {
  const secret = "MERKEORD-INTERNT";
  const marked = (name: string) => `${secret}-${name}`;
  const measure = aMeasure({
    id: marked("measure"),
    organisationId: marked("organisation"),
    planId: marked("plan"),
    internalRemark: marked("remark"),
    goalIds: [marked("goal")],
    responsible: { positionId: marked("position"), title: "Rektor", agency: "Skole", agencyId: marked("agency") },
    status: aStatus({
      ...{ phase: "underWay", late: true, comment: "I gang", cause: "capacity" },
      ...{ internalNote: marked("note"), decisionNeeded: marked("decision"), onTimeReason: marked("onTime") },
    }),
  });
  const draft = aDraft({
    plan: aPlan({ id: marked("plan"), organisationId: marked("organisation") }),
    groups: [{ id: marked("seat"), kind: "working", title: "Helsesykepleier", agency: "Helse" }],
    chapters: [aChapter({ id: marked("chapter"), planId: marked("plan"), template: marked("template") })],
    focusAreas: [aFocusArea({ id: marked("area") })],
    goals: [aGoal({ id: marked("goal"), focusAreaId: marked("area") })],
    adoptions: [anAdoption({ planId: marked("plan") })],
    measures: [measure],
  });
  const published = toPublication(draft, imprint);
  expect(JSON.stringify(published)).not.toContain(secret);
  expect(published.measures[0]?.status).toMatchObject({ comment: "I gang", late: true });
  expect(published.focusAreas[0]?.goals[0]?.measures).toEqual(["1.1"]);
});

test("a field that somebody adds to the draft stays inside", () => {
  const withMore = { ...aMeasure(), phoneOfResponsible: "32 07 52 50" };
  expect(JSON.stringify(toPublication(aDraft({ measures: [withMore] }), imprint))).not.toContain("32 07 52 50");
});

test("a fact of low confidence is not printed, and an unknown one neither", () => {
  const low = allFacts().find(({ confidence }) => confidence === "low");
  const legalBasis = ["kostra-7b", low?.id ?? "", "no-such-fact"];
  const published = toPublication(aDraft({ measures: [aMeasure({ legalBasis })] }), imprint);
  expect(published.measures[0]?.legalBasis.map(({ id }) => id)).toEqual(["kostra-7b"]);
});

test("whoever an imported plan named stands there until a function is chosen", () => {
  const imported = aMeasure({ responsible: null, responsibleText: "Barnevernet og PPT" });
  const nobody = aMeasure({ responsible: null });
  const { measures } = toPublication(aDraft({ measures: [imported, nobody] }), imprint);
  expect(measures.map(({ responsible }) => responsible)).toEqual([{ title: "Barnevernet og PPT", agency: "" }, null]);
});

test("chapters get addresses of their own that take no other page's", () => {
  const chapters = [
    aChapter({ title: "Forord", template: "foreword" }),
    aChapter({ title: "Tiltak" }),
    aChapter({ title: "Tiltak" }),
  ];
  const published = toPublication(aDraft({ chapters }), imprint);
  expect(published.chapters.map(({ slug, number }) => [slug, number])).toEqual([
    ["forord", ""],
    ["tiltak-2", "1"],
    ["tiltak-3", "2"],
  ]);
});

test("the owner's accessibility statement follows the plan, when there is one", () => {
  const link = "https://uustatus.no/nb/erklaringer/publisert/1";
  expect(toPublication(aDraft(), { ...imprint, uustatusLink: link }).uustatusLink).toBe(link);
  expect(toPublication(aDraft(), { ...imprint, uustatusLink: "" })).not.toHaveProperty("uustatusLink");
});

test("a status is dated by the Norwegian calendar", () => {
  const reportedAt = new Date("2026-06-30T22:30:00Z");
  const status = aStatus({ phase: "done", reportedAt });
  const { measures } = toPublication(aDraft({ measures: [aMeasure({ status })] }), imprint);
  expect(measures[0]?.status?.reportedOn).toBe("2026-07-01");
});

test("what is past its date that day is published as late, and how often it is heard of follows it", () => {
  const status = aStatus({ reportedAt: new Date("2026-01-10T10:00:00Z") });
  const late = aMeasure({ endsOn: "2026-03-19", intervalMonths: 3, status });
  const published = publication.parse(toPublication(aDraft({ measures: [late] }), imprint));
  expect(published).toMatchObject({ intervalMonths: 3, measures: [{ status: { late: true } }] });
  const [measure] = published.measures;
  if (!measure) throw new Error("nothing was published");
  expect(publishedLine(published, measure, "2026-04-10")).toMatchObject({ time: "late", isStale: false });
  expect(publishedLine(published, measure, "2026-04-11")).toMatchObject({ time: "late", isStale: true });
  expect(toPublication(aDraft(), imprint)).not.toHaveProperty("intervalMonths");
});
