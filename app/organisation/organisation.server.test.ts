import { expect } from "vitest";
import { newId } from "#app/lib/id.server.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation, storePlan } from "#test/examples.ts";
import {
  endHolder,
  insertAgency,
  insertHolder,
  insertPosition,
  listAgencies,
  listHolders,
  listPositions,
  updateAgency,
  updatePosition,
} from "./agency.server.ts";
import { endMembership, findOrInsertPerson, insertMembership, listMembers } from "./member.server.ts";
import { findMunicipality, listMunicipalities } from "./municipality.server.ts";
import {
  findOrganisation,
  listMunicipalitiesOf,
  listMunicipalitiesWithin,
  listOrganisations,
  updateOrganisation,
} from "./organisation.server.ts";

dbTest("one sees one's own organisations only", async ({ db }) => {
  const ours = await storeOrganisation(db);
  const theirs = await storeOrganisation(db, "elvedal", "9902");
  const kari = { personId: ours.by, readable: [ours.organisationId], writable: [ours.organisationId] };
  expect(await asActor(db, kari, listOrganisations)).toMatchObject([{ name: "Fjellvik kommune", language: "nb" }]);
  await expect(asActor(db, kari, (db) => findOrganisation(db, theirs.organisationId))).rejects.toMatchObject({
    init: { status: 404 },
  });
});

dbTest("a cooperation's plan is for its members' municipalities", async ({ db }) => {
  const fjellvik = await storeOrganisation(db);
  const elvedal = await storeOrganisation(db, "elvedal", "9902");
  const id = newId();
  const cooperation = { id, slug: "samarbeidet", name: "Fjellvik-samarbeidet", kind: "cooperation" as const };
  await db
    .insertInto("work.organisation")
    .values({ ...cooperation, language: "nb", kommunenummer: null })
    .execute();
  const members = [fjellvik, elvedal].map(({ organisationId }) => ({ organisationId: id, memberId: organisationId }));
  await db.insertInto("work.cooperationMember").values(members).execute();
  expect(await listMunicipalitiesOf(db, id)).toEqual(["9901", "9902"]);
  expect(await listMunicipalitiesWithin(db, id)).toEqual(["9901", "9902"]);
  expect(await listMunicipalitiesOf(db, fjellvik.organisationId)).toEqual(["9901"]);
  const coordinator = { personId: fjellvik.by, readable: [id], writable: [id] };
  expect(await asActor(db, coordinator, (db) => listMunicipalitiesOf(db, id))).toEqual(["9901", "9902"]);
  expect(await asActor(db, coordinator, (db) => listAgencies(db, elvedal.organisationId))).toEqual([]);
});

dbTest("an organisation's name and languages can be changed", async ({ db }) => {
  const { organisationId, by } = await storeOrganisation(db);
  await updateOrganisation(db, by, organisationId, { name: "Fjellvik", language: "nn", uustatusLink: "" });
  expect(await findOrganisation(db, organisationId)).toMatchObject({ name: "Fjellvik", language: "nn" });
});

dbTest("agencies and functions have names of their own", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const police = await insertAgency(db, doer, { name: "Politiet", external: true });
  expect(police).toMatchObject({ ok: true });
  expect(await insertAgency(db, doer, { name: "Politiet", external: false })).toMatchObject({ refusal: "nameTaken" });
  expect(await updateAgency(db, doer, doer.agencyId, { name: "Politiet", external: false })).toMatchObject({
    ok: false,
  });
  expect(await updateAgency(db, doer, doer.agencyId, { name: "Skole", external: false })).toMatchObject({ ok: true });
  expect(await listAgencies(db, doer.organisationId)).toMatchObject([
    { name: "Politiet", external: true },
    { name: "Skole", external: false },
  ]);

  const { agencyId, positionId } = doer;
  expect(await insertPosition(db, doer, { agencyId, title: "Rektor" })).toMatchObject({ refusal: "nameTaken" });
  expect(await updatePosition(db, doer, positionId, "Rektor")).toMatchObject({ refusal: "nameTaken" });
  expect(await updatePosition(db, doer, positionId, "Barnehagefaglig leder")).toMatchObject({ ok: true });
  expect(await insertPosition(db, doer, { agencyId, title: "Vernepleier" })).toMatchObject({ ok: true });
  const titles = (await listPositions(db, doer.organisationId)).map(({ agency, title }) => `${title}, ${agency}`);
  expect(titles).toEqual(["Barnehagefaglig leder, Skole", "Rektor, Skole", "Vernepleier, Skole"]);
});

dbTest("a function passes from one person to another", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const { positionId, organisationId } = doer;
  const ola = await findOrInsertPerson(db, { name: "Ola", email: "Ola@Fjellvik.example ", language: "nb" });
  await insertHolder(db, doer, { positionId, personId: doer.by, fromDate: "2026-01-01" });
  await endHolder(db, doer, { positionId, personId: doer.by, toDate: "2026-06-30" });
  await insertHolder(db, doer, { positionId, personId: ola.id, fromDate: "2026-07-01" });
  expect((await listHolders(db, organisationId, "2026-06-30")).map(({ name }) => name)).toEqual([
    "Kari Nordmann",
    "Ola",
  ]);
  expect(await listHolders(db, organisationId, "2026-07-01")).toMatchObject([
    { name: "Ola", email: "ola@fjellvik.example" },
  ]);
});

dbTest("an address is one person, however it is written", async ({ db }) => {
  const first = await findOrInsertPerson(db, { name: "Ola", email: "ola@fjellvik.example", language: "nb" });
  const again = await findOrInsertPerson(db, { name: "Noen andre", email: " OLA@fjellvik.example", language: "nn" });
  expect(again).toEqual(first);
});

dbTest("a role is given and ended by staff of the organisation", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const { organisationId } = doer;
  const kari = { personId: doer.by, readable: [organisationId], writable: [organisationId] };
  await asActor(db, kari, async (db) => {
    const { id: personId } = await findOrInsertPerson(db, { name: "Ola", email: "ola@x.example", language: "nb" });
    await insertMembership(db, doer, { personId, role: "contact", fromDate: "2026-02-01" });
    expect(await listMembers(db, organisationId, "2026-03-01")).toMatchObject([
      { name: "Kari Nordmann", role: "coordinator" },
      { name: "Ola", role: "contact" },
    ]);
    await endMembership(db, doer, { personId, role: "contact", toDate: "2026-03-31" });
    expect(await listMembers(db, organisationId, "2026-04-01")).toHaveLength(1);
  });
});

dbTest("municipalities stand in Norwegian order", async ({ db }) => {
  const names = (await listMunicipalities(db)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(350);
  expect(names.indexOf("Ålesund")).toBeGreaterThan(names.indexOf("Øygarden"));
  expect(await findMunicipality(db, "0301")).toMatchObject({
    name: "Oslo - Oslove",
    county: expect.stringContaining("Oslo"),
  });
  await expect(findMunicipality(db, "0000")).rejects.toMatchObject({ init: { status: 404 } });
});

dbTest("an organisation speaks for no municipality that is merely in its plan", async ({ db }) => {
  const { organisationId } = await storePlan(db);
  await db
    .updateTable("work.adoption")
    .set({ kommunenummer: "9903" })
    .where("organisationId", "=", organisationId)
    .execute();
  expect(await listMunicipalitiesOf(db, organisationId)).toContain("9903");
  expect(await listMunicipalitiesWithin(db, organisationId)).toEqual(["9901"]);
});
