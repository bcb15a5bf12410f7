import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect } from "vitest";
import { loader as downloadAsSeen } from "#app/export/download-draft-measures.ts";
import { loader as downloadSheet } from "#app/export/download-edit-sheet.ts";
import { action as mapSheet, loader as showMapping } from "#app/import/map-sheet.tsx";
import { loader as review, action as takeIn } from "#app/import/review-sheet.tsx";
import { action as saveChoices } from "#app/import/save-sheet-choices.ts";
import { action as undoSheet } from "#app/import/undo-sheet.ts";
import * as uploadPage from "#app/import/upload-sheet.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { listChanges } from "#app/plan/change.server.ts";
import { loader as showTable } from "#app/plan/edit-measure-table.tsx";
import { findMeasure, insertMeasure, listMeasures, updateMeasure } from "#app/plan/measure.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { measureFieldsOf, storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";
import { bareSheetFile } from "#test/sheet-file.ts";
import { wordsIn } from "#test/words-in.ts";

const { loader: showUpload, action: upload } = uploadPage;

async function given(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const params = { planId: stored.planId };
  /** Sends a file in, and gives the params of the page it led to. */
  const send = async (bytes: Uint8Array, name = "tiltak.xlsx") => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], name));
    const { location } = await refusal(call(upload, { db, user, params, form }));
    const sheetId = /excel\/([^/]+)/.exec(location ?? "")?.[1] ?? "";
    return { params: { ...params, sheetId }, location: location ?? "" };
  };
  const page = async (params: Record<string, string>, path = "/") => call(review, { db, user, params, path });
  return { ...stored, user, params, send, page };
}

type Given = Awaited<ReturnType<typeof given>>;

/** The file as it is handed out, with the same library as it was written by. */
async function downloaded(
  db: Db,
  { user, params }: Pick<Given, "user" | "params">,
  { loader = downloadSheet, path = "/" }: { loader?: (args: never) => Promise<Response>; path?: string } = {},
) {
  // The download ends the transaction of its request, which here is that of the whole test.
  const own = (part: unknown) => (typeof part === "function" ? part.bind(db) : part);
  const lasting = new Proxy(db, {
    getPrototypeOf: () => Object.prototype,
    get: (_, name) => own(Reflect.get(db, name)),
  });
  const answer = await call(loader, { db: lasting, user, params, path });
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  const rows = sheets[0]?.rows ?? [];
  const column = (key: string) => rows[0]?.indexOf(key) ?? -1;
  return { sheets, rows, column, save: () => writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }) };
}

/** What the review page sends when nothing is unticked. */
async function formOf(page: Given["page"], params: Record<string, string>) {
  const { review } = await page(params);
  const changes = (review?.rows ?? []).flatMap((row) => (row.isNew ? row.changes.slice(0, 1) : row.changes));
  const keys = (conflict: boolean) => changes.filter((change) => change.conflict === conflict).map(({ key }) => key);
  return {
    basis: review?.basis ?? "",
    page: "1",
    goalId: "",
    shown: keys(false),
    shownConflict: keys(true),
    take: keys(false),
    mine: [] as string[],
  };
}

function shown({ review }: Awaited<ReturnType<Given["page"]>>) {
  return (review?.rows ?? []).flatMap(({ title, changes }) =>
    changes.map(({ field, now, mine }) => `${title}: ${field} ${now} → ${mine}`.replaceAll("\u00a0", " ")),
  );
}

dbTest("two cells are changed in Excel, looked over, taken in with history, and taken back", async ({ db }) => {
  const { user, params: plan, send, page, planId, measureIds } = await given(db);
  const { rows, column, save } = await downloaded(db, { user, params: plan });
  const first = rows.find((row) => row[0] === measureIds[0]) ?? [];
  first[column("title")] = "Fagdag for alle";
  first[column("endsOn")] = new Date("2027-06-30T00:00:00Z");

  const { params } = await send(await save());
  expect(shown(await page(params))).toEqual([
    "Fagdag: Tiltak Fagdag → Fagdag for alle",
    "Fagdag: Frist  → 30. juni 2027",
  ]);
  expect((await findMeasure(db, measureIds[0] ?? "")).title).toBe("Fagdag");

  const form = await formOf(page, params);
  expect(await refusal(call(takeIn, { db, user, params, form }))).toMatchObject({ status: 303 });
  expect(await findMeasure(db, measureIds[0] ?? "")).toMatchObject({ title: "Fagdag for alle", endsOn: "2027-06-30" });
  const [change] = await listChanges(db, planId);
  expect(change).toMatchObject({ partId: measureIds[0], before: { title: "Fagdag" }, after: { endsOn: "2027-06-30" } });
  expect(await page(params)).toMatchObject({ review: null, done: { changed: 1, added: 0, undone: false, stuck: [] } });

  await refusal(call(undoSheet, { db, user, params, form: {} }));
  expect(await findMeasure(db, measureIds[0] ?? "")).toMatchObject({ title: "Fagdag", endsOn: null });
  expect(await page(params)).toMatchObject({ done: { undone: true, stuck: [] } });
  expect(await call(showUpload, { db, user, params: plan })).toMatchObject({ lately: [{ undone: true }] });
});

