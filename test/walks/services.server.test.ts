import { describe, expect } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import type { User } from "#app/access/user.ts";
import { action as editHelpSettings, loader as showHelpSettings } from "#app/help/edit-help-settings.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { insertAgency } from "#app/organisation/agency.server.ts";
import { action as addException } from "#app/service/add-exception.tsx";
import { action as addService, loader as showAddService } from "#app/service/add-service.tsx";
import { action as confirmPhone, loader as showConfirmPhone } from "#app/service/confirm-phone.tsx";
import { action as confirmService } from "#app/service/confirm-service.ts";
import { directory } from "#app/service/directory.ts";
import { action as editOpening, loader as showOpening } from "#app/service/edit-opening.tsx";
import { action as editService, loader as showEditService } from "#app/service/edit-service.tsx";
import { action as endPhone } from "#app/service/end-phone.ts";
import { loader as listServices } from "#app/service/list-services.tsx";
import { action as proposePhone } from "#app/service/propose-phone.tsx";
import { action as removePart } from "#app/service/remove-opening-part.ts";
import { action as removeService } from "#app/service/remove-service.tsx";
import { loader as askForAddress, action as showAddress } from "#app/service/show-secret-address.tsx";
import { loader as showService } from "#app/service/show-service.tsx";
import { action as writeAddress } from "#app/service/write-secret-address.tsx";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation } from "#test/examples.ts";

type Form = Record<string, string | readonly string[]>;

const written = {
  ...{
    kind: "shelter",
    name: "Krisesenteret i Fjellvik",
    about: "For kvinner, menn og barn.",
    municipalities: ["9901"],
  },
  ...{ audiences: ["exposed"], sexes: "all", fromAge: "", toAge: "", access: "callFirst", place: "", directions: "" },
  ...{ price: "Gratis", languages: ["nb"], interpreter: "onRequest", website: "https://krisesenter.example" },
  ...{ contactEmail: "Vakt@krisesenter.example", language: "nb", shown: "yes" },
};
const weekdays = { days: ["0", "1", "2", "3", "4"], opens: "8", closes: "15.30", everyWeeks: "1", ofMonth: "" };
const rule = { ...weekdays, holidays: "closed", startsOn: "", endsOn: "" };

async function given(db: Db) {
  const { organisationId, by } = await storeOrganisation(db);
  const agency = await insertAgency(db, { by, organisationId }, { name: "Krisesenteret", external: true });
  const form = { ...written, agencyId: agency.ok ? agency.value.id : "" };
  const kari = aUser(by, organisationId, "coordinator");
  const ola = aUser(newId(), organisationId, "leader");
  await db.insertInto("access.person").values({ id: ola.id, name: "Ola Berg", email: "ola@x.example" }).execute();
  const membership = { organisationId, personId: ola.id, role: "leader" as const, fromDate: "2026-01-01" };
  await db.insertInto("work.membership").values(membership).execute();
  const add = (typed: Form = {}) => personWith(db, kari).post(addService, { organisationId }, { ...form, ...typed });
  return { organisationId, form, kari: personWith(db, kari), ola: personWith(db, ola), add };
}

/** Somebody who asks pages, with the database as it is for them. A form that was kept answers where it leads. */
function personWith(db: Db, user: User) {
  const ask = <Answer>(handler: (args: never) => Answer, asked: Omit<Parameters<typeof call>[1], "db" | "user">) =>
    asActor(db, actorOf(user), (db) => call(handler, { db, user, ...asked }));
  return {
    get: <Answer>(loader: (args: never) => Answer, params: Record<string, string> = {}, path = "/") =>
      ask(loader, { params, path }),
    post: async (action: (args: never) => unknown, params: Record<string, string>, form: Form = {}) => {
      const outcome = await asActor(db, actorOf(user), (db) =>
        Promise.resolve(call(action, { db, user, params, form })).catch((thrown: unknown) => thrown),
      );
      if (outcome instanceof Response) return { location: outcome.headers.get("location") };
      if (outcome instanceof Error) throw outcome;
      const { data, init } = Object(outcome); // what the router's data() makes
      return { status: init?.status, errors: data?.errors, typed: data?.typed, data };
    },
  };
}

