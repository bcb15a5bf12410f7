import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import { loader as downloadJson } from "#app/export/download-service-json.ts";
import { loader as downloadSheet } from "#app/export/download-service-sheet.ts";
import { hsdsPage } from "#app/export/hsds/hsds.ts";
import { mostServices } from "#app/import/services/read-service.ts";
import { action as takeIn } from "#app/import/take-in-services.tsx";
import { action as upload } from "#app/import/upload-services.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { insertAgency } from "#app/organisation/agency.server.ts";
import { openingFromLines } from "#app/service/opening-line.ts";
import { putSecretAddress } from "#app/service/secret-address.server.ts";
import { listServices } from "#app/service/service.server.ts";
import { insertService, proposePhone } from "#app/service/service-change.server.ts";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation } from "#test/examples.ts";

const facts = {
  ...{ kind: "shelter" as const, name: "Krisesenteret", about: "For alle.", place: "Rådhuset", directions: "Buss 4" },
  ...{ website: "https://krisesenter.example", price: "Gratis", access: "callFirst" as const, shown: true },
  ...{ interpreter: "onRequest" as const, sexes: "all" as const, fromAge: 16, toAge: null, language: "nb" as const },
  contactEmail: "vakt@x.example",
};

async function given(db: Db) {
  const { organisationId, by } = await storeOrganisation(db);
  const doer = { by, organisationId };
  const agency = await insertAgency(db, doer, { name: "Helse", external: false });
  const agencyId = agency.ok ? agency.value.id : "";
  const lists = { languages: ["nb" as const, "se" as const], audiences: ["exposed" as const, "child" as const] };
  const opening = openingFromLines("ma ti 08:00–15:30\non 17:00–02:00; også helligdager", "24.12.2026 stengt");
  if (!opening) throw new Error("the hours cannot be read");
  const written = { ...facts, ...lists, agencyId, municipalities: ["9901"] };
  const serviceId = await insertService(db, doer, written, opening);
  await proposePhone(db, doer, { serviceId, number: "22334455", words: "Døgnåpen" }, new Date());
  const user = aUser(by, organisationId, "coordinator");
  const params = { organisationId };
  const ask = <Answer>(handler: (args: never) => Answer, asked: Omit<Parameters<typeof call>[1], "db" | "user"> = {}) =>
    asActor(db, actorOf(user), (db) => call(handler, { db, user, params, ...asked }));
  const send = async (bytes: Uint8Array) => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], "tjenester"));
    const answer = await ask(upload, { form });
    return (answer as unknown as { data: Uploaded }).data; // what the router's data() makes
  };
  const store = (preview: Preview, differences: Record<string, string | string[]> = {}) => {
    const take = preview.services
      .filter(({ kind }) => kind === "new" || kind === "changed")
      .map(({ at }) => String(at));
    const form = { content: preview.content, basis: preview.basis, take, ...differences };
    const kept = (handler: typeof takeIn) => (args: never) =>
      handler(args).catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown)));
    return ask(kept(takeIn), { form });
  };
  return { organisationId, doer, serviceId, ask, send, store, list: () => listServices(db, organisationId) };
}

type Uploaded = ReturnType<Awaited<ReturnType<typeof upload>>["valueOf"]> & { preview: Preview | null; form: unknown };
type Preview = Parameters<typeof import("#app/import/services/services-preview.tsx").ServicesPreview>[0]["preview"];
type Given = Awaited<ReturnType<typeof given>>;

async function sheetOf({ ask }: Given) {
  const answer = await ask(downloadSheet);
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
  const column = (heading: string) => rows[0]?.indexOf(heading) ?? -1;
  const set = (row: number, heading: string, value: string) => {
    const cells = rows[row] ?? [];
    cells[column(heading)] = value;
  };
  return { rows, set, save: () => writeXlsx({ sheets: [{ name: "Tjenester", rows }] }) };
}

async function jsonOf({ ask }: Given) {
  const answer = await ask(downloadJson);
  return await answer.json();
}

const asBytes = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const previewed = async ({ send }: Given, bytes: Uint8Array) => {
  const { preview, form } = await send(bytes);
  if (!preview) throw new Error(`not read: ${JSON.stringify(form)}`);
  return preview;
};

