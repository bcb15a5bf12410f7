import { expect, test } from "vitest";
import { fittingPosition } from "./responsible.ts";

const shelter = { agencyKinds: ["shelter" as const], titles: ["Leder for krisesenteret", "Leiar for krisesenteret"] };
const staff = { agencyKinds: ["administration" as const], titles: ["Voldskoordinator", "Valdskoordinator"] };

const at = (agency: string, ...titles: string[]) => titles.map((title) => ({ agency, title }));

test("the only function of that kind of agency fits, whatever it is called", () => {
  const positions = [...at("Fjellvik krisesenter", "Daglig leder"), ...at("NAV Fjellvik", "NAV-leder")];
  expect(fittingPosition(shelter, positions)?.title).toBe("Daglig leder");
});

test("among several the one with the title fits, in either language", () => {
  const positions = at("Fjellvik krisesenter", "Barnefaglig ansvarlig", "leiar for krisesenteret");
  expect(fittingPosition(shelter, positions)?.title).toBe("leiar for krisesenteret");
});

test("nobody fits when several do, or none: who it is, is for people to say", () => {
  expect(fittingPosition(shelter, at("Fjellvik krisesenter", "Fagleder", "Daglig leder"))).toBeNull();
  const two = [
    ...at("Fjellvik krisesenter", "Leder for krisesenteret"),
    ...at("Elvedal krisesenter", "Leder for krisesenteret"),
  ];
  expect(fittingPosition(shelter, two)).toBeNull();
  expect(fittingPosition(shelter, at("Oppvekst", "Leder for krisesenteret"))).toBeNull();
  expect(fittingPosition(shelter, [])).toBeNull();
});

test("in the leadership and staff only the title tells: a lone emergency planner is not asked for everything", () => {
  expect(fittingPosition(staff, at("Kommunedirektørens stab", "Beredskapskoordinator"))).toBeNull();
  expect(
    fittingPosition(staff, at("Kommunedirektørens stab", "Beredskapskoordinator", "Voldskoordinator"))?.title,
  ).toBe("Voldskoordinator");
});
