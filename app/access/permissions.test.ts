import { describe, expect, test } from "vitest";
import { type Actions, can, organisationsWhere, type PartOfPlan, sees } from "./permissions.ts";
import type { Role, User } from "./user.ts";

const municipality = "fjellvik";
const cooperation = "fjellvik-samarbeidet";
const neighbour = "elvedal";

type PlainAction = Exclude<
  keyof Actions,
  "adoption:record" | "measure:report" | "reminder:stop" | "comment:settle" | "position:takeOver"
>;

// Written by hand, from what the municipalities are told; not from the code.
const inOwnOrganisation: Record<Role, PlainAction[]> = {
  coordinator: [
    "organisation:read",
    "organisation:administer",
    "plan:create",
    "plan:read",
    "plan:edit",
    "plan:publish",
    "plan:invite",
    "measure:edit",
    "history:read",
    "plan:comment",
    "priority:vote",
    "measure:offer",
  ],
  editor: [
    "organisation:read",
    "plan:create",
    "plan:read",
    "plan:edit",
    "measure:edit",
    "history:read",
    "plan:comment",
    "priority:vote",
  ],
  contact: ["organisation:read", "plan:read", "plan:comment", "priority:vote"],
  leader: ["organisation:read", "plan:read", "plan:publish", "history:read", "plan:comment", "priority:vote"],
  adviser: ["organisation:read", "plan:read", "plan:comment"],
  administrator: ["organisation:read", "organisation:administer", "plan:read", "history:read", "plan:comment"],
};
const everyAction = inOwnOrganisation.coordinator;
const everyRole: Role[] = ["coordinator", "editor", "contact", "leader", "adviser", "administrator"];

test.each(everyRole)("%s may do in their own organisation what the table says, and nothing else", (role) => {
  const user = aUser({ memberships: [{ organisationId: municipality, role }] });
  const allowed = everyAction.filter((action) => can(user, action, { organisationId: municipality, planId: "a-plan" }));
  expect(allowed).toEqual(inOwnOrganisation[role]);
});

test.each(everyRole)(
  "%s of a member municipality reads what the cooperation has and comments on it, and changes nothing",
  (role) => {
    const user = aUser({ memberships: [{ organisationId: municipality, role }], cooperations: [cooperation] });
    const allowed = everyAction.filter((action) =>
      can(user, action, { organisationId: cooperation, planId: "a-plan" }),
    );
    expect(allowed).toEqual(["organisation:read", "plan:read", "plan:comment"]);
  },
);

test.each(everyRole)("%s of one municipality may do nothing in another", (role) => {
  const user = aUser({ memberships: [{ organisationId: municipality, role }], cooperations: [cooperation] });
  expect(everyAction.filter((action) => can(user, action, { organisationId: neighbour, planId: "a-plan" }))).toEqual(
    [],
  );
});

test("a person without a role may do nothing", () => {
  expect(
    everyAction.filter((action) => can(aUser({}), action, { organisationId: municipality, planId: "a-plan" })),
  ).toEqual([]);
});

describe("the adviser of one plan", () => {
  const plan = { organisationId: municipality, planId: "a-plan" };
  const adviser = aUser({ id: "rvts", advisedPlans: [plan] });
  const allowedFor = (subject: PartOfPlan) => everyAction.filter((action) => can(adviser, action, subject));

  test("reads that plan and comments on it, and changes nothing", () => {
    expect(allowedFor(plan)).toEqual(["plan:read", "plan:comment"]);
    expect(can(adviser, "plan:read", { organisationId: municipality, id: "a-plan", slug: "fjellvik-2026" })).toBe(true);
  });

  test("knows of no other plan, nor of the organisation, nor of one elsewhere with the same id", () => {
    const others = [
      { ...plan, planId: "another" },
      { ...plan, organisationId: neighbour },
    ];
    expect(others.map(allowedFor)).toEqual([[], []]);
    const another = { organisationId: municipality, id: "another", slug: "fjellvik-2030" };
    const there = [plan, ...others, another, { organisationId: municipality }];
    expect(there.map((subject) => sees(adviser, subject))).toEqual([true, false, false, false, false]);
  });

  test("settles own comments and no others, and reports on nothing", () => {
    const settles = (writtenBy: string) => can(adviser, "comment:settle", { ...plan, writtenBy });
    expect([settles("rvts"), settles("kari")]).toEqual([true, false]);
    const holder = aUser({ advisedPlans: [plan], positions: ["headmaster"] });
    expect(can(holder, "measure:report", { ...plan, responsible: { positionId: "headmaster" } })).toBe(false);
  });
});

