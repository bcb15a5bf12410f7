import { expect } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import type { Role } from "#app/access/user.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { action as confirmService } from "#app/service/confirm-service.ts";
import { noHours } from "#app/service/directory.ts";
import { hiddenAfter, markedAfter } from "#app/service/service.ts";
import { insertService, type WrittenService } from "#app/service/service-change.server.ts";
import ShowStart, { loader as showStart } from "#app/start/show-start.tsx";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storeOrganisation } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

async function given(db: Db) {
  const { organisationId, agencyId, by } = await storeOrganisation(db);
  const written: WrittenService = {
    ...{ agencyId, kind: "shelter", name: "Krisesenteret", about: "For alle.", place: "", directions: "", website: "" },
    ...{ price: "Gratis", access: "callFirst", interpreter: "yes", languages: ["nb"], audiences: ["exposed"] },
    ...{ sexes: "all", fromAge: null, toAge: null, municipalities: ["9901"], shown: true, contactEmail: "" },
    language: "nb",
  };
  const store = async (name: string, daysAgo: number, shown = true) => {
    const id = await insertService(db, { organisationId, by }, { ...written, name, shown }, noHours);
    const confirmedOn = addDays(today(), -daysAgo);
    await db.updateTable("work.service").set({ confirmedOn, confirmedBy: "staff" }).where("id", "=", id).execute();
    return id;
  };
  const user = aUser(by, organisationId, "coordinator");
  const start = (role: Role = "coordinator", language: "nb" | "nn" = "nb") => {
    const who = aUser(by, organisationId, role);
    return asActor(db, actorOf(who), (db) => call(showStart, { db, user: who, language, path: "/arbeid" }));
  };
  const confirm = (serviceId: string) =>
    asActor(db, actorOf(user), (db) => call(confirmService, { db, user, params: { serviceId }, form: {} }));
  return { organisationId, store, start, confirm };
}

dbTest(
  "services that nobody has confirmed for two months stand on the start of whoever may do it, and no longer when it is done",
  async ({ db }) => {
    const { store, start, confirm } = await given(db);
    await store("Fersk", markedAfter);
    await store("Skjult", 400, false);
    expect((await start()).services).toEqual([]);

    const stale = await store("Legevakta", markedAfter + 1);
    await store("Krisesenteret", hiddenAfter + 1);
    expect((await start()).services.map(({ name }) => name)).toEqual(["Krisesenteret", "Legevakta"]);
    expect((await start("editor")).services).toHaveLength(2);
    for (const role of ["leader", "contact", "adviser", "administrator"] as const)
      expect((await start(role)).services, role).toEqual([]);

    await confirm(stale);
    expect((await start()).services.map(({ name }) => name)).toEqual(["Krisesenteret"]);
  },
);

dbTest("it is told in bokmål and nynorsk, with a link to each and to the rest when there are many", async ({ db }) => {
  const { store, start } = await given(db);
  const id = await store("Krisesenteret", hiddenAfter + 1);
  for (let left = 0; left < 6; left += 1) await store(`Legevakta ${left}`, markedAfter + 1);
  const since = addDays(today(), -hiddenAfter - 1);
  for (const [language, heading, words, more] of [
    ["nb", "Tjenester å se over", "Ikke bekreftet siden", "Og 2 tjenester til"],
    ["nn", "Tenester å sjå over", "Ikkje stadfesta sidan", "Og 2 tenester til"],
  ] as const) {
    const html = await drawn({ default: ShowStart }, await start("coordinator", language), { language });
    expect(html).toContain(`href="/arbeid/tjenester/${id}"`);
    const told = wordsIn(html);
    expect(told).toContain(heading);
    expect(told).toContain(`${words} ${formatDate(since, language)}`.replaceAll("\u00a0", " "));
    expect(told).toContain(more);
  }
});