dbTest("a file that nobody has changed changes nothing", async ({ db }) => {
  const stored = await given(db);
  const { save } = await downloaded(db, stored);
  const { params } = await stored.send(await save());
  expect(await stored.page(params)).toMatchObject({ review: { rows: [], problems: [], counts: { missing: 0 } } });
});

dbTest(
  "what somebody changed meanwhile is a conflict with both shown, and stands unless it is chosen",
  async ({ db }) => {
    const { user, params: plan, send, page, writer, measureIds } = await given(db);
    const [id = ""] = measureIds;
    const { rows, column, save } = await downloaded(db, { user, params: plan });
    const row = rows.find((one) => one[0] === id) ?? [];
    row[column("title")] = "Min fagdag";
    row[column("hours")] = 12;
    await updateMeasure(db, writer, id, (await findMeasure(db, id)).version, { title: "Deres fagdag", reason: "Ny" });

    const { params } = await send(await save());
    const { review } = await page(params);
    expect(review?.rows[0]?.changes).toMatchObject([
      { field: "Tiltak", base: "Fagdag", now: "Deres fagdag", mine: "Min fagdag", conflict: true, checked: false },
      { field: "Timer", mine: "12", conflict: false, checked: true },
    ]);
    const form = await formOf(page, params);
    await refusal(call(saveChoices, { db, user, params, form: { ...form, mine: form.shownConflict } }));
    expect((await page(params)).review?.rows[0]?.changes[0]).toMatchObject({ checked: true });

    await refusal(call(takeIn, { db, user, params, form }));
    expect(await findMeasure(db, id)).toMatchObject({ title: "Deres fagdag", reason: "Ny", hours: 12 });
  },
);

dbTest("a file whose hidden row is gone is known by its headings, and makes no measure twice", async ({ db }) => {
  const stored = await given(db);
  const { rows, column, sheets } = await downloaded(db, stored);
  const [, headings = [], first = []] = rows;
  first[column("title")] = "Fagdag for alle";
  const file = await writeXlsx({ sheets: [{ name: sheets[0]?.name ?? "", rows: [headings, ...rows.slice(2)] }] });
  const { params } = await stored.send(file);
  expect(await stored.page(params)).toMatchObject({ review: { counts: { added: 0, cells: 1 }, problems: [] } });
});

dbTest("a new measure that somebody has reported on since is not taken back", async ({ db }) => {
  const { user, by, params: plan, send, page, planId, organisationId, goalIds } = await given(db);
  const { rows, column, save } = await downloaded(db, { user, params: plan });
  const added = rows[0]?.map(() => null as string | number | Date | boolean | null) ?? [];
  added[column("title")] = "Nytt tilbud";
  rows.push(added);
  const { params } = await send(await save());
  const form = { ...(await formOf(page, params)), goalId: goalIds[0] ?? "" };
  await refusal(call(takeIn, { db, user, params, form }));
  const id = (await listMeasures(db, planId)).find(({ title }) => title === "Nytt tilbud")?.id ?? "";
  const said = { phase: "underWay" as const, late: false, comment: "", internalNote: "" };
  await insertStatusReport(db, by, { id, organisationId }, said);

  await refusal(call(undoSheet, { db, user, params, form: {} }));
  expect((await listMeasures(db, planId)).map(({ title }) => title)).toContain("Nytt tilbud");
  expect((await page(params)).done?.stuck).toEqual(["Nytt tilbud: hele tiltaket"]);
});

dbTest("what is looked over is looked over again when the plan has changed since", async ({ db }) => {
  const { user, params: plan, send, page, writer, measureIds } = await given(db);
  const [id = ""] = measureIds;
  const { rows, column, save } = await downloaded(db, { user, params: plan });
  const row = rows.find((one) => one[0] === id) ?? [];
  row[column("title")] = "Min fagdag";
  const { params } = await send(await save());
  const form = await formOf(page, params);
  await updateMeasure(db, writer, id, (await findMeasure(db, id)).version, { title: "Deres fagdag" });

  const answer = await call(takeIn, { db, user, params, form });
  expect(answer).toMatchObject({ init: { status: 409 }, data: { errors: { rows: ["changedMeanwhile"] } } });
  expect((await findMeasure(db, id)).title).toBe("Deres fagdag");
});

