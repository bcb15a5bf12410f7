import { expect, test } from "vitest";
import { hsdsService } from "#app/export/hsds/hsds.ts";
import { nationalServices } from "#app/export/hsds/national-services.ts";
import { toHsds } from "#app/export/hsds/to-hsds.ts";
import { addDays } from "#app/lib/working-days.ts";
import { type DirectoryEntry, openingSchema } from "#app/service/directory.ts";
import { hoursOn, type OpeningRule, type Weekday } from "#app/service/opening-hours.ts";
import { accesses, audiences, interpreters, serviceKinds, serviceLanguages, sexes } from "#app/service/service.ts";
import { typedService } from "#app/service/service-form.ts";
import { anEntry } from "#test/directories.ts";
import { aService } from "#test/services.ts";
import { fromHsds } from "./from-hsds.ts";

const keeper = {
  organisationId: "0190a000-0000-7000-8000-000000000001",
  owner: "Fjellvik kommune",
  example: false,
  publishedOn: "2026-11-21",
};
const places = new Map([["9901", "Fjellvik"]]);
const written = (entry: DirectoryEntry) => JSON.parse(JSON.stringify(toHsds(entry, keeper, places)));

test("three hundred services come back from HSDS as they were, with holidays and exceptions", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const entry = someEntry(chance(seed));
    const file = written(entry);
    expect(hsdsService.safeParse(file).error).toBeUndefined();
    const { opening, phones, fields, agency, id, problems } = fromHsds(file, 1);
    const { opening: was, phones: numbers, agency: kept, id: known } = entry;
    const { agencyId: _, contactEmail: __, ...filled } = typedService(aService({ ...entry, phones: [] }));
    expect({ problems, id, agency, fields }).toEqual({ problems: [], id: known, agency: kept, fields: filled });
    expect(opening).toEqual(was);
    expect(phones).toEqual(numbers);
    for (let day = 0; day < 20; day += 1) {
      const date = addDays("2026-12-20", day);
      expect(hoursOn(opening ?? was, date)).toEqual(hoursOn(was, date));
    }
  }
});

test("what others leave out or tell in words alone takes no hours away, and shows nothing", () => {
  for (const schedules of [undefined, [], [{ id: foreign.id, description: "Hverdager på dagtid" }]]) {
    const { opening, fields, problems } = fromHsds({ ...foreign, schedules }, 1);
    expect({ opening, shown: fields.shown, problems }).toEqual({ opening: null, shown: undefined, problems: [] });
  }
});

test("what the specification has fields for stands in them", () => {
  const opening = openingSchema.parse({
    rules: [{ ...usual, days: [0, 4] as Weekday[], everyWeeks: 2, startsOn: "2026-01-05" }],
    exceptions: [{ fromDate: "2026-12-24", toDate: "2026-12-26", hours: null }],
  });
  const service = written(
    anEntry({ opening, place: "Rådhuset", fromAge: 16, phones: [{ number: "116006", words: "" }] }),
  );
  expect(service).toMatchObject({
    ...{ name: "Krisesenteret i Fjellvik", status: "active", minimum_age: 16, assured_date: "2026-11-01" },
    organization: { name: "Krisesenteret", parent_organization_id: keeper.organisationId },
    schedules: [
      { freq: "WEEKLY", interval: 2, wkst: "MO", byday: "MO,FR", dtstart: "2026-01-05", opens_at: "08:00" },
      { valid_from: "2026-12-24", valid_to: "2026-12-26", description: "Stengt" },
    ],
    service_areas: [{ name: "Fjellvik" }],
    service_at_locations: [{ location: { location_type: "physical", name: "Rådhuset" } }],
    phones: [{ number: "116006", type: "voice" }],
    languages: [{ code: "nb" }],
  });
  expect(service.schedules[1]).not.toHaveProperty("opens_at");
});

test.each([
  ["https://krisesenter.example", "https://krisesenter.example"],
  ["https://x.example/%C3%A5?a=b&c=(d)#e", "https://x.example/%C3%A5?a=b&c=(d)#e"],
  ["https://blåkors.example/få hjelp", "https://xn--blkors-jua.example/f%C3%A5%20hjelp"],
  ["https://x.example/50%?a[0]={b}|c^d`e\\f", "https://x.example/50%25?a%5B0%5D=%7Bb%7D%7Cc%5Ed%60e%5Cf"],
  ["https://x.example/a#b#c", "https://x.example/a#b%23c"],
])("the address %s stands in the letters that a URI may have, and comes back as it was typed", (website, url) => {
  const service = written(anEntry({ website }));
  expect(service.url).toBe(url);
  expect(fromHsds(service, 1).fields.website).toEqual([website]);
  expect(fromHsds({ ...service, url: "https://ny.example" }, 1).fields.website).toEqual(["https://ny.example"]);
});

test("an invented service says so, and that nobody shall call", () => {
  expect(toHsds(anEntry(), { ...keeper, example: true }, places).alert).toBe("Oppdiktet eksempel. Ikke ring.");
});

test("national helplines are an organisation of their own, with nothing of low confidence", () => {
  const services = nationalServices();
  for (const service of services) expect(hsdsService.safeParse(service).error).toBeUndefined();
  expect(new Set(services.map(({ organization }) => organization?.name)).size).toBe(1);
  expect(services.map(({ phones }) => phones?.[0]?.number)).toContain("116006");
  expect(JSON.stringify(services)).not.toContain("Mannstelefonen");
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
});

