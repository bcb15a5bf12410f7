import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { makeDatabaseFolder } from "#test/database-folder.ts";
import { helpPlace, publishHelp } from "#test/help-directory.ts";
import { type RunningProgram, startProgram } from "#test/program.ts";

const right = helpPlace.number;
const false_ = "99999999";
const other = { kommunenummer: "9902", slug: "elvedal", service: "Elvebredden", number: "33445566" };

let folder: string;
let program: RunningProgram;
beforeAll(async () => {
  folder = makeDatabaseFolder();
  program = await startProgram({ folder });
}, 300_000); // it may have to build first
afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("whoever starts the program is told what it does, where it answers and who can log in as what", async () => {
  await expect.poll(() => program.told(), { timeout: 20_000 }).toContain(`Komplan svarer på ${program.address}\n`);
  const lines = program.told().split("\n");
  const doing = ["Åpner Komplans egen database …", "La inn kommuner og folketall.", "La inn et oppdiktet eksempel."];
  expect(lines.slice(0, 3)).toEqual(doing.map((what) => `Komplan: ${what}`));
  expect(lines).toContainEqual(expect.stringContaining(`Logg inn på ${program.address}/arbeid`));
  for (const role of ["koordinator", "redaktør", "tjenestekontakt", "leder", "rådgiver", "administrator"])
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^Komplan: {3}[\\w.]+@\\S+\\.example +${role}, `)));
});

test("a number that somebody changes in the database or on disk is shown to nobody, neither now nor when the program starts again", async () => {
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
