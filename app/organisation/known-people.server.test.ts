import { expect } from "vitest";
import type { Actor, Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation, storePlan } from "#test/examples.ts";
import { findOrInsertPerson, insertMembership, listMembers } from "./member.server.ts";

const somebody = { name: "Noen Andre", email: "kari@elvedal.example", language: "nb" as const };

async function twoOrganisations(db: Db) {
  const ours = await storePlan(db);
  const theirs = await storeOrganisation(db, "elvedal", "9902");
  const organisations = [ours.organisationId];
  const actor: Actor = { personId: ours.by, readable: organisations, writable: organisations };
  return { ours, theirs, actor };
}

function namesKnownTo(db: Db, actor: Actor): Promise<string[]> {
  return asActor(db, actor, async (db) => {
    const people = await db.selectFrom("access.person").select("email").orderBy("email").execute();
    return people.map(({ email }) => email);
  });
}

dbTest("staff know themselves and their colleagues, and nobody from elsewhere", async ({ db }) => {
  const { theirs, actor } = await twoOrganisations(db);
  expect(await namesKnownTo(db, actor)).toEqual(["kari@fjellvik.example"]);
  expect(await namesKnownTo(db, { personId: theirs.by, readable: [], writable: [] })).toEqual(["kari@elvedal.example"]);
  expect(await namesKnownTo(db, { personId: newId(), readable: [], writable: [] })).toEqual([]);
});

dbTest("they know whoever has written where they may read, also when the role is over", async ({ db }) => {
  const { ours, theirs, actor } = await twoOrganisations(db);
  const { organisationId, measureIds } = ours;
  const said = { phase: "done" as const, late: false, comment: "", internalNote: "", reportedBy: theirs.by };
  await db
    .insertInto("work.statusReport")
    .values({ organisationId, id: newId(), measureId: measureIds[0] ?? "", ...said })
    .execute();
  expect(await namesKnownTo(db, actor)).toEqual(["kari@elvedal.example", "kari@fjellvik.example"]);
});

dbTest("the address of somebody from elsewhere tells nothing about them, and their name stands", async ({ db }) => {
  const { ours, theirs, actor } = await twoOrganisations(db);
  const { id } = await asActor(db, actor, async (db) => {
    const found = await findOrInsertPerson(db, somebody);
    expect(await db.selectFrom("access.person").selectAll().where("id", "=", found.id).execute()).toEqual([]);
    return found;
  });
  expect(id).toBe(theirs.by);

  const members = await asActor(db, actor, async (db) => {
    const given = { personId: id, role: "editor" as const, fromDate: "2026-11-20" };
    await insertMembership(db, { by: ours.by, organisationId: ours.organisationId }, given);
    return await listMembers(db, ours.organisationId, "2026-11-20");
  });
  expect(members.map(({ name, email }) => `${name} ${email}`)).toContain("Kari Nordmann kari@elvedal.example");
});

dbTest("staff make nobody known but by giving a role, and change nobody", async ({ db }) => {
  const { ours, actor } = await twoOrganisations(db);
  const person = { id: newId(), name: "Ola", email: "ola@fjellvik.example" };
  await expect(asActor(db, actor, (db) => db.insertInto("access.person").values(person).execute())).rejects.toThrow(
    /permission denied/,
  );
  const rename = (db: Db) => db.updateTable("access.person").set({ name: "X" }).where("id", "=", ours.by).execute();
  await expect(asActor(db, actor, rename)).rejects.toThrow(/permission denied/);
});

dbTest("what somebody else has sent cannot be read, nor anything be sent in their name", async ({ db }) => {
  const { ours, theirs, actor } = await twoOrganisations(db);
  const sent = (personId: string) => ({ personId, key: newId(), location: "/arbeid" });
  await db.insertInto("access.sentForm").values(sent(theirs.by)).execute();
  await asActor(db, actor, async (db) => {
    await db.insertInto("access.sentForm").values(sent(ours.by)).execute();
    const seen = await db.selectFrom("access.sentForm").select("personId").execute();
    expect(seen).toEqual([{ personId: ours.by }]);
  });
  const forged = (db: Db) => db.insertInto("access.sentForm").values(sent(theirs.by)).execute();
  await expect(asActor(db, actor, forged)).rejects.toThrow(/row-level security/);
});
