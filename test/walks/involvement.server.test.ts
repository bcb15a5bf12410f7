import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { action as addInvolvement, loader as showNew } from "#app/process/add-involvement.tsx";
import { action as editInvolvement } from "#app/process/edit-involvement.tsx";
import { listInvolvements } from "#app/process/involvement.server.ts";
import ListInvolvements, { loader as showList } from "#app/process/list-involvements.tsx";
import { action as removeInvolvement } from "#app/process/remove-involvement.ts";
import { loader as showParticipation } from "#app/process/show-participation.tsx";
import { loader as showProcess } from "#app/process/show-process.tsx";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

async function given(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const params = { planId: stored.planId };
  const add = (form: object) => call(addInvolvement, { db, user, params, form: { ...blank, ...form } });
  const list = () => listInvolvements(db, stored.planId);
  return { ...stored, user, params, add, list };
}

const blank = { kind: "elderCouncil", name: "Eldrerådet i Fjellvik", wish: "", askedOn: "", said: "", done: "" };

dbTest("a council is asked, answers, and is told what was done with it", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  expect((await call(showNew, { db, user, params, path: "/?slag=elderCouncil" })).kind).toBe("elderCouncil");
  expect(await add({ wish: "Møte før utkastet", askedOn: "12.1.2026" })).toMatchObject({ status: 303 });
  const [asked] = await list();
  expect(asked).toMatchObject({ askedOn: "2026-01-12", version: 1 });

  const answered = {
    ...blank,
    wish: "Møte før utkastet",
    askedOn: "2026-01-12",
    said: "Spør dem som bor hjemme.",
    done: "Tatt med som tiltak.",
    version: "1",
  };
  const at = { ...params, involvementId: asked?.id ?? "" };
  expect(await call(editInvolvement, { db, user, params: at, form: answered })).toMatchObject({ status: 303 });

  const shown = await call(showList, { db, user, params });
  expect(shown.involvements).toMatchObject([{ said: "Spør dem som bor hjemme.", asked: "12.\u00a0januar 2026" }]);
  expect(shown.notYet).not.toContain("elderCouncil");
  expect(wordsIn(await drawn({ default: ListInvolvements }, shown, { params }))).toContain(
    "Slik vil de være med Møte før utkastet Dette sa de Spør dem som bor hjemme. Dette gjorde vi Tatt med som tiltak.",
  );
  const { coverage, involved } = await call(showProcess, { db, user, params });
  expect(involved).toEqual({ asked: 1, heard: 1, ways: 0 });
  expect(coverage.find(({ perspective }) => perspective === "elderCouncil")?.by).toEqual([
    { name: "Eldrerådet i Fjellvik", how: "asked" },
  ]);
});

dbTest("two who write at once: the last is shown what the other saved, and chooses", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  await add({});
  const at = { ...params, involvementId: (await list())[0]?.id ?? "" };
  await call(editInvolvement, { db, user, params: at, form: { ...blank, said: "En", version: "1" } });

  const late = await call(editInvolvement, { db, user, params: at, form: { ...blank, said: "To", version: "1" } });
  expect(late).toMatchObject({
    init: { status: 409 },
    data: { form: { typed: { said: ["To"] } }, theirs: { said: "En", version: 2 } },
  });
  expect(await list()).toMatchObject([{ said: "En" }]);

  await call(editInvolvement, { db, user, params: at, form: { ...blank, said: "To", version: "2" } });
  expect(await list()).toMatchObject([{ said: "To", version: 3 }]);
});

dbTest(
  "those who have lived with violence have a place of their own, and nothing about one person is stored",
  async ({ db }) => {
    const { user, params, add, list } = await given(db);
    const lived = { kind: "livedExperience", name: "Gruppesamtale", safety: "Krisesenteret spurte." };
    for (const [said, found] of [
      ["Kari (8) fortalte det på skolen.", "personWithAge"],
      ["Ring 912 34 567 om kvelden.", "phoneNumber"],
      ["Hun er født 01.02.1990 og bor her.", "birthDate"],
    ] as const) {
      expect(await add({ ...lived, said })).toMatchObject({
        init: { status: 422 },
        data: { errors: { said: [found] } },
      });
    }
    expect(await list()).toEqual([]);

    await add({ ...lived, said: "Mange visste ikke at de kunne ringe 116 006." });
    expect((await call(showParticipation, { db, user, params })).heard).toMatchObject([
      { safety: "Krisesenteret spurte." },
    ]);
    expect((await call(showList, { db, user, params })).involvements).toEqual([]);
  },
);

dbTest("whoever has said something stays, the rest can be taken away", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  await add({ said: "Hør på oss." });
  await add({ kind: "committee", name: "Helseutvalget" });
  for (const { id } of await list())
    await call(removeInvolvement, { db, user, params: { ...params, involvementId: id }, form: {} });
  expect(await list()).toMatchObject([{ name: "Eldrerådet i Fjellvik" }]);
});

dbTest("every change of it is in the audit trail", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  await add({});
  const id = (await list())[0]?.id ?? "";
  await call(editInvolvement, {
    db,
    user,
    params: { ...params, involvementId: id },
    form: { ...blank, wish: "Møte", version: "1" },
  });
  await call(removeInvolvement, { db, user, params: { ...params, involvementId: id }, form: {} });
  const entries = await db
    .selectFrom("audit.entry")
    .select("action")
    .where("subject", "=", `involvement/${id}`)
    .orderBy("number")
    .execute();
  expect(entries.map(({ action }) => action)).toEqual([
    "involvement:added",
    "involvement:changed",
    "involvement:removed",
  ]);
});
