import { sql } from "kysely";
import { expect } from "vitest";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { forLog } from "./for-log.ts";

const secret = "Nabo-i-tredje-etasje";

dbTest("what people have written is not in the log when the database refuses it", async ({ db }) => {
  const { measureIds } = await storePlan(db);
  const [id = ""] = measureIds;
  const faults = [
    sql`update work.measure set internal_remark = ${secret}, hours = -1 where id = ${id}`,
    sql`select ${secret}::uuid`,
    sql`insert into access.person (id, name, email) select id, ${secret}, email from access.person`,
  ];
  for (const fault of faults) {
    await sql`savepoint before`.execute(db);
    const error = await fault.execute(db).catch((refusal: unknown) => refusal);
    await sql`rollback to savepoint before`.execute(db);
    const told = forLog(error);
    expect(told).toMatch(
      /^database error (23514 work\.measure\.measure_hours_check|22P02|23505 access\.person\.person_pkey)\n\s+at /,
    );
    expect(told).not.toContain(secret);
    expect(told).not.toContain("kari@");
  }
});

dbTest("other errors are told with their place and cause", async ({ db }) => {
  const cause = await sql`select ${secret}::date`.execute(db).catch((refusal: unknown) => refusal);
  const told = forLog(new Error("Could not save", { cause }));
  expect(told).toMatch(/^Error: Could not save\n\s+at .*caused by: database error 22007/s);
  expect(told).not.toContain(secret);
  expect(forLog(secret)).toBe("no error but string");
});
