import { expect } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import EditHelpSettings, { loader as showHelpSettings } from "#app/help/edit-help-settings.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { noHours } from "#app/service/directory.ts";
import { insertService, type WrittenService } from "#app/service/service-change.server.ts";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { aMunicipality, storeOrganisation } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

async function given(db: Db) {
  const { organisationId, agencyId, by } = await storeOrganisation(db);
  const written: WrittenService = {
    ...{ agencyId, kind: "shelter", name: "Krisesenteret", about: "For alle.", place: "", directions: "", website: "" },
    ...{ price: "Gratis", access: "callFirst", interpreter: "yes", languages: ["nb"], audiences: ["exposed"] },
    ...{ sexes: "all", fromAge: null, toAge: null, municipalities: ["9901"], shown: true, contactEmail: "" },
    language: "nb",
  };
  const add = (some: Partial<WrittenService>) =>
    insertService(db, { organisationId, by }, { ...written, ...some }, noHours);
  const user = aUser(by, organisationId, "coordinator");
  const open = (language: "nb" | "nn" = "nb") =>
    asActor(db, actorOf(user), (db) => call(showHelpSettings, { db, user, language, params: { organisationId } }));
  return { organisationId, add, open };
}

const asDrawn = (answer: unknown, language: "nb" | "nn") => drawn({ default: EditHelpSettings }, answer, { language });

dbTest(
  "whoever keeps the services finds the code that shows whom to call on the municipality's own site",
  async ({ db }) => {
    const { organisationId, add, open } = await given(db);
    expect((await open()).blocks.map(({ address }) => address)).toEqual([`${env.origin}/hjelp/fjellvik/innfelt`]);

    const others = db.insertInto("reference.municipality").values([aMunicipality("9902"), aMunicipality("9903")]);
    await others.onConflict((conflict) => conflict.doNothing()).execute();
    await add({ municipalities: ["9901", "9902"] });
    await add({ municipalities: ["9903"], shown: false });
    await add({ municipalities: ["9903"], audiences: ["staff"] });
    const html = await asDrawn(await open(), "nb");
    expect(html.match(/href="[^"]+innfelt"/g)).toEqual(
      ["elvedal", "fjellvik"].map((slug) => `href="${env.origin}/hjelp/${slug}/innfelt"`),
    );
    expect(wordsIn(html)).toContain("Vis numrene på kommunens nettside");
    expect(wordsIn(html)).toContain(`&lt;iframe src="${env.origin}/hjelp/elvedal/innfelt" title="Nyttige numre"`);

    await db.updateTable("work.organisation").set({ language: "nn" }).where("id", "=", organisationId).execute();
    const inNynorsk = wordsIn(await asDrawn(await open("nn"), "nn"));
    expect(inNynorsk).toContain("Vis numra på nettsida til kommunen");
    expect(inNynorsk).toContain(`&lt;iframe src="${env.origin}/nn/hjelp/elvedal/innfelt"`);
  },
);

dbTest.for([
  ["nb", "laget av maskin, ingen har lest over", "er teksten laget av en maskin"],
  ["nn", "laga av maskin, ingen har lese over", "er teksten laga av ei maskin"],
] as const)(
  "in %s each translation that nobody has read says that a machine made it",
  async ([language, mark, warning], { db }) => {
    const { open } = await given(db);
    const answer = await open(language);
    const words = wordsIn(await asDrawn(answer, language));
    expect(words).toContain(warning);
    const unread = answer.known.filter(({ readBy }) => readBy === null);
    expect(unread.length).toBeGreaterThan(0);
    for (const { name } of unread) expect(words).toMatch(new RegExp(`${name} \\(${mark}`));

    const read = { ...answer, known: answer.known.map((one) => ({ ...one, readBy: "Ada Berg" })) };
    const told = wordsIn(await asDrawn(read, language));
    expect(told).not.toContain(mark);
    expect(told).toContain(`(${language === "nn" ? "lesen" : "lest"} av Ada Berg`);
  },
);
