import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { findChapter, updateChapter } from "./chapter.server.ts";
import { insertFocusArea } from "./focus-area.server.ts";
import { listHistory } from "./history.server.ts";

dbTest("all that comes into a plan at once is one line, and what is written afterwards one each", async ({ db }) => {
  const { planId, writer, chapterIds } = await storePlan(db);
  await pause(db, planId);
  const [chapterId = ""] = chapterIds;
  await updateChapter(db, writer, chapterId, (await findChapter(db, chapterId)).version, { title: "Nytt forord" });
  await insertFocusArea(db, writer, { title: "Beredskap", reason: "", period: "next" });

  const lines = await listHistory(db, planId, 0);
  expect(lines.map(({ part, parts, after }) => [part, parts.length, after?.title])).toEqual([
    ["focusArea", 1, "Beredskap"],
    ["chapter", 1, "Nytt forord"],
    [expect.any(String), expect.any(Number), expect.anything()],
  ]);
  expect(lines[2]?.parts.length).toBeGreaterThan(9);
  expect(lines.map(({ fromWord }) => fromWord)).toEqual([false, false, false]);
  expect(lines[0]?.changedBy).toBe("Kari Nordmann");
});

dbTest("a plan read from Word says so in one line", async ({ db }) => {
  const { planId, organisationId, by } = await storePlan(db);
  const content = {} as never; // what was read is let go when the plan is made
  const row = { organisationId, id: newId(), fileName: "plan.docx", content, importedBy: by, planId };
  await db.insertInto("work.import").values(row).execute();
  expect((await listHistory(db, planId, 0)).map(({ fromWord }) => fromWord)).toEqual([true]);
});

/** What was stored was stored a while ago. */
async function pause(db: Db, planId: string): Promise<void> {
  const earlier = new Date("2026-01-01T10:00:00Z");
  await db.updateTable("work.change").set({ changedAt: earlier }).where("planId", "=", planId).execute();
}
