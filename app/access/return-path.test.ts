import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

test.each(["/arbeid", "/arbeid/planer/1?vis=alle", "/arbeid/oppsett", "/arbeid?uke=12"])(
  "%s can be returned to",
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test.each([
  "https://example.org/arbeid",
  "//example.org/arbeid",
  "/\\example.org",
  "/arbeid\\..\\..\\example.org",
  "/arbeid/../plan/x",
  "/arbeid/..//example.org",
  "/arbeid/%2e%2e/plan/x",
  "/arbeidsliv",
  "/arbeid@example.org",
  "/arbeid/x\r\nSet-Cookie: a=b",
  " /arbeid",
  "/arbeid/logg-ut",
  "/arbeid/logg-inn/lenke/abc",
  "/plan/x",
  "javascript:alert(1)",
  "",
  undefined,
  null,
])("%s leads to the start page instead", (path) => {
  expect(safeReturnPath(path)).toBe("/arbeid");
});
