import { expect, test } from "vitest";
import type { Change } from "#app/plan/change.ts";
import { changedFields, chosenVersions, versionsOf } from "./compare-version.ts";

test("each change makes a version, and the first tells how it was before; moving makes none", () => {
  const changes = [
    aChange("a", { title: "Ett" }, { title: "To" }),
    aChange("b", { place: 1 }, { place: 2 }),
    aChange("c", { title: "To" }, { title: "Tre" }),
    aChange("d", { title: "Tre" }, null),
  ];
  expect(versionsOf(changes).map(({ id, state }) => [id, state.title])).toEqual([
    ["c", "Tre"],
    ["a", "To"],
    ["start", "Ett"],
  ]);
  expect(versionsOf([aChange("a", null, { title: "Ny" })]).map(({ id }) => id)).toEqual(["a"]);
});

test("the newest is compared with the one before it, unless others are asked for", () => {
  const versions = versionsOf([aChange("a", { title: "Ett" }, { title: "To" }), aChange("b", {}, { title: "Tre" })]);
  expect(chosenVersions(versions, null, null)).toMatchObject({ from: { id: "a" }, to: { id: "b" } });
  expect(chosenVersions(versions, "start", "a")).toMatchObject({ from: { id: "start" }, to: { id: "a" } });
  expect(chosenVersions([], "x", null)).toEqual({ from: undefined, to: undefined });
});

test("only fields that differ are shown", () => {
  const [before, after] = [
    { title: "Ett", reason: "x" },
    { title: "To", reason: "x", hours: "4" },
  ];
  expect(changedFields(before, after)).toEqual([
    { field: "title", before: "Ett", after: "To" },
    { field: "hours", before: "", after: "4" },
  ]);
});

function aChange(id: string, before: Change["before"], after: Change["after"]): Change {
  const place = { organisationId: "o", planId: "p", part: "measure" as const, partId: "m" };
  return { id, ...place, before, after, changedAt: new Date("2026-11-20T10:00:00Z"), changedBy: "Kari" };
}
