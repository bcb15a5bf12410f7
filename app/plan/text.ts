import type { Language } from "#app/lib/language.ts";
import type { ChapterKind } from "./chapter.ts";
import { type Labels, labels } from "./labels.ts";
import type { Cause } from "./measure.ts";
import type { Plan } from "./plan.ts";
import type { Timeliness } from "./timeliness.ts";

interface Words extends Labels {
  chapterKinds: Record<ChapterKind, string>;
  layouts: Record<Plan["layout"], string>;
  timeliness: Record<Timeliness, string>;
  causes: Record<Cause, string>;
  /** When a status was last heard of. */
  heard: { never: string; fresh: (week: string) => string; stale: (week: string) => string };
  /** Names of the fields, where a change of them is shown. */
  fields: Record<string, string>;
}

const nb: Words = {
  ...capitalised(labels.nb),
  chapterKinds: {
    text: "Tekst",
    focusAreas: "Innsatsområder med mål og tiltak",
    measureList: "Oversikt over alle tiltakene",
  },
  layouts: {
    sevenColumns: "Mål, strategi, tiltak, tidsrom, ansvar, ressurser og evaluering",
    wishes: "Vi ønsker – dette skal vi gjøre",
  },
  timeliness: {
    finished: "Avsluttet",
    late: "Forsinket",
    soon: "Frist innen 30 dager",
    onTime: "I rute",
    undated: "Mangler dato",
  },
  causes: {
    capacity: "For lite tid eller for få folk",
    money: "Mangler penger",
    waiting: "Venter på andre",
    changedNeed: "Behovet er endret",
    other: "Noe annet",
  },
  heard: {
    never: "Ikke meldt",
    fresh: (week) => `oppdatert ${week}`,
    stale: (week) => `ikke oppdatert siden ${week}`,
  },
  fields: {
    title: "Tittel",
    subtitle: "Undertittel",
    language: "Målform",
    startsOn: "Start",
    endsOn: "Slutt",
    evaluationOn: "Evalueres innen",
    mandate: "Mandat",
    layout: "Tabell i utskrift",
    kind: "Type",
    template: "Veiledning",
    body: "Tekst",
    reason: "Begrunnelse",
    period: "Planperiode",
    focusAreaId: "Innsatsområde",
    level: "Nivå",
    strategy: "Strategi",
    points: "Punkter",
    targetGroups: "Målgrupper",
    violenceForms: "Former for vold",
    nationalCategory: "Nasjonalt område",
    legalBasis: "Lover og krav",
    positionId: "Ansvarlig",
    responsibleText: "Ansvarlig, slik det sto i planen som ble hentet inn",
    partners: "Samarbeidspartnere",
    municipalities: "Kommuner",
    periodText: "Tid, slik det sto i planen som ble hentet inn",
    milestones: "Milepæler",
    hours: "Timer",
    costs: "Kostnader",
    funding: "Finansiering",
    resourcesText: "Ressurser, slik det sto i planen som ble hentet inn",
    indicator: "Indikator",
    evaluationMethod: "Slik evaluerer vi",
    publicRemark: "Merknad",
    internalRemark: "Merknad til kolleger",
    goalIds: "Mål",
    seats: "Medlemmer",
    hearingFrom: "Høring fra",
    hearingTo: "Høring til",
    adoptedOn: "Vedtatt",
    adoptedBy: "Vedtatt av",
    byCouncil: "Vedtatt av kommunestyret selv",
    caseNumber: "Saksnummer",
    link: "Lenke til saken",
    place: "Plass",
  },
};

const nn: Words = {
  ...capitalised(labels.nn),
  chapterKinds: {
    text: "Tekst",
    focusAreas: "Innsatsområde med mål og tiltak",
    measureList: "Oversikt over alle tiltaka",
  },
  layouts: {
    sevenColumns: "Mål, strategi, tiltak, tidsrom, ansvar, ressursar og evaluering",
    wishes: "Vi ønskjer – dette skal vi gjere",
  },
  timeliness: {
    finished: "Avslutta",
    late: "Forseinka",
    soon: "Frist innan 30 dagar",
    onTime: "I rute",
    undated: "Manglar dato",
  },
  causes: {
    capacity: "For lite tid eller for få folk",
    money: "Manglar pengar",
    waiting: "Ventar på andre",
    changedNeed: "Behovet er endra",
    other: "Noko anna",
  },
  heard: {
    never: "Ikkje meldt",
    fresh: (week) => `oppdatert ${week}`,
    stale: (week) => `ikkje oppdatert sidan ${week}`,
  },
  fields: {
    title: "Tittel",
    subtitle: "Undertittel",
    language: "Målform",
    startsOn: "Start",
    endsOn: "Slutt",
    evaluationOn: "Skal evaluerast innan",
    mandate: "Mandat",
    layout: "Tabell i utskrift",
    kind: "Type",
    template: "Rettleiing",
    body: "Tekst",
    reason: "Grunngiving",
    period: "Planperiode",
    focusAreaId: "Innsatsområde",
    level: "Nivå",
    strategy: "Strategi",
    points: "Punkt",
    targetGroups: "Målgrupper",
    violenceForms: "Former for vald",
    nationalCategory: "Nasjonalt område",
    legalBasis: "Lover og krav",
    positionId: "Ansvarleg",
    responsibleText: "Ansvarleg, slik det stod i planen som vart henta inn",
    partners: "Samarbeidspartnarar",
    municipalities: "Kommunar",
    periodText: "Tid, slik det stod i planen som vart henta inn",
    milestones: "Milepælar",
    hours: "Timar",
    costs: "Kostnader",
    funding: "Finansiering",
    resourcesText: "Ressursar, slik det stod i planen som vart henta inn",
    indicator: "Indikator",
    evaluationMethod: "Slik evaluerer vi",
    publicRemark: "Merknad",
    internalRemark: "Merknad til kollegaer",
    goalIds: "Mål",
    seats: "Medlemmer",
    hearingFrom: "Høyring frå",
    hearingTo: "Høyring til",
    adoptedOn: "Vedteken",
    adoptedBy: "Vedteken av",
    byCouncil: "Vedteken av kommunestyret sjølv",
    caseNumber: "Saksnummer",
    link: "Lenkje til saka",
    place: "Plass",
  },
};

export const planText: Record<Language, Words> = { nb, nn };

/** The same labels as choices in a form, where each begins with a capital letter. */
function capitalised(words: Labels): Labels {
  const lists = Object.entries(words).map(([list, labels]) => [list, withCapitals(labels)]);
  return Object.fromEntries(lists);
}

function withCapitals(labels: Record<string, string>): Record<string, string> {
  const entries = Object.entries(labels).map(([key, label]) => [key, `${label[0]?.toUpperCase()}${label.slice(1)}`]);
  return Object.fromEntries(entries);
}
