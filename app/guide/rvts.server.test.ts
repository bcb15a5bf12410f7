import { expect } from "vitest";
import { dbTest } from "#test/db.ts";
import { listRvts } from "./rvts.server.ts";

dbTest("each municipality is advised by the centre of its county, and a centre is named once", async ({ db }) => {
  expect(await listRvts(db, ["0301", "3120"])).toEqual([{ name: "RVTS Øst", confirmed: true }]);
  expect((await listRvts(db, ["4601", "1508"])).map(({ name }) => name)).toEqual(["RVTS Midt", "RVTS Vest"]);
});

dbTest("a centre that we worked out ourselves is not called confirmed", async ({ db }) => {
  expect(await listRvts(db, ["4601"])).toEqual([{ name: "RVTS Vest", confirmed: false }]);
});

dbTest("an invented municipality has no centre", async ({ db }) => {
  expect(await listRvts(db, ["9901"])).toEqual([]);
});