dbTest("what is downloaded is one whole page of HSDS", async ({ db }) => {
  const { contents, ...page } = hsdsPage.parse(await jsonOf(await given(db)));
  expect(contents).toHaveLength(1);
  const first = { page_number: 1, first_page: true, last_page: true, empty: false };
  expect(page).toEqual({ total_items: 1, total_pages: 1, size: 1, ...first });
});

dbTest("what is downloaded and read in again changes nothing, as Excel and as HSDS", async ({ db }) => {
  const house = await given(db);
  const sheet = await sheetOf(house);
  for (const bytes of [await sheet.save(), asBytes(await jsonOf(house))]) {
    const { counts, services } = await previewed(house, bytes);
    expect(services[0]).toMatchObject({ kind: "same", changes: [], problems: [] });
    expect(counts).toEqual({ new: 0, changed: 0, same: 1, faulty: 0 });
  }
});

dbTest("each change is shown before anything is stored, and then stored", async ({ db }) => {
  const house = await given(db);
  const sheet = await sheetOf(house);
  sheet.set(1, "Pris", "");
  sheet.set(1, "Åpningstider", "ma 10:00–12:00");
  sheet.set(1, "Telefonnumre", "22 33 44 55: Døgnåpen\n400 00 000: Vakt");
  const before = await house.list();
  const preview = await previewed(house, await sheet.save());
  expect(await house.list()).toEqual(before);
  const [shown] = preview.services;
  expect(shown?.changes.map(({ field }) => field)).toEqual(["Pris", "Åpningstider"]);
  expect(shown?.changes[0]).toEqual({ field: "Pris", before: "Gratis", after: "" });
  expect(shown?.phones).toEqual(["400 00 000: Vakt"]);

  const answer = await house.store(preview);
  const location = answer instanceof Response ? answer.headers.get("location") : "";
  expect(location).toBe(`/arbeid/tjenester/les-inn/${house.organisationId}?lest=1`);
  const [after, ...more] = await house.list();
  expect(more).toEqual([]);
  expect(after).toMatchObject({ id: house.serviceId, price: "", about: "For alle.", confirmedOn: null });
  expect(after?.opening.rules).toMatchObject([{ days: [0], opens: "10:00" }]);
});

dbTest("numbers that are read in wait for a second person, and those that are not in the file stay", async ({ db }) => {
  const house = await given(db);
  const file = await jsonOf(house);
  file.contents[0].phones = [{ id: house.serviceId, number: "+47 40 00 00 00" }];
  await house.store(await previewed(house, asBytes(file)));
  const [after] = await house.list();
  expect(after?.phones.map(({ number, confirmer }) => ({ number, confirmer }))).toEqual([
    { number: "22334455", confirmer: null },
    { number: "40000000", confirmer: null },
  ]);
  const frozen = await db.selectFrom("published.directory").select("content").execute();
  expect(JSON.stringify(frozen)).not.toContain("40000000");
});

dbTest(
  "a new service is shown to nobody before somebody has said so, and is not doubled by a second reading",
  async ({ db }) => {
    const house = await given(db);
    const sheet = await sheetOf(house);
    sheet.rows.push([...(sheet.rows[1] ?? [])]);
    sheet.set(2, "Navn", "Legevakta");
    sheet.set(2, "Id (skal ikke endres)", "");
    const bytes = await sheet.save();
    const preview = await previewed(house, bytes);
    expect(preview.counts).toEqual({ new: 1, changed: 0, same: 1, faulty: 0 });
    await house.store(preview);
    const services = await house.list();
    expect(services.map(({ name, shown }) => ({ name, shown }))).toEqual([
      { name: "Krisesenteret", shown: true },
      { name: "Legevakta", shown: false },
    ]);
    const again = await previewed(house, bytes);
    expect(again.counts.new).toBe(0);
    await house.store(again);
    expect(await house.list()).toHaveLength(2);

    const trail = await db
      .selectFrom("audit.entry")
      .select("action")
      .where("action", "like", "service:read-in%")
      .execute();
    expect(trail.map(({ action }) => action)).toEqual(["service:read-in-new", "service:read-in-changed"]);
  },
);

