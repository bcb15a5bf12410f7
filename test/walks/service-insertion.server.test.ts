import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { qualityFindings } from "#app/plan/quality.ts";
import { draftPublication, latestPublication, publishPlan } from "#app/publication/publication.server.ts";
import { noHours } from "#app/service/directory.ts";
import { putSecretAddress } from "#app/service/secret-address.server.ts";
import { findService } from "#app/service/service.server.ts";
import {
  confirmPhone,
  endPhone,
  insertService,
  proposePhone,
  removeService,
  updateService,
  type WrittenService,
} from "#app/service/service-change.server.ts";
import { listShownServices } from "#app/service/shown-services.server.ts";
import { action as addInsertion, loader as showAddInsertion } from "#app/writing/add-insertion.tsx";
import { loader as showChapter } from "#app/writing/edit-chapter.tsx";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation, storePlan } from "#test/examples.ts";

const now = new Date("2026-11-21T09:00:00Z");
const secrets = ["vakt@krisesenter.example", "99887766", "998 87 766", "Kanarifuglveien"];

/** A stored plan, and a service with one number that two people stand for, one that waits, and a secret address. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const doer = { by: stored.by, organisationId: stored.organisationId };
  const other = { ...doer, by: (await storeOrganisation(db, "sundoy", "9902")).by };
  const written = writtenService(stored.agencyId);
  const serviceId = await insertService(db, doer, written, noHours);
  const confirm = async (number: string) => {
    await proposePhone(db, doer, { serviceId, number, words: "" }, now);
    const phone = (await findService(db, serviceId)).phones.find((one) => one.number === number);
    await confirmPhone(db, other, serviceId, phone?.id ?? "", now);
    return phone?.id ?? "";
  };
  const firstPhone = await confirm("22334455");
  await proposePhone(db, doer, { serviceId, number: "99887766", words: "" }, now);
  await putSecretAddress(db, doer, serviceId, "Kanarifuglveien 1");

  const chapterId = stored.chapterIds[0] ?? "";
  const to = {
    db,
    user: aUser(stored.by, stored.organisationId, "coordinator"),
    params: { planId: stored.planId, chapterId },
  };
  const insert = async (what: string) => {
    const { chapter } = await call(showAddInsertion, to);
    const form = { version: String(chapter.version), what, after: "last" };
    expect(await call(addInsertion, { ...to, form })).toMatchObject({ status: 303 });
  };
  return { ...stored, doer, written, serviceId, firstPhone, confirm, to, insert };
}

function writtenService(agencyId: string): WrittenService {
  return {
    ...{ agencyId, kind: "shelter", name: "Krisesenteret", about: "Kvinner, menn og barn." },
    ...{ place: "", directions: "", website: "", price: "Gratis", access: "callFirst", interpreter: "onRequest" },
    ...{ languages: ["nb", "en"], audiences: ["exposed", "child"], sexes: "all", fromAge: null, toAge: null },
    ...{ municipalities: ["9901"], shown: true, contactEmail: "vakt@krisesenter.example", language: "nb" },
  };
}

describe("a service in a chapter", () => {
  dbTest("is chosen from those that are shown, and told out in the draft", async ({ db }) => {
    const { insert, to, serviceId } = await given(db);
    const { groups } = await call(showAddInsertion, to);
    const titles = groups.find(({ kind }) => kind === "service")?.choices.map(({ title }) => title);
    expect(titles).toEqual(["Alle tjenester", "Tjenester: Krisesenter", "Krisesenteret"]);

    await insert(`service:${serviceId}`);
    const { markdown, insertions } = await call(showChapter, to);
    expect(markdown).toContain(`{{tjeneste: ${serviceId}}}`);
    expect(toPlainText({ type: "doc", content: insertions.all })).toContain("22 33 44 55");
  });

  dbTest("follows the service in the draft, and stands still in what is published", async ({ db }) => {
    const { insert, to, serviceId, doer, firstPhone, confirm, planId, by } = await given(db);
    await insert(`service:${serviceId}`);
    await insert("service:shelter");
    expect(await publishPlan(db, planId, by, "2026-11-21")).toMatchObject({ ok: true });
    expect(await publishPlan(db, planId, by, "2026-11-22")).toEqual({ ok: false, refusal: "unchanged" });

    await confirm("33445566");
    await endPhone(db, doer, serviceId, firstPhone, now);
    const draft = toPlainText({ type: "doc", content: (await call(showChapter, to)).insertions.all });
    expect(draft.match(/33 44 55 66/g)).toHaveLength(2);
    expect(draft).not.toContain("22 33 44 55");
    const published = await publishedWords(db, planId);
    expect(published.match(/22 33 44 55/g)).toHaveLength(2);
    expect(published).not.toContain("33 44 55 66");
  });

  dbTest("is published without anything that is not for residents", async ({ db }) => {
    const { insert, serviceId, planId, by } = await given(db);
    for (const id of [serviceId, "shelter", "all"]) await insert(`service:${id}`);
    await publishPlan(db, planId, by, "2026-11-21");
    const published = await publishedWords(db, planId);
    expect(published).toContain("22 33 44 55");
    for (const secret of [...secrets, serviceId, "Kari Nordmann"]) expect(published).not.toContain(secret);
  });

  dbTest("that is hidden or removed is told of to editors, and not at all to the public", async ({ db }) => {
    const { insert, to, serviceId, doer, written, planId } = await given(db);
    await insert(`service:${serviceId}`);
    const said = async () => {
      const findings = qualityFindings(await findDraft(db, planId)).filter(({ key }) => key === "serviceNotShown");
      const [first] = (await call(showChapter, to)).insertions.all;
      const frozen = JSON.stringify((await draftPublication(db, planId, "2026-11-21")).chapters);
      return { finding: findings[0]?.detail, title: first?.title, frozen: frozen.includes("inserted") };
    };
    expect(await said()).toEqual({ finding: undefined, title: "Krisesenteret", frozen: true });

    await updateService(db, doer, serviceId, { ...written, shown: false });
    expect(await said()).toEqual({ finding: "Krisesenteret", title: "Krisesenteret", frozen: false });

    await removeService(db, doer, serviceId);
    const gone = { finding: `{{tjeneste: ${serviceId}}}`, title: "En tjeneste som ikke vises", frozen: false };
    expect(await said()).toEqual(gone);
  });
});

describe("whoever may read a plan but not the services of the organisation", () => {
  dbTest("is told what residents are told, and no more", async ({ db }) => {
    const { organisationId, doer, by, written } = await given(db);
    await insertService(db, doer, { ...written, name: "Nytt tilbud", shown: false }, noHours);
    const own = await listShownServices(db, organisationId);
    expect(own.hidden.map(({ name }) => name)).toEqual(["Nytt tilbud"]);

    const stranger = { personId: by, readable: [], writable: [] };
    const theirs = await asActor(db, stranger, (db) => listShownServices(db, organisationId));
    expect(theirs).toEqual({ entries: own.entries, hidden: [] });
    expect(JSON.stringify(theirs)).toContain("22334455");
    for (const secret of secrets) expect(JSON.stringify(theirs)).not.toContain(secret);
  });

  dbTest("is told nothing that somebody has changed by hand", async ({ db }) => {
    const { organisationId, by } = await given(db);
    const directories = db.selectFrom("published.directory").selectAll().where("organisationId", "=", organisationId);
    const last = await directories.orderBy("version", "desc").limit(1).executeTakeFirstOrThrow();
    const content = last.content.replace("22334455", "22334456");
    await db
      .insertInto("published.directory")
      .values({ ...last, content, version: last.version + 1 })
      .execute();
    const stranger = { personId: by, readable: [], writable: [] };
    const theirs = await asActor(db, stranger, (db) => listShownServices(db, organisationId));
    expect(theirs.entries).toEqual([]);
  });
});

async function publishedWords(db: Db, planId: string): Promise<string> {
  const { slug } = await db.selectFrom("work.plan").select("slug").where("id", "=", planId).executeTakeFirstOrThrow();
  return JSON.stringify(await latestPublication(db, slug));
}