test.each([
  ["coordinator", true],
  ["leader", true],
  ["editor", false],
  ["contact", false],
  ["adviser", false],
  ["administrator", false],
] as const)("whether the %s of a municipality records its decision on the joint plan: %s", (role, expected) => {
  const user = aUser({ memberships: [{ organisationId: municipality, role }], cooperations: [cooperation] });
  const own = { organisationId: cooperation, planId: "a-plan", municipalityOrganisationId: municipality };
  expect(can(user, "adoption:record", own)).toBe(expected);
});

test("nobody records the decision of another municipality, or of one outside the cooperation", () => {
  const user = aUser({
    memberships: [{ organisationId: municipality, role: "coordinator" }],
    cooperations: [cooperation],
  });
  const record = (organisationId: string, municipalityOrganisationId: string | null) =>
    can(user, "adoption:record", { organisationId, planId: "a-plan", municipalityOrganisationId });
  expect(record(cooperation, neighbour)).toBe(false);
  expect(record(cooperation, null)).toBe(false);
  expect(record("another-cooperation", municipality)).toBe(false);
});

test("whoever holds the function reports on its measures, also in the cooperation", () => {
  const holder = aUser({
    memberships: [{ organisationId: municipality, role: "contact" }],
    cooperations: [cooperation],
    positions: ["health-visitor"],
  });
  const measure = (organisationId: string, positionId: string) => {
    return { organisationId, planId: "a-plan", responsible: { positionId } };
  };
  expect(can(holder, "measure:report", measure(municipality, "health-visitor"))).toBe(true);
  expect(can(holder, "measure:report", measure(cooperation, "health-visitor"))).toBe(true);
  expect(can(holder, "measure:report", measure(municipality, "headmaster"))).toBe(false);
  expect(can(holder, "measure:report", measure(neighbour, "health-visitor"))).toBe(false);
  expect(can(holder, "measure:report", { organisationId: municipality, planId: "a-plan", responsible: null })).toBe(
    false,
  );
});

test("whoever edits the plan stops what is sent to anybody, and everybody what is sent to themselves", () => {
  const stop = { organisationId: municipality, planId: "a-plan" };
  const stops = (role: Role, personId: string | null, organisationId = municipality) => {
    const user = aUser({ memberships: [{ organisationId, role }] });
    return can(user, "reminder:stop", { ...stop, personId });
  };
  expect(everyRole.filter((role) => stops(role, "ola"))).toEqual(["coordinator", "editor"]);
  expect(everyRole.filter((role) => stops(role, null))).toEqual(["coordinator", "editor"]);
  expect(everyRole.filter((role) => stops(role, "kari"))).toEqual(everyRole);
  expect(everyRole.filter((role) => stops(role, "kari", neighbour))).toEqual([]);
});

test("a choice of organisations shows only those where it may be done", () => {
  const user = aUser({
    memberships: [
      { organisationId: municipality, role: "editor" },
      { organisationId: neighbour, role: "contact" },
    ],
    cooperations: [cooperation],
  });
  expect(organisationsWhere(user, "plan:create")).toEqual([municipality]);
  expect(organisationsWhere(user, "organisation:read")).toEqual([municipality, neighbour, cooperation]);
});

function aUser(differences: Partial<User>): User {
  return {
    id: "kari",
    name: "Kari Nordmann",
    email: "kari@fjellvik.example",
    language: "nb",
    memberships: [],
    cooperations: [],
    positions: [],
    advisedPlans: [],
    ...differences,
  };
}
