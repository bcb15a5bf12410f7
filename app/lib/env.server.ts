import { resolve } from "node:path";
import * as z from "zod";
import { programFolder } from "./program-folder.server.ts";

const flag = z.enum(["yes", "no"]).transform((answer) => answer === "yes");

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on. Behind a proxy on the same machine, keep it. */
  HOST: z.string().default("127.0.0.1"),
  /** The address people use, without a slash at the end. */
  KOMPLAN_ORIGIN: z.url().optional(),
  /** "production" demands safe settings; "trial" is for trying out on one's own machine. */
  KOMPLAN_MODE: z.enum(["trial", "production"]).default("trial"),
  /** Folder of the embedded database and of local copies of what is published. */
  KOMPLAN_DATA: z.string().default("data"),
  /** A PostgreSQL server (16 or newer) to use instead of Komplan's own. */
  DATABASE_URL: z.string().optional(),
  /** Log-in that may change tables; without it DATABASE_URL is used for that too. */
  DATABASE_MIGRATION_URL: z.string().optional(),
  /** Whether an empty database is filled with the invented example. */
  KOMPLAN_EXAMPLE: flag.default(true),
  /** Signs local copies of publications. Made and kept in KOMPLAN_DATA when not given. */
  KOMPLAN_SECRET: z.string().min(32).optional(),
  /** Where figures are fetched from when somebody asks for it (Statistisk sentralbyrå, PxWebApi 2), or "off". */
  SSB_URL: z.union([z.literal("off"), z.url({ protocol: /^https?$/ })]).default("https://data.ssb.no/api/pxwebapi/v2"),
  /** The hour from which reminders are sent on working days, by Norwegian clocks, or "off". Without it 7 in production, and off in trial use. */
  REMINDERS_AT: z.union([z.literal("off"), z.coerce.number().int().min(0).max(17)]).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Komplan <ikke-svar@localhost>"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default(""),
  OIDC_CLIENT_SECRET: z.string().default(""),
  /** What the log-in button says: "Logg inn med …". */
  OIDC_NAME: z.string().default("arbeidskonto"),
});

export type Env = z.output<typeof settings> & { origin: string; dataFolder: string };

/** Every setting, read once from the environment. Throws, with the names of the settings, when one cannot be understood. */
export function readEnv(from: NodeJS.ProcessEnv): Env {
  const read = settings.safeParse(Object.fromEntries(Object.entries(from).filter(([, value]) => value !== "")));
  if (!read.success) throw new Error(`Innstillinger som ikke kan brukes:\n${z.prettifyError(read.error)}`);
  const origin = read.data.KOMPLAN_ORIGIN ?? `http://localhost:${read.data.PORT}`;
  return { ...read.data, origin, dataFolder: resolve(programFolder, read.data.KOMPLAN_DATA) };
}

export const env: Env = readEnv(process.env);
