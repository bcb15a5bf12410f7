import { RouterContextProvider } from "react-router";
import { userContext } from "#app/access/permit.server.ts";
import type { Role, User } from "#app/access/user.ts";
import { type Db, dbContext } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";

interface Call {
  db?: Db;
  user?: User;
  params?: Record<string, string>;
  /** A field with several values is a list. A form with files is a FormData. */
  form?: Record<string, string | readonly string[]> | FormData;
  path?: string;
  headers?: Record<string, string>;
  /** Sent by a script on the page, which stays where it is. */
  byScript?: boolean;
  language?: Language;
}

/** Calls a loader or an action the way the router does. */
export async function call<Answer>(
  handler: (args: never) => Answer,
  { db, user, params = {}, form, path = "/", headers: said = {}, byScript = false, language = "nb" }: Call,
): Promise<Awaited<Answer>> {
  const context = new RouterContextProvider();
  if (db) context.set(dbContext, db);
  if (user) context.set(userContext, user);
  context.set(languageContext, language);
  const headers = { "sec-fetch-mode": byScript ? "cors" : "navigate", ...said };
  const url = new URL(path, "http://komplan.test");
  const request = new Request(url, { headers, ...(form && { method: "POST", body: formBody(form) }) });
  // Our handlers read these; what else the router passes is left out.
  return await handler({ request, url, params, context } as never);
}

/** The answer that was thrown: its status, and where it leads. */
export async function refusal(calling: Promise<unknown>): Promise<{ status: number; location: string | null }> {
  try {
    await calling;
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, location: thrown.headers.get("location") };
    const { init } = thrown as { init?: { status?: number } }; // what the router's data() makes
    if (init?.status) return { status: init.status, location: null };
    throw thrown;
  }
  throw new Error("ingenting ble avvist");
}

/** Somebody with one role in one organisation. */
export function aUser(id: string, organisationId: string, role: Role, differences: Partial<User> = {}): User {
  const memberships = [{ organisationId, role }];
  const person = { id, name: "Kari Nordmann", email: "kari@fjellvik.example", language: "nb" as const };
  return { ...person, memberships, cooperations: [], positions: [], advisedPlans: [], ...differences };
}

function formBody(form: NonNullable<Call["form"]>): URLSearchParams | FormData {
  if (form instanceof FormData) return form;
  const fields = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return new URLSearchParams(fields);
}