function idIn({ location }: { location?: string | null }): string {
  return location?.split("/").at(-1) ?? "";
}

async function shownTo(db: Db, organisationId: string) {
  return (await directoryOf(db, organisationId))?.services ?? [];
}

async function directoryOf(db: Db, organisationId: string) {
  const rows = db.selectFrom("published.directory").select("content").where("organisationId", "=", organisationId);
  const newest = await rows.orderBy("version", "desc").executeTakeFirst();
  return newest ? directory.parse(JSON.parse(newest.content)) : undefined;
}

describe("a service", () => {
  dbTest("is written, found in the list and on its page, changed and removed", async ({ db }) => {
    const { organisationId, form, kari, add } = await given(db);
    const { choices } = await kari.get(showAddService, { organisationId });
    expect(choices.municipalities.map(({ value }) => value)).toEqual(["9901"]);
    const serviceId = idIn(await add());

    const lines = async (search = "") => {
      const { organisations } = await kari.get(listServices, {}, `/arbeid/tjenester${search}`);
      return organisations.flatMap((one) => one.lines.map(({ name }) => name));
    };
    expect(await lines()).toEqual(["Krisesenteret i Fjellvik"]);
    expect(await lines("?kommune=9901&slag=shelter")).toHaveLength(1);
    expect(await lines("?slag=nav")).toEqual([]);
    expect(await lines("?kommune=9902")).toEqual([]);
    expect(await shownTo(db, organisationId)).toMatchObject([{ name: "Krisesenteret i Fjellvik", phones: [] }]);
    const contact = { facts: { contactEmail: "vakt@krisesenter.example" }, fresh: { fresh: "never" } };
    expect(await kari.get(showService, { serviceId })).toMatchObject(contact);

    const { filled } = await kari.get(showEditService, { serviceId });
    expect(filled).toMatchObject({ municipalities: ["9901"], shown: ["yes"], fromAge: [""] });
    await kari.post(editService, { serviceId }, { ...form, name: "Nytt navn" });
    await kari.post(confirmService, { serviceId });
    const { facts, fresh, confirmedBy, changes, places } = await kari.get(showService, { serviceId });
    expect([facts.name, fresh.fresh, confirmedBy]).toEqual(["Nytt navn", "fresh", "staff"]);
    expect(changes.map(({ fields }) => fields)).toEqual([["confirmedOn"], ["name"], []]);
    expect(places).toEqual([{ name: "Fjellvik", slug: "fjellvik" }]);

    expect(await kari.post(removeService, { serviceId })).toEqual({ location: "/arbeid/tjenester" });
    expect(await lines()).toEqual([]);
    expect(await shownTo(db, organisationId)).toEqual([]);
  });

  dbTest(
    "is not stored with something wrong, which is told by its field while all that was typed is kept",
    async ({ db }) => {
      const { organisationId, add } = await given(db);
      const errorsOf = async (typed: Form) => (await add(typed)).errors;
      expect(await errorsOf({ name: " " })).toEqual({ name: ["writeName"] });
      expect(await errorsOf({ website: "http://krisesenter.example" })).toEqual({ website: ["badLink"] });
      expect(await errorsOf({ website: "javascript:alert(1)" })).toEqual({ website: ["badLink"] });
      expect(await errorsOf({ contactEmail: "vakt" })).toEqual({ contactEmail: ["badEmail"] });
      expect(await errorsOf({ municipalities: [] })).toEqual({ municipalities: ["chooseMunicipality"] });
      expect(await errorsOf({ municipalities: ["9902"] })).toEqual({ municipalities: ["chooseOwn"] });
      expect(await errorsOf({ agencyId: newId() })).toEqual({ agencyId: ["chooseAgency"] });
      expect(await errorsOf({ fromAge: "18", toAge: "12" })).toEqual({ toAge: ["agesTurned"] });
      expect(await errorsOf({ fromAge: "atten" })).toEqual({ fromAge: ["badAge"] });
      expect(await errorsOf({ about: "Ring 22 33 44 55" })).toEqual({ about: ["phoneNumber"] });
      expect((await add({ kind: "x", about: "Tatt vare på" })).typed).toMatchObject({ about: ["Tatt vare på"] });
      expect(await shownTo(db, organisationId)).toEqual([]);
    },
  );
});

