import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Unit tests that need folders or a database of their own, which the modules remember. */
export const remembering = ["app/{portal,card,help}/**/*.test.tsx", "app/help/help-pages.test.ts"];

/** What a test does that others which share its modules would notice. */
export const leavesTraces = /\b(publishOnDisk|chdir)\(|\benv\.\w+ = |\bvi\.(mock|doMock|stub\w*|useFakeTimers)\(/;

/** A test that sets the pool sets it for all the files of its worker: it may neither share modules with unit tests, whose code must not reach a database, nor with those that mind. */
export const setsPool = /\bsetPool\(/;

const withDatabase = ["{app,server,cli}/**/*.server.test.ts", "test/walks/**/*.test.{ts,tsx}"];
const text = (file: string) => readFileSync(file, "utf8");
/** Each of these has the program to itself; all other files of a worker load it once. */
const apart = globSync(withDatabase).filter((file) => leavesTraces.test(text(file)));
/** Each of these sets a pool of its own, and so does not mind what the one before it set. */
const ownPool = globSync(withDatabase, { exclude: apart }).filter((file) => setsPool.test(text(file)));

const documents = "test/documents/**/*.test.ts";
const documentsApart = globSync(documents).filter((file) => leavesTraces.test(text(file)));

const staffWalk = "test/browser/staff-pages.test.ts";

/** Each half gets as many files as the other, and the first, which had much less to do, also the longest by far: it only reads. */
class Halves extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const walks = files.filter(({ moduleId }) => moduleId.endsWith(staffWalk));
    const others = await super.shard(files.filter((file) => !walks.includes(file)));
    return this.ctx.config.shard?.index === 1 ? [...others, ...walks] : others;
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: Halves },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,server,cli,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.server.test.ts", "**/node_modules/**", ...remembering],
          // One load of the program for all files of a worker, not one for each (scripts/test-projects.test.ts).
          isolate: false,
        },
      },
      { extends: true, test: { name: "pages", include: remembering } },
      {
        extends: true,
        test: {
          name: "database",
          include: withDatabase,
          exclude: [...apart, ...ownPool],
          globalSetup: ["test/postgres.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "database-pool", include: ownPool, globalSetup: ["test/postgres.ts"], isolate: false },
      },
      {
        extends: true,
        test: { name: "database-apart", include: apart, globalSetup: ["test/postgres.ts"] },
      },
      {
        extends: true,
        test: { name: "documents", include: [documents], exclude: documentsApart, isolate: false },
      },
      { extends: true, test: { name: "documents-apart", include: documentsApart } },
      {
        extends: true,
        test: { name: "programs", include: ["test/programs/**/*.test.ts"], globalSetup: ["test/postgres.ts"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/server.ts"],
          fileParallelism: false,
          // One start of the browser for all files, too.
          isolate: false,
          // A busy machine can be late once, a fault comes back: a second try is told as "retry x1".
          retry: 1,
        },
      },
    ],
  },
});
