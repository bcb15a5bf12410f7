import { expect, test } from "vitest";
import { cookies, readCookie, writeCookie } from "./cookies.server.ts";

const value = "a".repeat(43);
const where = (cookie: string) => new Request("https://komplan.example/arbeid", { headers: { cookie } });

test("where the address is https, cookies travel by https alone and have names that say so", () => {
  const headers = new Headers();
  writeCookie(headers, cookies.session, value, "https://komplan.example");
  expect(headers.getSetCookie()).toEqual([
    `__Secure-komplan=${value}; Path=/arbeid; Secure; HttpOnly; SameSite=Lax`,
    `__Secure-komplan=${value}; Path=/arbeid.data; Secure; HttpOnly; SameSite=Lax`,
  ]);
});

test("where the address is https, a cookie without the name that says so is not read", () => {
  expect(readCookie(where(`komplan=${value}`), cookies.session, "https://komplan.example")).toBeUndefined();
  expect(readCookie(where(`x=y; __Secure-komplan=${value}`), cookies.session, "https://komplan.example")).toBe(value);
});

test.each(["", "short", `${value}a`, `${value.slice(1)};`, `"${value.slice(2)}"`, "<script>"])(
  "a cookie that we cannot have written (%s) is not read",
  (odd) => {
    expect(readCookie(where(`komplan=${odd}`), cookies.session, "http://localhost")).toBeUndefined();
  },
);

/** As browsers decide it (RFC 6265, 5.1.4). */
function travelsTo(path: string): boolean {
  return Object.values(cookies).some(({ paths }) => paths.some((own) => path === own || path.startsWith(`${own}/`)));
}

test.each(["/arbeid", "/arbeid.data", "/arbeid/oppsett.data", "/arbeid/logg-inn.data"])(
  "cookies travel to %s",
  (path) => {
    expect(travelsTo(path)).toBe(true);
  },
);

test.each(["/", "/plan/x", "/plan/arbeid", "/om/personvern", "/arbeidsliv", "/nn/plan/x", "/api/v1/plans", "/hjelp"])(
  "cookies never travel to %s",
  (path) => {
    expect(travelsTo(path)).toBe(false);
  },
);
