import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as frame from "#app/access/staff-frame.tsx";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { findMeasure } from "#app/plan/measure.server.ts";
import { measureFields } from "#app/plan/measure.ts";
import { typedMeasure } from "#app/plan/typed-measure.ts";
import { type Address, addresses, exportsOf } from "#test/addresses.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { forgetful, kept } from "#test/deeds.ts";
import { storeAnotherPlan } from "#test/examples.ts";
import { type House, storeHouse } from "#test/house.ts";
import { aVisitor } from "#test/visitor.ts";

/** What somebody sends who knows our addresses and forms well, and means no good. They are the coordinator of the cooperation. */
const staffPages = addresses.filter(({ isStaff, file }) => isStaff && file !== "export/preview-pdf.ts");
let fresh: FreshDatabase;
let db: Db;
let house: House;
let otherPlan: Record<string, string>;
let form: Record<string, string>;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 2 });
  house = await kept(db, storeHouse);
  otherPlan = await kept(db, (system) => storeAnotherPlan(system, house.cooperation));
  form = await kept(db, formForAll);
  setPool(forgetful(db));
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

describe("an address put together of parts that do not belong together", () => {
  const parts = ["chapterId", "focusAreaId", "goalId", "measureId", "changeId"];
  const pages = staffPages.flatMap((page) =>
    parts.filter((part) => page.path.includes(`:${part}`)).map((part) => ({ ...page, part })),
  );

  test.each(pages)("$path leads nowhere with a $part of another plan or organisation", async ({ part, ...page }) => {
    const { elvedal, sundoy, cooperation } = house;
    for (const wrong of [otherPlan, elvedal.params, sundoy.params]) {
      for (const answer of await bothWays(page, { ...cooperation.params, [part]: wrong[part] ?? "" })) {
        expect(answer).toMatch(/^get: 404|^get: 302 leads on|^post: 404/);
      }
    }
  });

  const odds = ["x", "\0", "__proto__", "' or true --", "a".repeat(5000), "01900000-0000-7000-8000-00000000000g"];
  // All ids go through one gate: each page is tried with two of them, by turns, so that each comes to a third of the pages.
  const withIds = staffPages
    .filter(({ path }) => path.includes(":"))
    .map((page, at) => ({ ...page, tried: [odds[at % 6] ?? "", odds[(at + 1) % 6] ?? ""] }));
  test.each(withIds)("$path leads nowhere with something else where an id should be", async ({ tried, ...page }) => {
    for (const odd of tried) {
      const names = Object.keys(house.cooperation.params);
      for (const answer of await bothWays(page, Object.fromEntries(names.map((name) => [name, odd])))) {
        expect(answer).toMatch(/^get: 404|^get: 302 leads on|^post: 404/);
      }
    }
  });
});

describe("a form of our own with somebody else's things in it", () => {
  test.each([
    ["a function of another organisation", "plan/edit-measure.tsx", () => ({ positionId: house.elvedal.positionId })],
    ["a goal of another plan", "plan/edit-measure.tsx", () => ({ goalIds: otherPlan.goalId ?? "" })],
    ["a goal of another organisation", "plan/edit-measure.tsx", () => ({ goalIds: house.elvedal.params.goalId ?? "" })],
    ["a municipality that the plan is not for", "plan/edit-measure.tsx", () => ({ municipalities: "9903" })],
    [
      "a function of another organisation, in a row",
      "plan/edit-measure-table.tsx",
      () => ({ positionId: house.elvedal.positionId }),
    ],
    ["a focus area of another plan", "plan/edit-goal.tsx", () => ({ focusAreaId: otherPlan.focusAreaId ?? "" })],
    ["a place under a goal of another plan", "plan/move-measure.ts", () => ({ goal: otherPlan.goalId ?? "" })],
    [
      "an organisation one only reads in",
      "plan/create-plan.tsx",
      () => ({ organisationId: house.elvedal.organisationId }),
    ],
    [
      "an organisation one knows nothing of",
      "plan/create-plan.tsx",
      () => ({ organisationId: house.sundoy.organisationId }),
    ],
    ["a file for somebody else", "import/upload-plan.tsx", () => ({ organisationId: house.sundoy.organisationId })],
  ])("is refused: %s", async (_, file, differences) => {
    expect(await posted(pageOf(file), differences())).toMatch(/^post: (403|404|422)/);
    expect(await posted(pageOf(file), {})).toMatch(file.startsWith("import/") ? /^post: 422/ : /^post: (200|30\d|409)/);
  });

  test("changes nothing of theirs: a function or agency of another organisation", async () => {
    const theirs = { agencyId: house.elvedal.agencyId, positionId: house.elvedal.positionId, personId: newId() };
    setPool(db);
    for (const file of ["organisation/add-position.ts", "organisation/add-holder.ts", "organisation/end-holder.ts"]) {
      expect(await posted(pageOf(file), theirs)).toMatch(/^post: 303/);
    }
    setPool(forgetful(db));
    const count = await kept(db, async (system) => {
      const positions = await system
        .selectFrom("work.position")
        .select("title")
        .where("title", "=", form.title ?? "")
        .execute();
      const held = await system.selectFrom("work.positionHolder").select("positionId").execute();
      return { positions: positions.length, held: held.length };
    });
    expect(count).toEqual({ positions: 0, held: 2 });
  });

  test("gives nobody another role or organisation by fields that no form has", async () => {
    const more = {
      id: newId(),
      slug: "x",
      kind: "cooperation",
      example: "true",
      version: "99",
      deletedAt: "2020-01-01",
    };
    setPool(db);
    await posted(pageOf("organisation/edit-organisation.tsx"), more);
    setPool(forgetful(db));
    const { organisationId } = house.cooperation;
    const row = await kept(db, (system) =>
      system.selectFrom("work.organisation").selectAll().where("id", "=", organisationId).executeTakeFirst(),
    );
    expect(row).toMatchObject({ id: organisationId, slug: "samarbeidet", example: false });
  });
});

