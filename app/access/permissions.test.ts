import { expect, test } from "vitest";
import { type Actions, can, organisationsWhere } from "./permissions.ts";
import type { Role, User } from "./user.ts";

const municipality = "fjellvik";
const cooperation = "fjellvik-samarbeidet";
const neighbour = "elvedal";

type OrganisationAction = Exclude<keyof Actions, "adoption:record" | "measure:report" | "comment:settle">;

// Written by hand, from what the municipalities are told; not from the code.
const inOwnOrganisation: Record<Role, OrganisationAction[]> = {
  coordinator: [
    "organisation:read",
    "organisation:administer",
    "plan:create",
    "plan:read",
    "plan:edit",
    "plan:publish",
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
  const allowed = everyAction.filter((action) => can(user, action, { organisationId: municipality }));
  expect(allowed).toEqual(inOwnOrganisation[role]);
});

test.each(everyRole)(
  "%s of a member municipality reads what the cooperation has and comments on it, and changes nothing",
  (role) => {
    const user = aUser({ memberships: [{ organisationId: municipality, role }], cooperations: [cooperation] });
    const allowed = everyAction.filter((action) => can(user, action, { organisationId: cooperation }));
    expect(allowed).toEqual(["organisation:read", "plan:read", "plan:comment"]);
  },
);

test.each(everyRole)("%s of one municipality may do nothing in another", (role) => {
  const user = aUser({ memberships: [{ organisationId: municipality, role }], cooperations: [cooperation] });
  expect(everyAction.filter((action) => can(user, action, { organisationId: neighbour }))).toEqual([]);
});

test("a person without a role may do nothing", () => {
  expect(everyAction.filter((action) => can(aUser({}), action, { organisationId: municipality }))).toEqual([]);
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
  const own = { organisationId: cooperation, municipalityOrganisationId: municipality };
  expect(can(user, "adoption:record", own)).toBe(expected);
});

test("nobody records the decision of another municipality, or of one outside the cooperation", () => {
  const user = aUser({
    memberships: [{ organisationId: municipality, role: "coordinator" }],
    cooperations: [cooperation],
  });
  const record = (organisationId: string, municipalityOrganisationId: string | null) =>
    can(user, "adoption:record", { organisationId, municipalityOrganisationId });
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
  const measure = (organisationId: string, positionId: string) => ({ organisationId, responsible: { positionId } });
  expect(can(holder, "measure:report", measure(municipality, "health-visitor"))).toBe(true);
  expect(can(holder, "measure:report", measure(cooperation, "health-visitor"))).toBe(true);
  expect(can(holder, "measure:report", measure(municipality, "headmaster"))).toBe(false);
  expect(can(holder, "measure:report", measure(neighbour, "health-visitor"))).toBe(false);
  expect(can(holder, "measure:report", { organisationId: municipality, responsible: null })).toBe(false);
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
  expect(organisationsWhere(user, "plan:read")).toEqual([municipality, neighbour, cooperation]);
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
    ...differences,
  };
}