describe("a number", () => {
  dbTest("is shown to residents when a second person says that they have called it", async ({ db }) => {
    const { organisationId, kari, ola, add } = await given(db);
    const serviceId = idIn(await add());
    await kari.post(proposePhone, { serviceId }, { number: "+47 22 33 44 55", words: "Døgnåpen" });
    const [phone] = (await kari.get(showService, { serviceId })).phones;
    expect(phone).toMatchObject({ number: "22334455", isOwn: true, confirmer: null });
    const at = { serviceId, phoneId: phone?.id ?? "" };
    const { organisations } = await ola.get(listServices);
    expect(organisations[0]?.lines[0]?.waiting).toMatchObject([{ number: "22 33 44 55", proposer: "Kari Nordmann" }]);

    expect(await kari.get(showConfirmPhone, at)).toMatchObject({ stands: "own" });
    const own = { status: 409, errors: { called: ["ownNumber"] } };
    expect(await kari.post(confirmPhone, at, { called: "yes" })).toMatchObject(own);
    expect(await ola.post(confirmPhone, at)).toMatchObject({ status: 422, errors: { called: ["tickCalled"] } });
    expect((await shownTo(db, organisationId))[0]?.phones).toEqual([]);

    expect(await ola.get(showConfirmPhone, at)).toMatchObject({ stands: "open", number: "22334455" });
    await ola.post(confirmPhone, at, { called: "yes" });
    expect((await shownTo(db, organisationId))[0]?.phones).toEqual([{ number: "22334455", words: "Døgnåpen" }]);
    expect(await ola.get(showConfirmPhone, at)).toMatchObject({ stands: "done" });

    await kari.post(endPhone, at);
    expect((await shownTo(db, organisationId))[0]?.phones).toEqual([]);
  });

  dbTest("must be a Norwegian one, and stand there once", async ({ db }) => {
    const { kari, add } = await given(db);
    const serviceId = idIn(await add());
    const propose = (number: string) => kari.post(proposePhone, { serviceId }, { number, words: "" });
    expect(await propose("12 34")).toMatchObject({ errors: { number: ["badNumber"] }, typed: { number: ["12 34"] } });
    expect(await propose("+46 8 123 456 78")).toMatchObject({ errors: { number: ["badNumber"] } });
    await propose("116 117");
    expect(await propose("116117")).toMatchObject({ errors: { number: ["numberTaken"] } });
  });
});

describe("opening hours", () => {
  dbTest("are built of times that come back and of days that are different, and taken apart again", async ({ db }) => {
    const { organisationId, kari, add } = await given(db);
    const serviceId = idIn(await add());
    await kari.post(editOpening, { serviceId }, rule);
    await kari.post(
      editOpening,
      { serviceId },
      { ...rule, days: ["3"], around: "yes", ofMonth: "-1", holidays: "open" },
    );
    const christmas = { fromDate: "24.12.2026", toDate: "", closed: "yes", opens: "", closes: "" };
    await kari.post(addException, { serviceId }, christmas);
    const { opening } = await kari.get(showOpening, { serviceId });
    expect(opening).toMatchObject({
      rules: [
        { days: [0, 1, 2, 3, 4], opens: "08:00", closes: "15:30", ofMonth: null },
        { days: [3], opens: "00:00", closes: "24:00", ofMonth: -1, holidays: "open" },
      ],
      exceptions: [{ fromDate: "2026-12-24", toDate: "2026-12-24", hours: null }],
    });
    expect((await shownTo(db, organisationId))[0]?.opening).toEqual(opening);

    await kari.post(removePart, { serviceId }, { part: JSON.stringify(opening.rules[1]) });
    await kari.post(removePart, { serviceId }, { part: JSON.stringify(opening.exceptions[0]) });
    const left = { rules: [opening.rules[0]], exceptions: [] };
    expect((await kari.get(showOpening, { serviceId })).opening).toEqual(left);
  });

  dbTest("that cannot be are told by their field", async ({ db }) => {
    const { kari, add } = await given(db);
    const serviceId = idIn(await add());
    const errorsOf = async (typed: Form) => (await kari.post(editOpening, { serviceId }, { ...rule, ...typed })).errors;
    expect(await errorsOf({ days: [] })).toEqual({ days: ["chooseDay"] });
    expect(await errorsOf({ opens: "25" })).toEqual({ opens: ["writeClock"] });
    expect(await errorsOf({ closes: "08.00" })).toEqual({ closes: ["sameClock"] });
    expect(await errorsOf({ everyWeeks: "2" })).toEqual({ startsOn: ["writeStart"] });
    expect(await errorsOf({ everyWeeks: "2", ofMonth: "1" })).toEqual({ ofMonth: ["weeksAndMonth"] });
    expect(await errorsOf({ startsOn: "1.2.2026", endsOn: "1.1.2026" })).toEqual({ endsOn: ["datesTurned"] });
    const none = { fromDate: "", toDate: "", opens: "", closes: "" };
    const { errors } = await kari.post(addException, { serviceId }, none);
    expect(errors).toEqual({ opens: ["writeClock"], fromDate: ["writeFrom"] });
  });
});

