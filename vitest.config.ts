import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,server,cli,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.server.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{app,server,cli}/**/*.server.test.ts", "test/walks/**/*.test.{ts,tsx}"],
          globalSetup: ["test/postgres.ts"],
        },
      },
      { extends: true, test: { name: "documents", include: ["test/documents/**/*.test.ts"] } },
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
          // A busy machine can be late once, a fault comes back: a second try is told as "retry x1".
          retry: 1,
        },
      },
    ],
  },
});
