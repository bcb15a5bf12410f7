import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "#app/lib/env.server.ts";
import { openPostgres } from "../postgres/open-postgres.ts";
import { checkDatabase } from "./check-database.ts";
import { checkFolders } from "./check-folders.ts";
import { checkNames } from "./check-names.ts";
import { checkSettings } from "./check-settings.ts";
import { checkWalls } from "./check-walls.ts";
import type { Deployment, Finding } from "./finding.ts";

/** Everything that is or may be wrong with how Komplan is set up here, faults first. With `deploy`, held to what it must be before others use it. */
export async function inspect(
  env: Env,
  deployment: Deployment,
  now = new Date(),
  walls = checkWalls(),
): Promise<Finding[]> {
  const folders = await checkFolders({
    ...deployment,
    dataFolder: env.dataFolder,
    ownDatabase: !env.DATABASE_URL,
    now,
  });
  const names = deployment.deploy ? await checkNames(env.origin) : [];
  const findings = [
    ...checkSettings(env, deployment),
    ...names,
    ...walls,
    ...folders,
    ...(await inspectDatabase(env, deployment)),
  ];
  return findings.sort((one, other) => one.severity.localeCompare(other.severity));
}

async function inspectDatabase(env: Env, deployment: Deployment): Promise<Finding[]> {
  if (env.DATABASE_URL) return checkDatabase(env.DATABASE_URL, deployment);
  if (!existsSync(join(env.dataFolder, "postgres"))) return []; // not started yet: there is nothing to check
  try {
    const own = await openPostgres(env.dataFolder);
    const findings = await checkDatabase(own.loginUrl, deployment);
    await own.stop();
    return findings;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return [{ severity: "fault", what, remedy: "Se meldingen." }];
  }
}