dbTest(
  "translations of the help pages are switched on by whoever stands for them, and so is where one lands",
  async ({ db }) => {
    const { organisationId, kari, ola, add } = await given(db);
    await add();
    const { known, setting } = await kari.get(showHelpSettings, { organisationId });
    expect(setting).toEqual({ languages: [], exit: "https://www.yr.no/" });
    expect(known.map(({ language }) => language)).toEqual(["se", "en", "ar", "uk", "pl", "so", "ti", "fa"]);
    expect(new Set(known.map(({ readBy }) => readBy))).toEqual(new Set([null]));

    const exit = "https://www.nrk.no/";
    const wrong = { status: 422, errors: { languages: ["unknown"] } };
    expect(await kari.post(editHelpSettings, { organisationId }, { languages: ["nb"], exit })).toMatchObject(wrong);
    expect(
      await kari.post(editHelpSettings, { organisationId }, { languages: [], exit: "https://x.example/" }),
    ).toMatchObject({ status: 422, errors: { exit: ["unknown"] } });
    expect(await ola.post(editHelpSettings, { organisationId }, { languages: ["en"], exit })).toMatchObject({
      status: 403,
    });
    await kari.post(editHelpSettings, { organisationId }, { languages: ["en", "ar"], exit });
    expect((await kari.get(showHelpSettings, { organisationId })).setting).toEqual({ languages: ["en", "ar"], exit });
    expect((await directoryOf(db, organisationId))?.help).toEqual({ languages: ["en", "ar"], exit });
  },
);

dbTest("a secret address is told only to a coordinator who asks for it, and the trail tells of it", async ({ db }) => {
  const { organisationId, kari, add } = await given(db);
  const serviceId = idIn(await add());
  expect(await kari.post(showAddress, { serviceId })).toMatchObject({ data: { address: "" } });
  await kari.post(writeAddress, { serviceId }, { address: "Kanarifuglveien 1" });
  expect(await kari.post(writeAddress, { serviceId }, { address: "x".repeat(301) })).toMatchObject({ status: 422 });

  expect(JSON.stringify(await kari.get(askForAddress, { serviceId }))).not.toContain("Kanari");
  expect(await kari.post(showAddress, { serviceId })).toMatchObject({ data: { address: "Kanarifuglveien 1" } });
  const seen = [
    await kari.get(listServices),
    await kari.get(showService, { serviceId }),
    await shownTo(db, organisationId),
  ];
  expect(JSON.stringify([seen, await kari.get(showEditService, { serviceId })])).not.toContain("Kanari");
  const trail = db.selectFrom("audit.entry").select("action").where("organisationId", "=", organisationId);
  const told = await trail.where("action", "like", "secret:%").orderBy("number").execute();
  expect(told.map(({ action }) => action)).toEqual(["secret:read", "secret:written", "secret:read"]);
});
