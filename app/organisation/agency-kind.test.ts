import { expect, test } from "vitest";
import { type AgencyKind, agencyKindsOf } from "./agency-kind.ts";

const known: [string, AgencyKind[]][] = [
  ["Kommunedirektørens stab, Fjellvik", ["administration"]],
  ["Helsestasjon og skolehelsetjeneste", ["healthCentre"]],
  ["Barneverntjenesten", ["childWelfare"]],
  ["Skule og barnehage, Elvedal", ["kindergarten", "school"]],
  ["Oppvekst", ["kindergarten", "school"]],
  ["NAV Fjellvik", ["nav"]],
  ["Heimetenesta i Elvedal", ["homeCare"]],
  ["Psykisk helse og rus", ["mentalHealth"]],
  ["Bo og habilitering", ["habilitation"]],
  ["Flyktningtjenesten i Fjellvik", ["refugee"]],
  ["Vaksenopplæringa", ["refugee"]],
  ["Legevakten i Fjellvik", ["doctor"]],
  ["Tannhelsetenesta", ["dental"]],
  ["Fjellvik krisesenter", ["shelter"]],
  ["Politiet i Fjellvik", ["police"]],
  ["Familievernkontoret i Fjellvik", ["familyCounselling"]],
  ["Frivilligsentralen i Fjellvik", ["voluntary"]],
  ["Eiendom og vei", []],
];

test.each(known)("%s tells what kind of agency it is", (name, kinds) => {
  expect(agencyKindsOf(name)).toEqual(kinds);
});
