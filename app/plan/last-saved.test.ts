import { expect, test } from "vitest";
import { newId } from "#app/lib/id.server.ts";
import { lastSavedIn, withLastSaved } from "./last-saved.ts";

const page = "http://komplan.test/arbeid/planer/1/tiltak/2";

test("a page that was just saved knows when, and what can be undone", () => {
  const changeId = newId(Date.parse("2026-11-20T13:02:00Z"));
  expect(lastSavedIn(withLastSaved(page, changeId))).toEqual({ changeId, clock: "14.02" });
});

test("nothing saved, nothing said", () => {
  expect(withLastSaved(page, null)).toBe(page);
  expect(lastSavedIn(page)).toBeNull();
  expect(lastSavedIn(`${page}?endring=<script>`)).toBeNull();
});