const foreign = {
  ...{ id: "ac148810-d857-441c-9679-408f346de14b", name: "Samtaletilbudet", status: "active", description: null },
  organization: { id: "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610", name: "Familievernkontoret", description: "x" },
  phones: [{ id: "1554f2e2-a373-45db-a3fa-9fc48a61c15e", number: "+47 22 33 44 55" }],
};
const day = { id: "48102e86-bb50-41c4-8f1e-e269368c41d1", freq: "WEEKLY", byday: "MO,TU" };

test("another's file is read as far as it tells, and what it does not tell is not made up", () => {
  const read = fromHsds(
    { ...foreign, schedules: [{ ...day, opens_at: "09:00:00", closes_at: "12:00", timezone: 1 }] },
    1,
  );
  expect(read.fields).toEqual({ name: ["Samtaletilbudet"] });
  expect(read.opening?.rules).toEqual([{ ...usual, days: [0, 1], opens: "09:00", closes: "12:00" }]);
});

test("what Komplan does not read of another's file, it does not judge", () => {
  const unread = { assured_date: "12. mai 2025", email: "post@intranett", last_modified: "i fjor", maximum_age: 18 };
  const { fields, problems } = fromHsds({ ...foreign, ...unread, organization: { name: "Familievernkontoret" } }, 1);
  expect({ fields, problems }).toEqual({ fields: { name: ["Samtaletilbudet"], toAge: ["18"] }, problems: [] });
});

test.each([
  ["hours in another zone", { opens_at: "09:00Z", closes_at: "12:00Z" }],
  ["another zone told beside them", { opens_at: "09:00", closes_at: "12:00", timezone: 3 }],
  ["so many times", { opens_at: "09:00", closes_at: "12:00", count: 3 }],
  ["days of the month", { opens_at: "09:00", closes_at: "12:00", bymonthday: "3" }],
  ["a day that is none", { opens_at: "09:00", closes_at: "12:00", byday: "XX" }],
  ["no hours", {}],
])("opening hours with %s are not half understood", (_, part) => {
  const read = fromHsds({ ...foreign, schedules: [{ ...day, ...part }] }, 1);
  expect(read.problems).toEqual([{ where: "schedules", problem: "openingNotRead" }]);
});

test.each([
  ["without a name", { name: undefined }, "name"],
  ["with a status there is none of", { status: "open" }, "status"],
  ["whose phone has no number", { phones: [{ id: foreign.id }] }, "phones.0.number"],
])("a service %s is no HSDS, and the field is named", (_, part, where) => {
  expect(fromHsds({ ...foreign, ...part }, 1).problems).toEqual([{ where, problem: "notHsds" }]);
});

const usual: OpeningRule = {
  ...{ days: [0, 1, 2, 3, 4], everyWeeks: 1, ofMonth: null, opens: "08:00", closes: "15:30" },
  ...{ holidays: "closed", startsOn: null, endsOn: null },
};

/** The same numbers for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function someEntry(next: (below: number) => number): DirectoryEntry {
  const one = <Item>(items: readonly Item[]) => items[next(items.length)] as Item; // never empty
  const some = <Item>(items: readonly Item[]) => items.filter(() => next(2) === 0);
  const word = () => one(["", "Gratis", "To linjer\nher", "«Å» & <b>", "a".repeat(200)]);
  return anEntry({
    ...{ kind: one(serviceKinds), about: word(), place: word(), directions: word(), price: word() },
    ...{
      website: one(["", "https://x.example/a", "https://blåkors.example/få hjelp?a={b}|50%#c#d"]),
      access: one(accesses),
      interpreter: one(interpreters),
    },
    ...{ languages: some(serviceLanguages), audiences: some(audiences), sexes: one(sexes) },
    ...{ fromAge: one([null, 0, 16]), toAge: one([null, 17, 120]), language: one(["nb", "nn"]) },
    municipalities: ["9901", ...some(["9902", "9903"])],
    phones: some(["22334455", "116006", "40000000"]).map((number) => ({ number, words: word() })),
    opening: openingSchema.parse({
      rules: Array.from({ length: next(4) }, () => someRule(next)),
      exceptions: Array.from({ length: next(3) }, () => someException(next)),
    }),
  });
}

const clocks = ["00:00", "08:00", "15:30", "23:59", "24:00"] as const;

function someHours(next: (below: number) => number) {
  const opens = next(clocks.length - 1);
  const closes = (opens + 1 + next(clocks.length - 1)) % clocks.length;
  return { opens: clocks[opens] ?? "08:00", closes: clocks[closes] ?? "09:00" };
}

function someRule(next: (below: number) => number): OpeningRule {
  const holidays = (["closed", "open", "only"] as const)[next(3)] ?? "closed";
  const days = ([0, 1, 2, 3, 4, 5, 6] as const).filter(() => next(2) === 0);
  const ofMonth = [null, null, 1, 5, -1][next(5)] ?? null;
  const everyWeeks = ofMonth === null ? 1 + next(3) : 1;
  const startsOn = everyWeeks > 1 || next(2) === 0 ? "2026-01-07" : null;
  const rest = {
    everyWeeks,
    ofMonth,
    ...someHours(next),
    holidays,
    startsOn,
    endsOn: next(3) === 0 ? "2027-06-01" : null,
  };
  return { days: days.length === 0 && holidays !== "only" ? [3] : [...days], ...rest };
}

function someException(next: (below: number) => number) {
  const fromDate = addDays("2026-12-20", next(10));
  const hours = next(2) === 0 ? null : someHours(next);
  return { fromDate, toDate: addDays(fromDate, next(5)), hours };
}
