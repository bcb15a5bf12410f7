import { data, type MiddlewareFunction } from "react-router";
import { type Db, isDatabaseGone } from "#app/lib/db.server.ts";
import { languages } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { cookies, readCookie, writeCookie } from "./cookies.server.ts";
import { derivedSecret, newSecret } from "./secret.server.ts";

/** Whoever is not logged in yet chooses a language in the address. */
export const languageOfAddress: MiddlewareFunction<Response> = async ({ url, context }, next) => {
  const chosen = languages.find((language) => language === url.searchParams.get("sprak"));
  if (chosen) context.set(languageContext, chosen);
  return await next();
};

/** Does something with the database before anybody is logged in. Only what log-in itself needs. */
export async function atFrontDoor<Found>(work: (db: Db) => Promise<Found>): Promise<Found> {
  return await unlessDatabaseIsGone(asSystem(work));
}

export async function unlessDatabaseIsGone<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    throw isDatabaseGone(error) ? data(null, { status: 503 }) : error;
  }
}

/** A browser that is about to log in: the secret it is known by, what its forms must carry, and what makes it remember. */
export function knownBrowser(request: Request): { secret: string; csrf: string; headers: Headers } {
  const known = readCookie(request, cookies.browser);
  const secret = known ?? newSecret();
  const headers = new Headers();
  if (!known) writeCookie(headers, cookies.browser, secret);
  return { secret, csrf: formProof(secret), headers };
}

/** What a form sent before log-in must carry to be from our page. */
export function formProof(browserSecret: string): string {
  return derivedSecret(browserSecret, "csrf");
}
