import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import type { Inserted } from "#app/lib/inserted.ts";
import { saveFetched } from "#app/mapping/statistics.server.ts";
import { findChapter } from "#app/plan/chapter.server.ts";
import { latestPublication, publishPlan } from "#app/publication/publication.server.ts";
import { action as addInsertion, loader as showAddInsertion } from "#app/writing/add-insertion.tsx";
import { action as editChapter, loader as showChapter } from "#app/writing/edit-chapter.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

/** A stored plan, its first chapter, and its coordinator. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const chapterId = stored.chapterIds[0] ?? "";
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const to = { db, user, params: { planId: stored.planId, chapterId } };
  const insert = async (what: string, after = "last") => {
    const { chapter } = await call(showAddInsertion, to);
    const answer = await call(addInsertion, { ...to, form: { version: String(chapter.version), what, after } });
    expect(answer).toMatchObject({ status: 303 });
  };
  return { ...stored, chapterId, to, insert };
}

describe("without scripts", () => {
  dbTest("a reference is set in by a form, and the chapter shows what it stands for", async ({ db }) => {
    const { insert, to, chapterId } = await given(db);
    await insert("figure:c1");

    const page = await call(showChapter, to);
    expect(page.markdown).toContain("{{figur: c1}}");
    expect(page.insertions.all.map(({ title }) => title)).toEqual(["Fysisk vold fra voksne hjemme"]);
    expect((await findChapter(db, chapterId)).body.content.at(-1)).toEqual({
      type: "insertion",
      attrs: { kind: "figure", id: "c1" },
    });
  });

  dbTest("it is still there when the text is saved as Markdown", async ({ db }) => {
    const { insert, to, chapterId } = await given(db);
    await insert("definition:vold");
    const { chapter, markdown } = await call(showChapter, to);
    const form = { title: "Nytt", version: String(chapter.version), markdown: `Først.\n\n${markdown}` };
    await refusal(call(editChapter, { ...to, form }));
    const { body } = await findChapter(db, chapterId);
    expect(body.content.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "insertion"]);
  });

  dbTest.for([
    [{ what: "" }, "what", "chooseInsertion"],
    [{ what: "script:x" }, "what", "chooseInsertion"],
    [{ after: "77" }, "after", "choosePlace"],
  ] as const)("what cannot be set in is refused, and the choice kept: %j", async ([wrong, field, said], { db }) => {
    const { to } = await given(db);
    const form = { version: "1", what: "fact:kostra-7b", after: "last", ...wrong };
    const answer = await call(addInsertion, { ...to, form });
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { [field]: [said] } } });
  });

  dbTest("nothing is written over what somebody else has saved meanwhile", async ({ db }) => {
    const { to } = await given(db);
    const form = { version: "0", what: "fact:kostra-7b", after: "last" };
    expect(await call(addInsertion, { ...to, form })).toMatchObject({ init: { status: 409 } });
  });
});

describe("published", () => {
  dbTest("a figure is frozen as it stood, whatever is fetched later", async ({ db }) => {
    const { insert, organisationId, planId, by, to } = await given(db);
    await insert("figure:residents");
    await publishPlan(db, planId, by, "2026-11-21");
    const slug = await slugOf(db, planId);
    const before = JSON.stringify((await latestPublication(db, slug)).chapters);

    const ages = Array.from({ length: 106 }, () => 50);
    const figures = { updated: "2027-02-25", years: [{ year: 2027, women: ages, men: ages }] };
    await saveFetched(db, organisationId, [{ kommunenummer: "9901", figures }], new Date("2027-03-01T10:00:00Z"));

    const draft = JSON.stringify((await call(showChapter, to)).insertions.all);
    expect(before).toContain("4\u00a0218");
    expect(draft).toContain("10\u00a0600");
    expect(JSON.stringify((await latestPublication(db, slug)).chapters)).toBe(before);
  });

  dbTest("what is unsure stays in the house, and the plan can be published all the same", async ({ db }) => {
    const { insert, planId, by } = await given(db);
    await insert("definition:negativ-sosial-kontroll");
    await insert("definition:vold");
    expect(await publishPlan(db, planId, by, "2026-11-21")).toMatchObject({ ok: true });
    const { chapters } = await latestPublication(db, await slugOf(db, planId));
    const told = chapters.flatMap(({ body }) =>
      body.content.filter((node): node is Inserted => node.type === "inserted"),
    );
    expect(told.map(({ title }) => title)).toEqual(["Vold"]);
  });

  dbTest("the same plan is not published again only because a day has passed", async ({ db }) => {
    const { insert, planId, by } = await given(db);
    for (const what of ["measureTable:all", "figure:residents", "fact:kostra-7b"]) await insert(what);
    await publishPlan(db, planId, by, "2026-11-21");
    expect(await publishPlan(db, planId, by, "2026-11-22")).toEqual({ ok: false, refusal: "unchanged" });
  });
});

async function slugOf(db: Db, planId: string): Promise<string> {
  const { slug } = await db.selectFrom("work.plan").select("slug").where("id", "=", planId).executeTakeFirstOrThrow();
  return slug;
}
