import { expect, test } from "vitest";
import { findFact } from "#app/guide/fact.ts";
import type { Perspective } from "#app/plan/group-member.ts";
import { groupCoverage } from "./group-coverage.ts";

const member = (title: string, agency = "", perspectives: Perspective[] = []) => ({ title, agency, perspectives });

function coveredBy(...given: Parameters<typeof groupCoverage>): Perspective[] {
  return groupCoverage(...given)
    .filter(({ by }) => by.length > 0)
    .map(({ perspective }) => perspective);
}
const here = { sami: false };

test("a plan without groups lacks everybody, and each lack has a source that can be read", () => {
  const coverage = groupCoverage([], [], here);
  expect(coverage.filter(({ by }) => by.length > 0)).toEqual([]);
  const parts = Object.groupBy(coverage, ({ part }) => part);
  const asked = (part: keyof typeof parts) => parts[part]?.map(({ perspective }) => perspective);
  expect(asked("userGroups")).toEqual([
    ...["children", "adults", "elderly", "exposed", "perpetrators"],
    ...["disability", "intellectualDisability", "substanceUse", "mentalHealth", "minority"],
  ]);
  expect(asked("councils")).toEqual(["elderCouncil", "disabilityCouncil", "youthCouncil", "policeCouncil"]);
  expect(asked("society")).toEqual(["voluntary", "userOrganisation"]);
  for (const { factId } of coverage) expect(findFact(factId), factId).toMatchObject({ confidence: "high" });
});

test("the name of a function or agency tells whom it speaks for, in bokmål and nynorsk", () => {
  expect(coveredBy([member("Barnevernleder", "Barneverntjenesten")], [], here)).toEqual(["children"]);
  expect(coveredBy([member("Leiar", "Heimetenesta")], [], here)).toEqual(["adults", "elderly"]);
  expect(coveredBy([member("Leder", "Krisesenteret")], [], here)).toEqual(["exposed"]);
  expect(coveredBy([member("Leder", "Rådet for personer med funksjonsnedsettelse i Sundøy")], [], here)).toEqual([
    "disability",
    "disabilityCouncil",
  ]);
  expect(coveredBy([member("Leiar", "Ungdomsrådet i Elvedal")], [], here)).toEqual(["children", "youthCouncil"]);
  const both = ["substanceUse", "mentalHealth"];
  expect(coveredBy([member("Leder", "Psykisk helse og rus")], [], here)).toEqual(["adults", ...both]);
  expect(coveredBy([member("Konsulent", "Rustenesta")], [], here)).toEqual(["substanceUse"]);
  expect(coveredBy([member("Leiar", "Bustader for personar med utviklingshemming")], [], here)).toEqual([
    "disability",
    "intellectualDisability",
  ]);
  expect(coveredBy([member("Kommunalsjef", "Brusdal samarbeid om drift")], [], here)).toEqual([]);
});

test("what is ticked counts too, and it is told how each is known", () => {
  const [perpetrators] = groupCoverage(
    [member("Terapeut", "Fjellvik", ["perpetrators"]), member("Leder", "Familievernkontoret")],
    [],
    here,
  ).filter(({ perspective }) => perspective === "perpetrators");
  expect(perpetrators?.by).toEqual([
    { name: "Terapeut, Fjellvik", how: "said" },
    { name: "Leder, Familievernkontoret", how: "read" },
  ]);
});

test("whoever is asked from outside the groups is heard too, and those who have lived with violence speak for the exposed", () => {
  expect(coveredBy([], [{ kind: "elderCouncil", name: "Eldrerådet" }], here)).toEqual(["elderCouncil"]);
  expect(coveredBy([], [{ kind: "livedExperience", name: "Samtaler" }], here)).toEqual(["exposed"]);
});

test("the Sámi are asked for where a municipality has a Sámi name", () => {
  const asked = (sami: boolean) => groupCoverage([], [], { sami }).some(({ perspective }) => perspective === "sami");
  expect([asked(false), asked(true)]).toEqual([false, true]);
});