dbTest(
  "a new row becomes a measure under the goal that is chosen, and a row that is gone takes nothing away",
  async ({ db }) => {
    const { user, params: plan, send, page, planId, goalIds } = await given(db);
    const { rows, column, sheets } = await downloaded(db, { user, params: plan });
    const kept = rows.slice(0, 3);
    const added = kept[0]?.map(() => null as string | number | null) ?? [];
    added[column("title")] = "Nytt tilbud";
    added[column("phase")] = "i gang";
    added[column("cost:2027")] = 5000;
    const file = await writeXlsx({ sheets: [{ name: sheets[0]?.name ?? "", rows: [...kept, added] }] });

    const { params } = await send(file);
    expect(await page(params)).toMatchObject({ review: { counts: { added: 1, missing: 2, withoutGoal: true } } });
    const form = await formOf(page, params);
    const answer = await call(takeIn, { db, user, params, form });
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { goalId: ["chooseGoal"] } } });

    await refusal(call(takeIn, { db, user, params, form: { ...form, goalId: goalIds[1] ?? "" } }));
    const measures = await listMeasures(db, planId);
    expect(measures).toHaveLength(4);
    const made = measures.find(({ title }) => title === "Nytt tilbud");
    expect(made).toMatchObject({
      goalIds: [goalIds[1]],
      costs: [{ year: 2027, kroner: 5000 }],
      status: { phase: "underWay" },
    });

    await refusal(call(undoSheet, { db, user, params, form: {} }));
    expect((await listMeasures(db, planId)).map(({ title }) => title)).not.toContain("Nytt tilbud");
  },
);

dbTest("what is wrong in a cell is told with its row and column, and is not taken in", async ({ db }) => {
  const { user, params: plan, send, page } = await given(db);
  const { rows, column, save } = await downloaded(db, { user, params: plan });
  const [, , first = [], second = [], third = []] = rows;
  first[column("endsOn")] = "juni";
  first[column("hours")] = 1.5;
  second[column("position")] = "Ingen";
  second[column("startsOn")] = new Date("2027-01-01T00:00:00Z");
  second[column("endsOn")] = new Date("2026-01-01T00:00:00Z");
  third[column("title")] = null;
  third[column("phase")] = "i gang";
  third[column("late")] = "ja";
  third[column("comment")] = "Født 12.03.2015 og venter";
  rows.push([...third.slice(0, 3)]);
  const { params } = await send(await save());
  const { review } = await page(params);
  expect(review?.problems).toEqual([
    "Rad 3, Frist: «juni» er ikke en dato",
    "Rad 3, Timer: «1.5» er ikke et helt tall",
    "Rad 4, Ansvarlig: «Ingen» står ikke i listen",
    "Rad 4, Frist: fristen er før starten",
    "Rad 5, Tiltak: mangler. Uten navn blir raden ikke et tiltak",
    "Rad 5, Status med ord: teksten ser ut til å handle om én person. Skriv den om så ingen kan kjenne seg igjen",
    "Rad 5, Årsak til forsinkelsen: må velges når tiltaket er forsinket",
    "Rad 6, Tiltak: tiltaket «» står to ganger. Bare den første raden blir brukt",
  ]);
  expect(review?.rows).toEqual([]);
});

dbTest("formulas in our columns are told and never worked out", async ({ db }) => {
  const { user, params: plan, send, page } = await given(db);
  const { rows, column, sheets } = await downloaded(db, { user, params: plan });
  const cells = new Map([[`2,${column("hours")}`, { formula: "1+1", value: 2 }]]);
  const { params } = await send(await writeXlsx({ sheets: [{ name: sheets[0]?.name ?? "", rows, cells }] }));
  const { review } = await page(params);
  expect(review?.problems).toEqual(["Rad 3, Timer: cellen har en formel. Skriv verdien i stedet"]);
  expect(review?.rows).toEqual([]);
});