dbTest("what cannot be read is told with its cell, and the rest is taken in", async ({ db }) => {
  const house = await given(db);
  const sheet = await sheetOf(house);
  sheet.set(1, "Pris", "Ring 99 88 77 66");
  sheet.rows.push([...(sheet.rows[1] ?? [])], [...(sheet.rows[1] ?? [])]);
  for (const [row, name] of [
    [2, "Uten tider"],
    [3, "Ny"],
  ] as const) {
    sheet.set(row, "Navn", name);
    sheet.set(row, "Id (skal ikke endres)", "");
    sheet.set(row, "Pris", "Gratis");
  }
  sheet.set(2, "Åpningstider", "av og til");
  sheet.set(2, "Type", "Noe annet rart");
  sheet.set(2, "Instans", "Ukjent");
  const preview = await previewed(house, await sheet.save());
  const [first, second] = preview.services;
  expect(preview.counts).toEqual({ new: 1, changed: 0, same: 0, faulty: 2 });
  expect(first?.problems.join()).toMatch(/^Pris: Ta bort telefonnummeret/);
  expect(second?.problems).toEqual(
    expect.arrayContaining([
      "Type (B3): Ordet er ikke blant dem som kan velges",
      "Åpningstider (R3): Åpningstida kan ikke leses",
      expect.stringMatching(/^Instans: Instansen finnes ikke hos dere/),
    ]),
  );
  await house.store(preview, { take: ["2", "3", "4"] });
  expect((await house.list()).map(({ name, price }) => `${name} ${price}`)).toEqual([
    "Krisesenteret Gratis",
    "Ny Gratis",
  ]);
});

dbTest("a secret address is in no file, and a file cannot change it", async ({ db }) => {
  const house = await given(db);
  await putSecretAddress(db, house.doer, house.serviceId, "Kanarifuglveien 17");
  const { rows } = await sheetOf(house);
  const file = await jsonOf(house);
  expect(JSON.stringify([rows, file])).not.toContain("Kanarifugl");
  expect(JSON.stringify(file)).not.toContain(facts.contactEmail);
  file.contents[0].secret_address = "Et annet sted 1";
  expect((await previewed(house, asBytes(file))).counts.same).toBe(1);
});

dbTest(
  "nothing is stored when others have changed something meanwhile, or the form has been tampered with",
  async ({ db }) => {
    const house = await given(db);
    const sheet = await sheetOf(house);
    sheet.set(1, "Pris", "");
    const preview = await previewed(house, await sheet.save());
    const statusOf = async (answer: Promise<unknown>) =>
      ((await answer) as { init?: { status?: number } }).init?.status;
    expect(await statusOf(house.store(preview, { take: [] }))).toBe(422);
    expect(await statusOf(house.store(preview, { content: "{" }))).toBe(422);
    expect(await statusOf(house.store(preview, { content: '[{"at":1}]' }))).toBe(422);
    const forged = JSON.parse(preview.content);
    forged[0].fields.municipalities = ["0301"];
    expect(await statusOf(house.store(preview, { content: JSON.stringify(forged) }))).toBe(422);
    await proposePhone(db, house.doer, { serviceId: house.serviceId, number: "116117", words: "" }, new Date());
    expect(await statusOf(house.store(preview))).toBe(409);
    expect((await house.list())[0]?.price).toBe("Gratis");
  },
);

dbTest("a file that is no list of services is refused in one sentence", async ({ db }) => {
  const house = await given(db);
  const refusalOf = async (bytes: Uint8Array) => {
    const { form } = (await house.send(bytes)) as { form: { errors: { file: string[] } } | null };
    return form?.errors.file;
  };
  expect(await refusalOf(new TextEncoder().encode('{"contents":['))).toEqual(["notJson"]);
  expect(await refusalOf(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22]))).toEqual(["notJson"]);
  expect(await refusalOf(asBytes([]))).toEqual(["noServices"]);
  expect(await refusalOf(asBytes(Array.from({ length: mostServices + 1 }, () => ({}))))).toEqual(["tooManyServices"]);
  expect(await refusalOf(new TextEncoder().encode(`[${" ".repeat(2_000_000)}]`))).toEqual(["jsonTooLarge"]);
  expect(
    await refusalOf(
      await writeXlsx({
        sheets: [
          {
            name: "x",
            rows: [
              ["Tiltak", "Frist"],
              ["a", "b"],
            ],
          },
        ],
      }),
    ),
  ).toEqual(["noHeadings"]);
  const deep = new TextEncoder().encode(`[{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}]`);
  expect((await house.send(deep)).preview?.counts.faulty ?? "refused").toBeTruthy();
  const polluted = new TextEncoder().encode('[{"__proto__":{"name":"x"},"id":"x"}]');
  expect((await house.send(polluted)).preview?.counts.faulty).toBe(1);
});
