import { expect, test } from "vitest";
import { knownSeals, type Seals, sealsNow, unmarked } from "./content-seals.ts";

const known = knownSeals();
const now = sealsNow();
const renew = 'then run "npm run seal", or "npm run seal -- \'NAME\'" when only the spelling was mended';

test("what the guide, the facts and the cards say is changed only with a new version or day, so that all who use it are told", () => {
  expect(unmarked(known, now).map(([name, advice]) => `${name} is changed: ${advice}, ${renew}`)).toEqual([]);
});

test("the seals are of the content there is", () => {
  expect(now, 'run "npm run seal"').toEqual(known);
  for (const kind of ["step", "fact", "definition", "area", "card", "flow"]) {
    expect(Object.keys(now).filter((name) => name.startsWith(`${kind} `)).length, kind).toBeGreaterThan(3);
  }
  expect(now).toMatchObject({ "text foreword": {}, "text measure": {}, "questions 1": {}, "card duty": {} });
  expect(Object.keys(now).filter((name) => name.endsWith(" undefined"))).toEqual([]);
});

test.each([
  ["step 1.1", "2", []],
  ["step 1.1", "1", ["step 1.1"]],
  ["fact krisesenterlova-4", "0", ["fact krisesenterlova-4"]],
  ["card child", "2020-01-01", ["card child"]],
  ["card child", "2099-01-01", []],
  ["text foreword", "2026-11-21", ["text foreword"]],
  ["questions 1", "1", ["questions 1"]],
])("%s that says something new with the mark %s: %j", (name, mark, faults) => {
  const changed: Seals = { ...known, [name]: { mark, digest: "other" } };
  expect(unmarked(known, changed).map(([fault]) => fault)).toEqual(faults);
});

test("a tenth version is later than a ninth", () => {
  const [ninth, tenth] = [{ "step 1.1": { mark: "9", digest: "a" } }, { "step 1.1": { mark: "10", digest: "b" } }];
  expect(unmarked(ninth, tenth)).toEqual([]);
  expect(unmarked(tenth, { "step 1.1": { mark: "9", digest: "a" } })).toHaveLength(1);
});

test("what is new, and what is only checked again, needs no mark", () => {
  expect(unmarked({}, known)).toEqual([]);
});
