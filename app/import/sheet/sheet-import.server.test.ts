import { expect } from "vitest";
import { newId } from "#app/lib/id.server.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { noPicks } from "./sheet-decision.ts";
import { forgetOldSheets } from "./sheet-import.server.ts";
import { letGoSheet } from "./stored-sheet.ts";

dbTest("a spreadsheet is let go of thirty days after it was read, or taken in", async ({ db }) => {
  const { organisationId, planId, by } = await storePlan(db);
  const [old, recent] = [new Date("2026-10-01T08:00:00Z"), new Date("2026-11-10T08:00:00Z")];
  const store = async (fileName: string, importedAt: Date, doneAt: Date | null) => {
    const frame = { organisationId, id: newId(), planId, fileName, importedBy: by, importedAt };
    const done = doneAt && { added: [], changed: [], stuck: [] };
    await db
      .insertInto("work.sheetImport")
      .values({ ...frame, content: letGoSheet, choices: noPicks, done, doneAt })
      .execute();
  };
  await store("aldri tatt inn", old, null);
  await store("tatt inn for lengst", old, old);
  await store("lest nylig", recent, null);
  await store("tatt inn nylig", old, recent);

  await forgetOldSheets(db, new Date("2026-11-21T08:00:00Z"));
  const left = await db.selectFrom("work.sheetImport").select("fileName").orderBy("fileName").execute();
  expect(left.map(({ fileName }) => fileName)).toEqual(["lest nylig", "tatt inn nylig"]);
});
