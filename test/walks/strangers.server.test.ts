import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import * as frame from "#app/access/staff-frame.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { addresses, exportsOf } from "#test/addresses.ts";
import { aVisitor } from "#test/visitor.ts";

/** Nobody who has not said who they are costs the database a question. */
const staffPages = addresses.filter(({ isStaff }) => isStaff);
let asked: string[];

beforeEach(() => {
  asked = [];
  const untouched = new Proxy({} as Db, {
    get: (_, name) => {
      asked.push(String(name));
      throw new Error("a stranger reached the database");
    },
  });
  setPool(untouched);
});

describe.each(staffPages)("$path ($file)", ({ file, path, ...page }) => {
  test("sends strangers to log in before anything is looked up", async () => {
    const handlers = { ...(await exportsOf({ file, path, ...page })), middleware: [] };
    for (const method of handlersOf(handlers)) {
      expect(await aVisitor(frame)[method](handlers, path)).toMatchObject({ status: 302, location: toLogIn });
    }
    expect(asked).toEqual([]);
  });

  test("shows strangers nothing and does nothing for them, should the frame forget to stop them", async () => {
    const handlers = { ...(await exportsOf({ file, path, ...page })), middleware: [] };
    for (const method of handlersOf(handlers)) {
      const answer = await aVisitor()[method](handlers, path, { params, form: {} });
      expect(answer.status).toBe(302);
      expect(answer.location).toMatch(method === "post" ? toLogIn : /^\/arbeid/);
      expect(answer.body).toEqual({});
    }
    expect(asked).toEqual([]);
  });

  test("asks for a permit in its own words", () => {
    expect(unasked(readFileSync(`app/${file}`, "utf8"))).toEqual([]);
  });
});

describe("the guard sees", () => {
  test.each([
    [
      "a loader that looks up without asking",
      "export async function loader() {\n  return findPlan(db);\n}\n",
      ["loader"],
    ],
    [
      "an action that redirects after a deed",
      "export async function action() {\n  await removePart(db);\n  return redirect(x);\n}\n",
      ["action"],
    ],
    [
      "a question asked too late",
      "export async function loader() {\n  const a = await f();\n  signedIn(context);\n}\n",
      ["loader"],
    ],
  ])("%s", (_, source, faults) => {
    expect(unasked(source)).toEqual(faults);
  });
});

const toLogIn = /^\/arbeid\/logg-inn(\?til=|$)/;
const id = "01900000-0000-7000-8000-000000000000";
const names = staffPages.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name));
const params = { ...Object.fromEntries(names.map((name) => [name, id])), kommunenummer: "9901" };

function handlersOf(page: Record<string, unknown>): ("get" | "post")[] {
  return [...("loader" in page ? (["get"] as const) : []), ...("action" in page ? (["post"] as const) : [])];
}

/** Handlers that wait for something before they have asked for a permit. One that only leads on waits for nothing. */
function unasked(source: string): string[] {
  const handlers = [...source.matchAll(/^export (?:async )?function (loader|action)\b.*?^}$/gms)];
  return handlers
    .filter(([text]) => {
      const door = text.search(
        /\b(permit|permitDraft|permitServices?|permitCard|permitBlock|permitFlow|permitStep|permitSetup|signedIn|staffFrame)\(/,
      );
      const work = text.search(/\bawait (?!permit)/);
      return door < 0
        ? !/^[^{]*\{[^}]*\}[^{]*\{\n {2}return redirect\([^\n]*\);\n\}$/.test(text)
        : work >= 0 && work < door;
    })
    .map(([, name = ""]) => name);
}