dbTest("a hostile file is refused in a sentence, in both languages, and nothing of it is kept", async ({ db }) => {
  const { user, params } = await given(db);
  const withPart = (name: string) => bareSheetFile(undefined, [{ name, data: "<x/>" }]);
  const files: [Uint8Array, nb: string, nn: string][] = [
    [withPart("xl/vbaProject.bin"), "Regnearket inneholder makroer.", "Reknearket inneheld makroar."],
    [
      withPart("xl/externalLinks/externalLink1.xml"),
      "henter innhold fra et annet sted",
      "hentar innhald frå ein annan stad",
    ],
    [bareSheetFile("<row/>".repeat(3_000_000)), "pakker ut mye mer", "pakkar ut mykje meir"],
  ];
  for (const [bytes, nb, nn] of files) {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], "tiltak.xlsx"));
    const refused = await call(upload, { db, user, params, form });
    expect(refused).toMatchObject({ init: { status: 422 } });
    const page = { loaded: await call(showUpload, { db, user, params }), form: (refused as { data: unknown }).data };
    for (const [language, sentence] of [
      ["nb", nb],
      ["nn", nn],
    ] as const) {
      const html = await drawn(uploadPage, page.loaded, { params, language, actionData: page.form });
      expect(wordsIn(html)).toContain(sentence);
    }
  }
  expect(await db.selectFrom("work.sheetImport").select("id").execute()).toEqual([]);
});

dbTest("both workbooks have the rows of the narrowed table, in its order", async ({ db }) => {
  const { user, params, by, organisationId, writer, goalIds, focusAreaIds, measureIds } = await given(db);
  const [first = "", second = "", third = ""] = goalIds;
  for (const [title, own] of [
    ["Kurs for alle", [third, first]],
    ["Kurs i samtale", [second]],
    ["Uten mål, men kurs", []],
  ] as const) {
    await insertMeasure(db, writer, measureFieldsOf({ title, goalIds: [...own] }));
  }
  const late = { phase: "underWay" as const, late: true, comment: "", internalNote: "" };
  for (const id of measureIds.slice(1)) await insertStatusReport(db, by, { id, organisationId }, late);

  const asked = ["", "sok=kurs", "vis=responsible", "status=late", `omrade=${focusAreaIds[1]}`, `mal=${first}`];
  const counts = [];
  for (const search of asked) {
    const path = `/?${search}`;
    const { areas, loose } = await call(showTable, { db, user, params, path });
    const onPage = [...areas.flatMap(({ goals }) => goals.flatMap(({ rows }) => rows)), ...loose];
    const seen = await downloaded(db, { user, params }, { loader: downloadAsSeen, path });
    const edited = await downloaded(db, { user, params }, { path });
    const numbers = onPage.map(({ number }) => number);
    expect(seen.rows.slice(1).map(([number]) => number)).toEqual(numbers);
    expect(edited.rows.slice(2).map((row) => row[edited.column("number")])).toEqual(numbers);
    counts.push(numbers.length);
  }
  expect(counts).toEqual([6, 3, 3, 2, 2, 3]);
});

dbTest("a status that is changed in the file is a new report, and is taken back by another", async ({ db }) => {
  const { user, by, params: plan, send, page, organisationId, measureIds } = await given(db);
  const [id = ""] = measureIds;
  const said = { phase: "underWay" as const, late: false, comment: "Godt i gang", internalNote: "Kun oss" };
  await insertStatusReport(db, by, { id, organisationId }, said);
  const { rows, column, save } = await downloaded(db, { user, params: plan });
  const row = rows.find((one) => one[0] === id) ?? [];
  row[column("late")] = "ja";
  row[column("cause")] = "For lite tid eller for få folk";
  const { params } = await send(await save());
  await refusal(call(takeIn, { db, user, params, form: await formOf(page, params) }));
  expect((await findMeasure(db, id)).status).toMatchObject({ ...said, late: true, cause: "capacity" });
  await refusal(call(undoSheet, { db, user, params, form: {} }));
  expect((await findMeasure(db, id)).status).toMatchObject({ ...said, cause: null });
});

dbTest("what was changed later is not taken back, and is told", async ({ db }) => {
  const { user, params: plan, send, page, writer, measureIds } = await given(db);
  const [id = ""] = measureIds;
  const { rows, column, save } = await downloaded(db, { user, params: plan });
  const row = rows.find((one) => one[0] === id) ?? [];
  row[column("title")] = "Fra Excel";
  row[column("hours")] = 12;
  const { params } = await send(await save());
  await refusal(call(takeIn, { db, user, params, form: await formOf(page, params) }));
  await updateMeasure(db, writer, id, (await findMeasure(db, id)).version, { title: "Endret etterpå" });

  await refusal(call(undoSheet, { db, user, params, form: {} }));
  expect(await findMeasure(db, id)).toMatchObject({ title: "Endret etterpå", hours: null });
  expect((await page(params)).done?.stuck).toEqual(["Fagdag: Tiltak"]);
});

