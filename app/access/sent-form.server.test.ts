import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { dbTest } from "#test/db.ts";
import { firstAnswer, noteAnswer, sendingOf } from "./sent-form.server.ts";

const key = newId();

dbTest("all forms of a page have its one key, so a button is told from another by its address", async ({ db }) => {
  const kari = await aPerson(db, "kari");
  await sent(db, kari, "/arbeid/planer/1/kapittel/a/fjern", { key });
  expect(await again(db, kari, "/arbeid/planer/1/kapittel/a/fjern", { key })).toBe("/arbeid/historikk");
  expect(await again(db, kari, "/arbeid/planer/1/kapittel/b/fjern", { key })).toBeUndefined();
});

dbTest("a key is its sender's own: the same form from somebody else is a deed of theirs", async ({ db }) => {
  const [kari, ola] = [await aPerson(db, "kari"), await aPerson(db, "ola")];
  await sent(db, kari, "/arbeid/planer/ny", { key, title: "Plan" });
  expect(await again(db, kari, "/arbeid/planer/ny", { key, title: "Plan" })).toBe("/arbeid/historikk");
  expect(await again(db, ola, "/arbeid/planer/ny", { key, title: "Plan" })).toBeUndefined();
});

dbTest("a form without a key is done each time", async ({ db }) => {
  expect(sendingOf(await aPerson(db, "kari"), "/arbeid", new FormData())).toBeUndefined();
});

async function sent(db: Db, personId: string, address: string, fields: Record<string, string>): Promise<void> {
  const answer = new Response(null, { status: 303, headers: { location: "/arbeid/historikk" } });
  await noteAnswer(db, aSending(personId, address, fields), answer);
}

function again(db: Db, personId: string, address: string, fields: Record<string, string>) {
  return firstAnswer(db, aSending(personId, address, fields));
}

function aSending(personId: string, address: string, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const sending = sendingOf(personId, address, form);
  if (!sending) throw new Error("The form has no key");
  return sending;
}

async function aPerson(db: Db, name: string): Promise<string> {
  const id = newId();
  await db
    .insertInto("access.person")
    .values({ id, name, email: `${name}@fjellvik.example` })
    .execute();
  return id;
}
