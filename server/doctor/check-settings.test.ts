import { expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { checkSettings } from "./check-settings.ts";

const safe = {
  KOMPLAN_MODE: "production",
  KOMPLAN_ORIGIN: "https://komplan.fjellvik.example",
  KOMPLAN_SECRET: "q8Zr1vT0mY7bX4cN2wKs9dLh6gJf3pAeUiOoRtBn",
  SMTP_URL: "smtps://post.fjellvik.example",
  OIDC_ISSUER: "https://login.fjellvik.example",
  DATABASE_URL: "postgresql://komplan_login@db.fjellvik.example/komplan?sslmode=verify-full",
  DATABASE_MIGRATION_URL: "postgresql://komplan_migrator@db.fjellvik.example/komplan?sslmode=verify-full",
};

test("a deployment with safe settings has no findings", () => {
  expect(said(safe)).toEqual([]);
});

const unsafe: [string, Record<string, string | undefined>, RegExp][] = [
  ["trial mode", { KOMPLAN_MODE: "trial" }, /prøvemodus/],
  ["no secret", { KOMPLAN_SECRET: undefined }, /KOMPLAN_SECRET er ikke satt/],
  ["a typed secret", { KOMPLAN_SECRET: "my-secret-my-secret-my-secret-my-secret" }, /lett å gjette/],
  ["one letter repeated", { KOMPLAN_SECRET: "a".repeat(40) }, /lett å gjette/],
  ["no address", { KOMPLAN_ORIGIN: undefined }, /http:\/\/localhost:3000 er ikke kryptert/],
  ["an address with http", { KOMPLAN_ORIGIN: "http://komplan.fjellvik.example" }, /ikke kryptert/],
  ["no way to log in", { SMTP_URL: undefined, OIDC_ISSUER: undefined }, /Ingen kan logge inn/],
  [
    "an identity provider with http",
    { OIDC_ISSUER: "http://login.fjellvik.example" },
    /Innloggingstjenesten .* er ikke kryptert/,
  ],
  [
    "an open way to the database",
    { DATABASE_URL: "postgresql://komplan_login@db.fjellvik.example/komplan" },
    /over nettet/,
  ],
  [
    "a database certificate that is not checked",
    { DATABASE_URL: `${safe.DATABASE_URL.replace("verify-full", "require")}` },
    /over nettet/,
  ],
  ["one log-in for everything", { DATABASE_MIGRATION_URL: undefined }, /kan også endre tabellene/],
  ["the same log-in twice", { DATABASE_MIGRATION_URL: safe.DATABASE_URL }, /kan også endre tabellene/],
];

test.each(unsafe)("%s is a fault in a deployment", (_what, changed, expected) => {
  expect(said({ ...safe, ...changed })).toEqual([expect.stringMatching(expected)]);
});

test("no mail is a warning when people log in with their work account", () => {
  expect(said({ ...safe, SMTP_URL: undefined }, "warning")).toEqual([expect.stringMatching(/får påminnelser/)]);
});

test("on one's own machine only a weak secret is a fault", () => {
  expect(checkSettings(readEnv({}), { deploy: false })).toEqual([]);
  expect(checkSettings(readEnv({ KOMPLAN_SECRET: "a".repeat(40) }), { deploy: false })).toHaveLength(1);
});

test("a database on the same machine needs no certificate", () => {
  for (const place of ["localhost", "127.0.0.1", "localhost/komplan?host=%2Frun%2Fpostgresql"]) {
    const settings = {
      ...safe,
      DATABASE_URL: `postgresql://komplan_login@${place.includes("/") ? place : `${place}/komplan`}`,
    };
    expect(said(settings)).toEqual([]);
  }
});

function said(settings: Record<string, string | undefined>, severity = "fault"): string[] {
  const findings = checkSettings(readEnv(settings), { deploy: true });
  return findings.filter((finding) => finding.severity === severity).map((finding) => finding.what);
}