dbTest("somebody else's spreadsheet becomes measures when its columns are told", async ({ db }) => {
  const { user, send, page, planId, goalIds } = await given(db);
  const rows = [
    ["Tiltak i Fjellvik 2026–2029"],
    [],
    ["Mål", "Hva skal gjøres?", "Ansvarlig", "Frist", "Kostnad 2027", "Status"],
    ["Ansatte spør", "Kurs i samtale", "Helsesøster", "2027", 5000, "i gang"],
    ["Noe helt annet", "Lage rutine", "Rektor", new Date("2026-11-30T00:00:00Z"), null, "snart ferdig"],
    ["", "", "Ingen", "", null, ""],
    ["", "Møte naboen", "Rektor", "juni 2026", null, ""],
  ];
  const file = await writeXlsx({
    sheets: [
      { name: "Forside", rows: [["Hei"]] },
      { name: "Tiltak", rows },
    ],
  });
  const { params, location } = await send(file, "vår liste.xlsx");
  expect(location).toMatch(/kolonner$/);
  const mapping = await call(showMapping, { db, user, params });
  expect(mapping).toMatchObject({ sheets: ["Forside", "Tiltak"], mapping: { sheet: 1, headingRow: 3 } });
  expect(mapping.columns.map(({ target }) => target)).toEqual(["goal", "", "position", "endsOn", "cost:2027", "phase"]);

  const column = mapping.columns.map(({ target }) => String(target));
  const form = { sheet: "1", headingRow: "3", column };
  const refused = await call(mapSheet, { db, user, params, form });
  expect(refused).toMatchObject({ init: { status: 422 }, data: { errors: { "column-0": ["chooseTitle"] } } });
  column[1] = "title";
  await refusal(call(mapSheet, { db, user, params, form }));

  const { review } = await page(params);
  expect(review?.problems).toEqual([
    "Rad 5, Mål: målet «Noe helt annet» finnes ikke i planen. Tiltaket kommer under målet du velger",
    "Rad 6, Tiltak: mangler. Uten navn blir raden ikke et tiltak",
  ]);
  await refusal(
    call(takeIn, { db, user, params, form: { ...(await formOf(page, params)), goalId: goalIds[2] ?? "" } }),
  );
  const measures = await listMeasures(db, planId);
  expect(measures.find(({ title }) => title === "Kurs i samtale")).toMatchObject({
    ...{ goalIds: [goalIds[0]], responsibleText: "Helsesøster", startsOn: "2027-01-01", endsOn: "2027-12-31" },
    ...{ costs: [{ year: 2027, kroner: 5000 }], status: { phase: "underWay" } },
  });
  expect(measures.find(({ title }) => title === "Lage rutine")).toMatchObject({
    ...{ goalIds: [goalIds[2]], endsOn: "2026-11-30", publicRemark: "snart ferdig", status: null },
  });
  expect(measures.find(({ title }) => title === "Møte naboen")).toMatchObject({
    endsOn: null,
    periodText: "juni 2026",
  });
});

dbTest("many rows are looked over a page at a time, and what was left out on one page stays out", async ({ db }) => {
  const { user, params: plan, send, page, planId, goalIds } = await given(db);
  const { rows, column, sheets } = await downloaded(db, { user, params: plan });
  for (let at = 0; at < 1200; at++) {
    const row = rows[0]?.map(() => null as string | number | Date | boolean | null) ?? [];
    row[column("title")] = `Nytt ${at}`;
    rows.push(row);
  }
  const { params } = await send(await writeXlsx({ sheets: [{ name: sheets[0]?.name ?? "", rows }] }));
  const first = await page(params);
  expect(first.review).toMatchObject({ page: 1, pages: 24, counts: { added: 1200 } });
  expect(first.review?.rows).toHaveLength(50);
  const form = await formOf(page, params);
  const next = { ...form, take: form.take.slice(1), goalId: goalIds[0] ?? "", next: "2" };
  const { location } = await refusal(call(saveChoices, { db, user, params, form: next }));
  expect(location).toMatch(/\?side=2&lagret$/);

  const second = await page(params, location ?? "");
  expect(second.review).toMatchObject({ page: 2, saved: true, goalId: goalIds[0] });
  const chosen = { ...form, shown: [], take: [], basis: second.review?.basis ?? "" };
  const queries = await queriesOf(db, (db) => refusal(call(takeIn, { db, user, params, form: chosen })));
  expect(queries).toBeLessThan(30);
  const titles = (await listMeasures(db, planId)).map(({ title }) => title);
  expect(titles).toHaveLength(3 + 1199);
  expect(titles).not.toContain("Nytt 0");
});
