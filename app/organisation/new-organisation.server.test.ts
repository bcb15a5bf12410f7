import { expect } from "vitest";
import { dbTest } from "#test/db.ts";
import { insertCooperation, insertMunicipality } from "./new-organisation.server.ts";
import { listMunicipalitiesOf } from "./organisation.server.ts";

dbTest("a municipality is let in under its registered name and in its language, once", async ({ db }) => {
  expect(await insertMunicipality(db, "3324")).toMatchObject({
    ok: true,
    value: { slug: "gol", name: "Gol kommune", kind: "municipality", language: "nn", example: false },
  });
  expect(await insertMunicipality(db, "3324")).toEqual({ ok: false, refusal: "alreadyThere" });
  expect(await insertMunicipality(db, "0000")).toEqual({ ok: false, refusal: "unknownMunicipality" });
});

dbTest("two municipalities of the same name have addresses of their own", async ({ db }) => {
  const slugs = [];
  for (const kommunenummer of ["1515", "1818"]) {
    const made = await insertMunicipality(db, kommunenummer);
    slugs.push(made.ok && made.value.slug);
  }
  expect(slugs).toEqual(["heroy", "heroy-2"]);
});

dbTest("a cooperation is made of municipalities that are here already", async ({ db }) => {
  await insertMunicipality(db, "3322");
  expect(await insertCooperation(db, "Hallingdal", ["3322", "3324"])).toEqual({ ok: false, refusal: "memberMissing" });
  await insertMunicipality(db, "3324");
  const made = await insertCooperation(db, " Hallingdal ", ["3322", "3324"]);
  expect(made).toMatchObject({ ok: true, value: { slug: "hallingdal", name: "Hallingdal", kommunenummer: null } });
  expect(made.ok && (await listMunicipalitiesOf(db, made.value.id))).toEqual(["3322", "3324"]);
  expect(await insertCooperation(db, "Hallingdal", ["3322"])).toEqual({ ok: false, refusal: "alreadyThere" });
});
