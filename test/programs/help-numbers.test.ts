import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { helpPlace, publishHelp } from "#test/help-directory.ts";
import { type RunningProgram, startProgram } from "#test/program.ts";

const right = helpPlace.number;
const false_ = "99999999";
const other = { kommunenummer: "9902", slug: "elvedal", service: "Elvebredden", number: "33445566" };

test("a number that somebody changes in the database or on disk is shown to nobody, neither now nor when the program starts again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "komplan-help-numbers-"));
  let program = await startProgram({ folder });
  onTestFinished(async () => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await publishHelp(folder);
  await expect.poll(() => read(program, helpPlace.slug), { timeout: 20_000 }).toContain(`tel:${right}`);

  await changeRows(folder);
  await publishHelp(folder, other); // when this is shown, all that was changed before it has been read too
  await expect.poll(() => read(program, other.slug), { timeout: 20_000 }).toContain(`tel:${other.number}`);
  await expectRight(program);

  await program.stop();
  program = await startProgram({ folder });
  await expectRight(program);

  await program.stop();
  changeCopies(join(folder, "directories"));
  program = await startProgram({ folder });
  const page = await read(program, helpPlace.slug);
  expect(page).not.toContain(false_);
  expect(page).toContain("tel:116006");
});

async function expectRight(program: RunningProgram): Promise<void> {
  for (const path of [helpPlace.slug, `${helpPlace.slug}/innfelt`]) {
    const page = await read(program, path);
    expect(page).toContain(`tel:${right}`);
    expect(page).not.toContain(false_);
  }
}

async function read({ address }: RunningProgram, path: string): Promise<string> {
  return await (await fetch(`${address}/hjelp/${path}`)).text();
}

/** As somebody who may do anything in the database: the row itself, and a newer one beside it with the old one's signature. */
async function changeRows(folder: string): Promise<void> {
  const own = await openPostgres(folder);
  const client = new pg.Client({ connectionString: own.rootUrl });
  await client.connect();
  const changed = `replace(content, '${right}', '${false_}')`;
  await client.query(`update published.directory set content = ${changed}`);
  await client.query(
    "insert into published.directory (organisation_id, version, content, hash, signature) " +
      `select organisation_id, version + 1, replace(content, '"version":1', '"version":2'), hash, signature from published.directory`,
  );
  const { rows } = await client.query("select content from published.directory");
  expect(rows.filter(({ content }) => content.includes(false_))).toHaveLength(2);
  await client.end();
  await own.stop();
}

function changeCopies(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(right, false_));
  }
}
