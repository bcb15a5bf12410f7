import { expect, test } from "vitest";
import { aDirectory, anEntry } from "#test/directories.ts";
import { numberChanges, toldChanges } from "./number-changes.ts";

const [shelter, office, gone] = ["1", "2", "3"].map((at) =>
  anEntry({ id: `0190a000-0000-7000-8000-00000000000${at}` }),
);
if (!shelter || !office || !gone) throw new Error("three entries");
const day = "2026-11-22";

function withNumbers(entry: typeof shelter, ...numbers: string[]) {
  return { ...entry, phones: numbers.map((number) => ({ number, words: "" })) } as NonNullable<typeof shelter>;
}

test("a number that is new, changed or taken away is told of, newest first; a new order or other words are not", () => {
  const before = {
    services: [withNumbers(shelter, "22334455", "22334466"), withNumbers(office, "32112233")],
    numberChanges: [{ on: "2026-01-01", serviceId: shelter.id }],
  };
  const turned = [withNumbers(shelter, "22334466", "22334455"), { ...withNumbers(office, "32112233"), about: "Nytt" }];
  expect(numberChanges(before, turned, day)).toEqual(before.numberChanges);

  const changed = [withNumbers(shelter, "22334455"), withNumbers(office, "32112244"), withNumbers(gone, "32112255")];
  expect(numberChanges(before, changed, day)).toEqual([
    ...[shelter, office, gone].map(({ id }) => ({ on: day, serviceId: id })),
    { on: "2026-01-01", serviceId: shelter.id },
  ]);
  const twice = { services: [withNumbers(office, "32112244")], numberChanges: [{ on: day, serviceId: office.id }] };
  expect(numberChanges(twice, [withNumbers(office, "32112255")], day)).toEqual(twice.numberChanges);
});

test("a service that is no longer shown is not told of, and at most fifty changes are", () => {
  const told = Array.from({ length: 60 }, (_, at) => ({ on: day, serviceId: at < 5 ? gone.id : shelter.id }));
  const left = numberChanges({ services: [shelter], numberChanges: told }, [shelter], day);
  expect(left).toHaveLength(50);
  expect(left.some(({ serviceId }) => serviceId === gone.id)).toBe(false);
});

test("everybody is told of the newest first, with the numbers that stand now, and of nothing for staff alone; what is invented says so", () => {
  const advice = { ...withNumbers(office, "32112233"), audiences: ["staff" as const] };
  const changeOf = (entry: typeof shelter, on: string) => ({ on, serviceId: entry?.id ?? "" });
  const real = aDirectory({
    services: [withNumbers(shelter, "22334455"), advice],
    numberChanges: [changeOf(shelter, "2026-01-01"), changeOf(office, day)],
  });
  const invented = aDirectory({
    ...{ owner: "Elvedal kommune", example: true },
    services: [withNumbers(gone)],
    numberChanges: [changeOf(gone, day)],
  });
  const told = toldChanges([real, invented], 10);
  expect(told.map(({ on, owner, isExample, numbers }) => [on, owner, isExample, numbers])).toEqual([
    [day, "Elvedal kommune", true, []],
    ["2026-01-01", "Fjellvik kommune", false, ["22 33 44 55"]],
  ]);
  expect(toldChanges([real, invented], 1)).toHaveLength(1);
});
