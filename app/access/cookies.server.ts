import { env } from "#app/lib/env.server.ts";

/**
 * The two cookies of Komplan. Their paths are under /arbeid, so that they never travel to public pages; a `__Host-` name
 * would demand the path "/", so we take `__Secure-`, and only where the address is https.
 */
export interface CookieKind {
  name: string;
  paths: string[];
  /** Seconds; without it the cookie goes when the browser is closed. */
  maxAge?: number;
}

/** The router fetches the content of /arbeid from /arbeid.data, which to a browser is not under /arbeid. */
const session = { name: "komplan", paths: ["/arbeid", "/arbeid.data"] };
/** Knows a browser again from asking to be logged in until it is. */
const browser = { name: "komplan-browser", paths: ["/arbeid"], maxAge: 3600 };
export const cookies = { session, browser } satisfies Record<string, CookieKind>;

export function readCookie(request: Request, kind: CookieKind, origin = env.origin): string | undefined {
  const wanted = fullName(kind, origin);
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [name, value] = pair.split("=", 2);
    if (name?.trim() === wanted && value && /^[\w-]{43}$/.test(value.trim())) return value.trim();
  }
  return undefined;
}

/** Adds the headers Set-Cookie. Scripts never see the cookie, and other sites cannot make the browser post with it. */
export function writeCookie(headers: Headers, kind: CookieKind, value: string, origin = env.origin): void {
  const age = kind.maxAge === undefined ? [] : [`Max-Age=${kind.maxAge}`];
  const secure = isSecure(origin) ? ["Secure"] : [];
  for (const path of kind.paths) {
    const parts = [`${fullName(kind, origin)}=${value}`, `Path=${path}`, ...age, ...secure, "HttpOnly", "SameSite=Lax"];
    headers.append("Set-Cookie", parts.join("; "));
  }
}

export function removeCookie(headers: Headers, kind: CookieKind, origin = env.origin): void {
  writeCookie(headers, { ...kind, maxAge: 0 }, "", origin);
}

function fullName(kind: CookieKind, origin: string): string {
  return isSecure(origin) ? `__Secure-${kind.name}` : kind.name;
}

function isSecure(origin: string): boolean {
  return origin.startsWith("https:");
}
