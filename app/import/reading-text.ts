import type { Language } from "#app/lib/language.ts";
import type { GoalLevel } from "#app/plan/goal.ts";

/** What the reading of a Word file says about itself: its doubts, and names for what has none. */
export interface ReadingWords {
  untitled: string;
  frontPage: string;
  wholeText: string;
  goal: string;
  goalNamed: (title: string) => string;
  table: (number: number) => string;
  headings: string;
  title: string;
  period: string;
  measures: string;
  wholeDocument: string;
  levels: Record<GoalLevel, string>;
  levelGuessed: (level: string) => string;
  goalLinesJoined: string;
  tableWithoutGoal: string;
  listWithoutGoal: string;
  manyGoals: string;
  looseLines: string;
  rowOfMany: (count: number) => string;
  linesAsPoints: (measure: string) => string;
  pairedLines: string;
  goalWithoutMeasures: string;
  continuedTable: string;
  noGoalColumn: string;
  noPlace: (heading: string) => string;
  longMeasure: (measure: string) => string;
  fakeHeadings: (count: number, names: string) => string;
  titleFrom: (source: string) => string;
  titleFromProperties: (title: string) => string;
  titleFromFileName: (title: string) => string;
  shoutedTitle: string;
  periodFrom: (source: string) => string;
  noPeriod: string;
  noMeasures: string;
  images: (count: number) => string;
  comments: string;
  trackedChanges: string;
  elements: (names: string) => string;
  links: (addresses: string) => string;
  chapters: string;
  ownAbout: (chapter: string) => string;
  ownStatuses: (count: number, chapter: string) => string;
  ownLines: (count: number, chapter: string) => string;
  ownLoose: (area: string) => string;
}

const nb: ReadingWords = {
  untitled: "Uten tittel",
  frontPage: "Forside",
  wholeText: "Tekst",
  goal: "Mål",
  goalNamed: (title) => `Mål ${title}`,
  table: (number) => `Tabell ${number}`,
  headings: "Overskrifter",
  title: "Tittel",
  period: "Periode",
  measures: "Tiltak",
  wholeDocument: "Hele dokumentet",
  levels: { general: "generelt mål", agency: "mål for tjenestene", user: "mål for brukerne" },
  levelGuessed: (level) => `Nivået er gjettet ut fra ordene: ${level}.`,
  goalLinesJoined: "Målet står på flere linjer eller punkter i tabellen. De er slått sammen til ett mål.",
  tableWithoutGoal: "Tabellen sier ikke hvilket mål tiltakene hører til. Overskriften er brukt som mål.",
  listWithoutGoal: "Lista sier ikke hvilket mål tiltakene hører til. Overskriften er brukt som mål.",
  manyGoals: "Flere mål står foran samme liste med tiltak. Alle tiltakene er lagt under det første.",
  looseLines: "Tiltakene er skilt med linjeskift uten kulepunkter. Se om hvert avsnitt er ett tiltak.",
  rowOfMany: (count) =>
    `Én rad har ${count} punkter under tiltak. De er blitt ${count} tiltak med samme ansvar og tidsrom.`,
  linesAsPoints: (measure) => `Tiltaket ${measure} har flere avsnitt. De er tatt som delpunkter.`,
  pairedLines: "Raden har like mange linjer som tiltak. Linjene er fordelt én for én. Sjekk at de hører sammen.",
  goalWithoutMeasures: "Målet har ingen tiltak i tabellen.",
  continuedTable: "Tabellen har ingen overskriftsrad. Den er lest som fortsettelsen av tabellen før.",
  noGoalColumn: "Tabellen har ingen kolonne for mål.",
  noPlace: (heading) => `Kolonnen ${heading} har ingen egen plass. Teksten er lagt til som delpunkt på tiltaket.`,
  longMeasure: (measure) => `Tiltaket ${measure} er svært langt. Den siste delen er flyttet til et delpunkt.`,
  fakeHeadings: (count, names) =>
    count === 1
      ? `Én linje er tatt som overskrift fordi den er kort og uthevet eller nummerert: ${names}`
      : `${count} linjer er tatt som overskrifter fordi de er korte og uthevet eller nummererte: ${names}`,
  titleFrom: (source) => `Tittelen er hentet fra linjen ${source}.`,
  titleFromProperties: (title) => `Fant ingen tittel i teksten. ${title} er hentet fra filens egenskaper.`,
  titleFromFileName: (title) => `Fant ingen tittel i teksten. ${title} er hentet fra filnavnet.`,
  shoutedTitle: "Tittelen er skrevet med store bokstaver.",
  periodFrom: (source) => `Perioden er hentet fra ${source}.`,
  noPeriod: "Fant ingen planperiode i dokumentet.",
  noMeasures: "Fant verken tabeller eller lister med tiltak. Hele teksten er lagt i kapitlene.",
  images: (count) => (count === 1 ? "Ett bilde er ikke tatt med." : `${count} bilder er ikke tatt med.`),
  comments: "Merknadene i margen er ikke tatt med.",
  trackedChanges: "Dokumentet har sporede endringer. Innsatt tekst er tatt med, slettet tekst er utelatt.",
  elements: (names) => `Noe innhold kunne ikke leses (${names}).`,
  links: (addresses) => `Teksten er beholdt, men ikke lenkene til ${addresses}.`,
  chapters: "Kapitler",
  ownAbout: (chapter) =>
    `Vedtakene i kommunene og gruppene bak planen hentes ikke inn. De står som tekst i kapittelet «${chapter}». Legg dem inn i planen, og slett kapittelet: Komplan lager det på nytt når planen publiseres.`,
  ownStatuses: (count, chapter) =>
    `Statusen for ${count === 1 ? "ett tiltak" : `${count} tiltak`} hentes ikke inn. Den står som tekst i kapittelet «${chapter}». Meld den på tiltaket, og slett teksten.`,
  ownLines: (count, chapter) =>
    `${count === 1 ? "Én linje" : `${count} linjer`} om tiltakene ble ikke kjent igjen. Du finner teksten i kapittelet «${chapter}».`,
  ownLoose: (area) =>
    `Tiltak som ikke hørte til noe mål, er lagt i et eget innsatsområde: «${area}». Flytt dem dit de hører hjemme.`,
};