describe("a form that no browser sends", () => {
  const withAction = staffPages.filter(({ file }) => file !== "access/log-out.ts");
  const odd: [string, () => Record<string, string>][] = [
    ["with nothing in it", () => blankOf(() => "")],
    ["with null bytes", () => blankOf((value) => `${value}\0`)],
    ["with halves of signs", () => blankOf((value) => `${value}\ud800`)],
    ["with a hundred thousand letters in each field", () => blankOf((value) => value.padEnd(100_000, "a"))],
    ["with numbers beyond all measure", () => blankOf(() => "99999999999999999999")],
    [
      "with JSON where words should be",
      () => blankOf(() => '{"__proto__":{"a":1},"constructor":null,"\\ud800":["\\u0000"]}'),
    ],
    ["with names that every object has", () => ({ ...form, __proto__x: "", constructor: "a", toString: "b" })],
    [
      "with ten thousand fields",
      () => ({ ...form, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, ""])) }),
    ],
  ];

  const asSent: [string, Uint8Array<ArrayBuffer>][] = [];
  beforeAll(() => {
    for (const [what, fields] of odd) {
      const sent = new URLSearchParams({ ...form, ...fields(), csrf: house.cooperation.sessions.coordinator });
      asSent.push([what, new TextEncoder().encode(sent.toString())]);
    }
  });

  test.each(withAction)("$path never takes it for a fault of ours", async (page) => {
    for (const [what, bytes] of asSent) {
      const answer = await sent(page, bytes);
      expect(`${what}: ${answer}`).toMatch(/post: (200|30[23]|40[0349]|409|422|no such)/);
    }
  });

  function blankOf(change: (value: string) => string): Record<string, string> {
    return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, change(value)]));
  }
});

/** The answers to opening an address and to sending a good form to it. */
async function bothWays(page: Address, params: Record<string, string>): Promise<string[]> {
  const handlers = { ...(await exportsOf(page)), middleware: [] };
  const answers = "action" in handlers ? [await posted(page, {}, params)] : [];
  if (!("loader" in handlers)) return answers;
  const { status, location, body } = await visitor().get(handlers, pathOf(page), { params });
  const leadsOn = status === 302 && location?.startsWith("/arbeid/") && Object.keys(Object(body)).length === 0;
  return [...answers, `get: ${status} ${leadsOn ? "leads on" : JSON.stringify(body)}`];
}

async function posted(
  page: Address,
  differences: Record<string, string>,
  params = house.cooperation.params,
): Promise<string> {
  return await sent(page, { ...form, ...differences, csrf: house.cooperation.sessions.coordinator }, params);
}

async function sent(
  page: Address,
  fields: Record<string, string> | Uint8Array<ArrayBuffer>,
  params = house.cooperation.params,
): Promise<string> {
  const handlers = { ...(await exportsOf(page)), middleware: [] };
  if (!("action" in handlers)) return "post: no such";
  const { status, body } = await visitor().post(handlers, pathOf(page), { params, form: fields });
  return `post: ${status} ${status === 500 ? String(Object(body).fault) : ""}`;
}

function visitor() {
  const one = aVisitor(frame);
  one.jar.set("komplan", house.cooperation.sessions.coordinator);
  return one;
}

function pathOf({ file }: Address): string {
  return `/arbeid${file === "plan/edit-measure-table.tsx" ? `?rad=${house.cooperation.params.measureId}` : ""}`;
}

function pageOf(file: string): Address {
  const page = addresses.find((one) => one.file === file);
  if (!page) throw new Error(`No address leads to ${file}`);
  return page;
}

/** One form that every action can read: each takes the fields it knows. */
async function formForAll(system: Db): Promise<Record<string, string>> {
  const { params, organisationId, agencyId, positionId } = house.cooperation;
  const fields = measureFields(await findMeasure(system, params.measureId ?? ""));
  const measure = Object.entries(typedMeasure(fields)).flatMap(([name, [value]]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(measure),
    ...{ organisationId, agencyId, positionId, personId: newId(), focusAreaId: params.focusAreaId ?? "" },
    ...{
      title: "Ny tittel",
      name: "Nytt navn",
      email: "ny@x.example",
      role: "editor",
      external: "yes",
      uustatusLink: "",
    },
    ...{ language: "nb", returnTo: "/arbeid", layout: "wishes", mandate: "", subtitle: "", version: "1" },
    ...{
      chapterTitle: "Nytt",
      focusAreaTitle: "Nytt",
      goalTitle: "Nytt",
      measureTitle: "Nytt",
      markdown: "Tekst",
      from: "table",
    },
    ...{
      level: "user",
      strategy: "",
      reason: "",
      original: "{}",
      direction: "down",
      under: params.goalId ?? "",
      confirm: "yes",
    },
    ...{
      kommunenummer: "9901",
      adoptedOn: "",
      adoptedBy: "",
      hearingFrom: "",
      hearingTo: "",
      caseNumber: "",
      link: "",
    },
    ...{ phase: "done", late: "no", comment: "", internalNote: "", workingTitle: "Leder", workingAgency: "Oppvekst" },
  };
}
