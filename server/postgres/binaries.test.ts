import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBinaries, installedBinaries, makeSymlinks, thisMachine } from "./binaries.ts";
import { PostgresRefusal } from "./refusal.ts";
import { thisRunner } from "./runner.ts";

const installed = installedBinaries(thisMachine());
const runner = thisRunner();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "komplan-binaries-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("machines there are no programs for", () => {
  test("Alpine and others with musl are told to use a server", () => {
    expect(() => installedBinaries({ platform: "linux", arch: "x64", glibc: undefined })).toThrow(PostgresRefusal);
    expect(() => installedBinaries({ platform: "linux", arch: "x64", glibc: undefined })).toThrow(
      /musl.*Alpine.*Sett DATABASE_URL/,
    );
  });

  test("so is Windows", () => {
    expect(() => installedBinaries({ platform: "win32", arch: "x64", glibc: undefined })).toThrow(
      /Windows.*Sett DATABASE_URL/,
    );
  });

  test("a machine whose package is not installed is told its name", () => {
    expect(() => installedBinaries({ platform: "linux", arch: "riscv64", glibc: "2.36" })).toThrow(
      /linux-riscv64.*npm install.*DATABASE_URL/,
    );
  });
});

test("links that the install script did not make are made", async () => {
  const native = join(folder, "native");
  await cp(installed, native, { recursive: true, verbatimSymlinks: true });
  const links: { target: string }[] = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  for (const { target } of links) rmSync(join(folder, target), { force: true });
  expect(runs(native)).toBe(false);

  expect(await makeSymlinks(native)).toBe(true);

  expect(runs(native)).toBe(true);
  expect(links.every(({ target }) => lstatSync(join(folder, target)).isSymbolicLink())).toBe(true);
});

test.runIf(runner.byRoot)("programs the unprivileged user cannot reach are copied to where it can, once", async () => {
  const closed = join(folder, "closed/native");
  await cp(installed, closed, { recursive: true, verbatimSymlinks: true });
  chmodSync(join(folder, "closed"), 0o700);

  const found = await findBinaries(join(folder, "data"), runner, closed);

  expect(found.startsWith(join(folder, "data"))).toBe(true);
  expect(runs(found)).toBe(true);
  const made = statSync(found).birthtimeMs;
  expect(statSync(await findBinaries(join(folder, "data"), runner, closed)).birthtimeMs).toBe(made);
  expect(existsSync(join(folder, "data/programs", `unfinished-${process.pid}`))).toBe(false);
});

test("programs that can be reached are used where they are", async () => {
  expect(await findBinaries(folder, { ...runner, byRoot: false }, installed)).toBe(installed);
});

function runs(native: string): boolean {
  const { byRoot, uid, gid } = runner;
  return spawnSync(join(native, "bin/postgres"), ["--version"], byRoot ? { uid, gid } : {}).status === 0;
}
