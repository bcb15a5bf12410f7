import { sql } from "kysely";
import pg from "pg";
import { verifyChain } from "#app/lib/audit.server.ts";
import { openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { newestMigration } from "../backup/backup.ts";
import { migrationNames } from "../migrate.ts";
import type { Deployment, Finding } from "./finding.ts";

/** What the database tells about the log-in that serves requests, about itself, and about the audit trail. */
export async function checkDatabase(loginUrl: string, deployment: Deployment): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: loginUrl, connectionTimeoutMillis: 2000, query_timeout: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const findings = await checkLogin(client);
    const usable = findings.every(({ severity }) => severity !== "fault") && (await isUpToDate(client, findings));
    return usable ? [...findings, ...(await checkContents(loginUrl, deployment))] : findings;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [fault(`Databasen svarer ikke: ${why}.`, "Sjekk at den kjører, og at DATABASE_URL er riktig.")];
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Login {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  becomesOwner: boolean;
  missing: string[];
  version: number;
}

async function checkLogin(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<Login>(aboutLogin);
  const login = rows[0];
  if (!login) return [];
  const useOther = "Kjør db/roles.sql, og la DATABASE_URL bruke komplan_login.";
  const findings: Finding[] = [];
  if (login.version < 160_000)
    findings.push(fault("PostgreSQL er eldre enn versjon 16.", "Oppgrader databasetjeneren."));
  if (login.superuser) findings.push(fault(`${login.name} er superbruker i databasen og ser alt.`, useOther));
  if (login.bypasses)
    findings.push(fault(`${login.name} går forbi radsikkerheten i databasen og ser alle organisasjoner.`, useOther));
  if (login.owns) findings.push(fault(`${login.name} eier tabeller og kan endre dem.`, useOther));
  if (login.becomesOwner && !login.superuser) {
    findings.push(
      warning(
        `${login.name} kan bli komplan_owner og endre tabellene.`,
        "Sett DATABASE_MIGRATION_URL, og ta fra den andre innloggingen rollen komplan_owner.",
      ),
    );
  }
  if (login.missing.length > 0)
    findings.push(
      fault(`${login.name} mangler rollene ${login.missing.join(", ")}.`, "Kjør db/roles.sql som superbruker."),
    );
  return findings;
}

const aboutLogin = `
  select rolname as name, rolsuper as superuser, rolbypassrls as bypasses,
    exists (select from pg_class class join pg_namespace space on space.oid = class.relnamespace
      where relowner = role.oid and nspname in ('reference', 'work', 'access', 'published', 'audit')) as owns,
    exists (select from pg_roles owner where owner.rolname = 'komplan_owner' and pg_has_role(role.oid, owner.oid, 'member')) as "becomesOwner",
    array (select needed from unnest(array['komplan_app', 'komplan_public', 'komplan_system']) needed
      where not exists (select from pg_roles other where other.rolname = needed and pg_has_role(role.oid, other.oid, 'member')) order by needed) as missing,
    current_setting('server_version_num')::int as version
  from pg_roles role where rolname = current_user`;

async function isUpToDate(client: pg.Client, findings: Finding[]): Promise<boolean> {
  await client.query("begin; set local role komplan_system");
  const { rows } = await client.query<{ made: boolean }>("select to_regnamespace('migration') is not null as made");
  const version = rows[0]?.made ? await newestMigration(client) : "";
  await client.query("rollback");
  if (version === (await migrationNames()).at(-1)) return true;
  findings.push(
    warning("Databasen er ikke oppdatert til denne utgaven.", "Start Komplan, eller kjør: komplan migrate"),
  );
  return false;
}

async function checkContents(loginUrl: string, { deploy }: Deployment): Promise<Finding[]> {
  const db = openDb(loginUrl, { max: 1 });
  try {
    return await asSystem(async (db) => {
      const organisations = await db.selectFrom("work.organisation").select(["id", "name", "example"]).execute();
      const findings: Finding[] = [];
      for (const { id, name } of organisations) {
        const chain = await verifyChain(db, id);
        if (!chain.ok)
          findings.push(
            fault(
              `Sporingsloggen til ${name} er endret fra og med oppføring ${chain.brokenAt}.`,
              "Hent fram en sikkerhetskopi, og finn ut hvem som har hatt tilgang til databasen.",
            ),
          );
      }
      if (deploy && organisations.some(({ example }) => example))
        findings.push(warning("Eksempeldata ligger sammen med ekte data.", "Fjern eksempelet."));
      if (await sortsWrongly(db))
        findings.push(
          warning("Databasen sorterer ikke bokstavene som på norsk.", "Lag databasen med ICU-språket nb-NO."),
        );
      return findings;
    }, db);
  } finally {
    await db.destroy();
  }
}

async function sortsWrongly(db: Parameters<typeof verifyChain>[0]): Promise<boolean> {
  const { rows } = await sql<{
    words: string;
  }>`select string_agg(word, '' order by word) as words from unnest(array['å', 'z', 'ø', 'æ']) word`.execute(db);
  return rows[0]?.words !== "zæøå";
}

function fault(what: string, remedy: string): Finding {
  return { severity: "fault", what, remedy };
}

function warning(what: string, remedy: string): Finding {
  return { severity: "warning", what, remedy };
}
