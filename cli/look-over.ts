import { verifyChain } from "#app/lib/audit.server.ts";
import { openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { inspect } from "#server/doctor/inspect.ts";
import { withDatabase } from "./database.ts";

/** `komplan check`: walks each organisation's audit trail and says where one is broken. */
export async function checkCommand(): Promise<number> {
  const broken = await withDatabase(async ({ loginUrl }) => {
    const db = openDb(loginUrl, { max: 1 });
    try {
      return await asSystem(async (transaction) => {
        const organisations = await transaction.selectFrom("work.organisation").select(["id", "name"]).execute();
        const faults: string[] = [];
        for (const { id, name } of organisations) {
          const chain = await verifyChain(transaction, id);
          if (!chain.ok) faults.push(`${name}: sporingsloggen er endret fra og med oppføring ${chain.brokenAt}`);
        }
        return faults;
      }, db);
    } finally {
      await db.destroy();
    }
  });
  console.log(broken.length === 0 ? "Sporingsloggen er hel for alle organisasjoner." : broken.join("\n"));
  return broken.length === 0 ? 0 : 1;
}

/** `komplan doctor [--deploy]` */
export async function doctorCommand(args: string[]): Promise<number> {
  const findings = await inspect(env, { deploy: args.includes("--deploy") });
  for (const { severity, what, remedy } of findings) {
    console.log(`${severity === "fault" ? "FEIL" : "Råd"}: ${what} ${remedy}`);
  }
  if (findings.length === 0) console.log("Fant ingenting å rette.");
  return findings.some(({ severity }) => severity === "fault") ? 1 : 0;
}
