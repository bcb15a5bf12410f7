import type { Language } from "#app/lib/language.ts";
import type { AgencyKind } from "./agency-kind.ts";

const nb: Record<AgencyKind, string> = {
  administration: "Kommunens ledelse og stab",
  healthCentre: "Helsestasjon og skolehelsetjeneste",
  childWelfare: "Barnevern",
  kindergarten: "Barnehage",
  school: "Skole",
  nav: "NAV",
  homeCare: "Hjemmetjeneste og sykehjem",
  mentalHealth: "Psykisk helse og rus",
  habilitation: "Bo og habilitering",
  refugee: "Flyktningtjeneste og voksenopplæring",
  doctor: "Lege og legevakt",
  dental: "Tannhelse",
  shelter: "Krisesenter",
  police: "Politi",
  familyCounselling: "Familievern",
  voluntary: "Frivillige organisasjoner",
};

const nn: typeof nb = {
  administration: "Leiing og stab i kommunen",
  healthCentre: "Helsestasjon og skulehelseteneste",
  childWelfare: "Barnevern",
  kindergarten: "Barnehage",
  school: "Skule",
  nav: "NAV",
  homeCare: "Heimeteneste og sjukeheim",
  mentalHealth: "Psykisk helse og rus",
  habilitation: "Bu og habilitering",
  refugee: "Flyktningteneste og vaksenopplæring",
  doctor: "Lege og legevakt",
  dental: "Tannhelse",
  shelter: "Krisesenter",
  police: "Politi",
  familyCounselling: "Familievern",
  voluntary: "Frivillige organisasjonar",
};

export const agencyKindText: Record<Language, Record<AgencyKind, string>> = { nb, nn };