const nn: ReadingWords = {
  untitled: "Utan tittel",
  frontPage: "Framside",
  wholeText: "Tekst",
  goal: "Mål",
  goalNamed: (title) => `Mål ${title}`,
  table: (number) => `Tabell ${number}`,
  headings: "Overskrifter",
  title: "Tittel",
  period: "Periode",
  measures: "Tiltak",
  wholeDocument: "Heile dokumentet",
  levels: { general: "generelt mål", agency: "mål for tenestene", user: "mål for brukarane" },
  levelGuessed: (level) => `Nivået er gjetta ut frå orda: ${level}.`,
  goalLinesJoined: "Målet står på fleire linjer eller punkt i tabellen. Dei er slått saman til eitt mål.",
  tableWithoutGoal: "Tabellen seier ikkje kva mål tiltaka høyrer til. Overskrifta er brukt som mål.",
  listWithoutGoal: "Lista seier ikkje kva mål tiltaka høyrer til. Overskrifta er brukt som mål.",
  manyGoals: "Fleire mål står framfor same liste med tiltak. Alle tiltaka er lagde under det første.",
  looseLines: "Tiltaka er skilde med linjeskift utan kulepunkt. Sjå om kvart avsnitt er eitt tiltak.",
  rowOfMany: (count) =>
    `Éi rad har ${count} punkt under tiltak. Dei har vorte ${count} tiltak med same ansvar og tidsrom.`,
  linesAsPoints: (measure) => `Tiltaket ${measure} har fleire avsnitt. Dei er tekne som delpunkt.`,
  pairedLines: "Rada har like mange linjer som tiltak. Linjene er fordelte ei for ei. Sjekk at dei høyrer saman.",
  goalWithoutMeasures: "Målet har ingen tiltak i tabellen.",
  continuedTable: "Tabellen har inga overskriftsrad. Han er lesen som framhaldet av tabellen før.",
  noGoalColumn: "Tabellen har ingen kolonne for mål.",
  noPlace: (heading) => `Kolonnen ${heading} har ingen eigen plass. Teksten er lagd til som delpunkt på tiltaket.`,
  longMeasure: (measure) => `Tiltaket ${measure} er svært langt. Den siste delen er flytt til eit delpunkt.`,
  fakeHeadings: (count, names) =>
    count === 1
      ? `Éi linje er teken som overskrift fordi ho er kort og utheva eller nummerert: ${names}`
      : `${count} linjer er tekne som overskrifter fordi dei er korte og utheva eller nummererte: ${names}`,
  titleFrom: (source) => `Tittelen er henta frå linja ${source}.`,
  titleFromProperties: (title) => `Fann ingen tittel i teksten. ${title} er henta frå eigenskapane til fila.`,
  titleFromFileName: (title) => `Fann ingen tittel i teksten. ${title} er henta frå filnamnet.`,
  shoutedTitle: "Tittelen er skriven med store bokstavar.",
  periodFrom: (source) => `Perioden er henta frå ${source}.`,
  noPeriod: "Fann ingen planperiode i dokumentet.",
  noMeasures: "Fann verken tabellar eller lister med tiltak. Heile teksten er lagd i kapitla.",
  images: (count) => (count === 1 ? "Eitt bilete er ikkje teke med." : `${count} bilete er ikkje tekne med.`),
  comments: "Merknadene i margen er ikkje tekne med.",
  trackedChanges: "Dokumentet har spora endringar. Innsett tekst er teken med, sletta tekst er utelaten.",
  elements: (names) => `Noko innhald kunne ikkje lesast (${names}).`,
  links: (addresses) => `Teksten er teken vare på, men ikkje lenkjene til ${addresses}.`,
  chapters: "Kapittel",
  ownAbout: (chapter) =>
    `Vedtaka i kommunane og gruppene bak planen blir ikkje henta inn. Dei står som tekst i kapittelet «${chapter}». Legg dei inn i planen, og slett kapittelet: Komplan lagar det på nytt når planen blir publisert.`,
  ownStatuses: (count, chapter) =>
    `Statusen for ${count === 1 ? "eitt tiltak" : `${count} tiltak`} blir ikkje henta inn. Han står som tekst i kapittelet «${chapter}». Meld han på tiltaket, og slett teksten.`,
  ownLines: (count, chapter) =>
    `${count === 1 ? "Éi linje" : `${count} linjer`} om tiltaka vart ikkje kjend att. Du finn teksten i kapittelet «${chapter}».`,
  ownLoose: (area) =>
    `Tiltak som ikkje høyrde til noko mål, er lagde i eit eige innsatsområde: «${area}». Flytt dei dit dei høyrer heime.`,
};

export const readingText: Record<Language, ReadingWords> = { nb, nn };
