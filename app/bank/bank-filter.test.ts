import { expect, test } from "vitest";
import { measureExamples } from "#app/guide/measure-example.ts";
import { bankFilterIn, filterAddress, filterEntries } from "./bank-filter.ts";
import { entryOfExample } from "./entry.ts";
import { wordsOfEntry } from "./entry-view.server.ts";
import { pageOf } from "./page-of.ts";

const all = measureExamples().map((example) => entryOfExample(example, "nb"));

function found(address: string) {
  return filterEntries(all, bankFilterIn(new URLSearchParams(address)), (entry) => wordsOfEntry(entry, "nb"));
}

test("an address that asks for nothing, or for something unknown, finds all", () => {
  expect(found("")).toHaveLength(all.length);
  expect(found("del=noe&gruppe=__proto__&sok=")).toHaveLength(all.length);
});

test.each([
  ["del=perpetrators", (entry: (typeof all)[number]) => entry.heading === "perpetrators"],
  ["gruppe=elderly", (entry: (typeof all)[number]) => entry.targetGroups.includes("elderly")],
  ["niva=general", (entry: (typeof all)[number]) => entry.level === "general"],
  ["omrade=sami", (entry: (typeof all)[number]) => entry.nationalCategory === "sami"],
  ["instans=police", (entry: (typeof all)[number]) => entry.agencyKinds.includes("police")],
])("%s finds those it is true of, and only those", (address, isTrueOf) => {
  expect(found(address).length).toBeGreaterThan(0);
  expect(found(address)).toEqual(all.filter(isTrueOf));
});

test("all that is asked for must fit, also every word", () => {
  const both = found("gruppe=elderly&instans=shelter");
  expect(both.map(({ id }) => id)).toEqual(["shelter-elderly", "shelter-yearly-check"]);
  expect(found("sok=TANNKLINIKKEN+rutine").map(({ id }) => id)).toEqual(["dentist-routine"]);
  expect(found("sok=tannklinikken+romskip")).toEqual([]);
});

test("a search can be sent to others as an address", () => {
  const filter = bankFilterIn(new URLSearchParams("sok=barn&del=shelter&side=3"));
  expect(filterAddress(filter).toString()).toBe("sok=barn&del=shelter");
});

test("a page that is not there is the nearest there is", () => {
  expect(pageOf(all, "999")).toMatchObject({ page: 4, pages: 4 });
  expect(pageOf(all, "-1").page).toBe(1);
  expect(pageOf([], null)).toEqual({ page: 1, pages: 1, shown: [] });
  expect([1, 2, 3, 4].flatMap((page) => pageOf(all, String(page)).shown)).toEqual(all);
});
