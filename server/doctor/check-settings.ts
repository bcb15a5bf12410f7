import type { Env } from "#app/lib/env.server.ts";
import type { Deployment, Finding } from "./finding.ts";

type Check = (env: Env) => Finding | undefined;

/** What the settings themselves tell. On one's own machine, for trying out, only a weak secret matters. */
export function checkSettings(env: Env, { deploy }: Deployment): Finding[] {
  const checks: Check[] = deploy ? [weakSecret, ...forDeployment] : [weakSecret];
  return checks.map((check) => check(env)).filter((finding) => finding !== undefined);
}

const weakSecret: Check = ({ KOMPLAN_SECRET: secret }) =>
  secret !== undefined && isGuessable(secret)
    ? {
        severity: "fault",
        what: "KOMPLAN_SECRET er lett å gjette.",
        remedy: "Lag en ny med: openssl rand -base64 48",
      }
    : undefined;

const trialMode: Check = ({ KOMPLAN_MODE: mode }) =>
  mode === "trial"
    ? {
        severity: "fault",
        what: "Komplan står i prøvemodus. Da kan alle lese e-posten som skulle vært sendt, og logge inn som hvem som helst i eksempelet.",
        remedy: "Sett KOMPLAN_MODE=production.",
      }
    : undefined;

const missingSecret: Check = ({ KOMPLAN_SECRET: secret }) =>
  secret === undefined
    ? {
        severity: "fault",
        what: "KOMPLAN_SECRET er ikke satt.",
        remedy: "Lag en med: openssl rand -base64 48, og oppbevar den et annet sted enn databasen.",
      }
    : undefined;

const plainOrigin: Check = ({ origin }) =>
  origin.startsWith("https://")
    ? undefined
    : {
        severity: "fault",
        what: `Adressen ${origin} er ikke kryptert.`,
        remedy: "Sett KOMPLAN_ORIGIN til adressen folk bruker, med https.",
      };

const noWayIn: Check = ({ SMTP_URL: smtp, OIDC_ISSUER: issuer }) =>
  smtp || issuer
    ? undefined
    : {
        severity: "fault",
        what: "Ingen kan logge inn: Komplan kan verken sende e-post eller bruke arbeidskonto.",
        remedy: "Sett SMTP_URL, eller OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET.",
      };

const noMail: Check = ({ SMTP_URL: smtp, OIDC_ISSUER: issuer }) =>
  !smtp && issuer
    ? {
        severity: "warning",
        what: "Komplan kan ikke sende e-post, så ingen får påminnelser.",
        remedy: "Sett SMTP_URL og MAIL_FROM.",
      }
    : undefined;

const plainIssuer: Check = ({ OIDC_ISSUER: issuer }) =>
  issuer === undefined || issuer.startsWith("https://")
    ? undefined
    : {
        severity: "fault",
        what: `Innloggingstjenesten ${issuer} er ikke kryptert.`,
        remedy: "Sett OIDC_ISSUER til en adresse med https.",
      };

const unencryptedDatabase: Check = ({ DATABASE_URL: url }) =>
  url !== undefined && leavesTheMachine(url)
    ? {
        severity: "fault",
        what: "Forbindelsen til databasen går over nettet uten at tjenerens sertifikat blir kontrollert.",
        remedy: "Legg til ?sslmode=verify-full i DATABASE_URL.",
      }
    : undefined;

const oneDatabaseLogin: Check = ({ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl }) =>
  url !== undefined && (migrationUrl === undefined || sameLogin(url, migrationUrl))
    ? {
        severity: "fault",
        what: "Innloggingen som svarer på forespørsler, kan også endre tabellene.",
        remedy:
          "La DATABASE_URL bruke komplan_login, og sett DATABASE_MIGRATION_URL med komplan_migrator (se db/roles.sql).",
      }
    : undefined;

const forDeployment: Check[] = [
  trialMode,
  missingSecret,
  plainOrigin,
  noWayIn,
  noMail,
  plainIssuer,
  unencryptedDatabase,
  oneDatabaseLogin,
];

/** A secret that somebody has typed has few different characters, or words such as these. */
function isGuessable(secret: string): boolean {
  return (
    new Set(secret).size < 12 ||
    /passord|password|secret|hemmelig|komplan|change|endre|example|eksempel|1234/i.test(secret)
  );
}

function leavesTheMachine(url: string): boolean {
  const address = parseUrl(url);
  if (!address || address.searchParams.get("host")?.startsWith("/")) return false;
  const isLocal = ["", "localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  return !isLocal && address.searchParams.get("sslmode") !== "verify-full";
}

function sameLogin(one: string, other: string): boolean {
  return parseUrl(one)?.username === parseUrl(other)?.username;
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
