import type { Place } from "#app/guide/step.ts";
import type { Language } from "#app/lib/language.ts";

const places: Record<Place, string> = {
  about: "Om planen",
  process: "Prosess",
  mapping: "Kartlegging",
  priorities: "Prioritering",
  measures: "Tiltak",
  bank: "Tiltaksbank",
  contents: "Innhold",
  quality: "Kvalitet",
  municipalities: "Kommuner",
  publish: "Publiser",
  outside: "",
};

const nb = {
  title: "Veileder: slik lager dere planen",
  description: "Steg for steg til en kommunal handlingsplan mot vold i nære relasjoner, fra oppdrag til evaluering.",
  lead: "Her er veien fra oppdrag til evaluering, delt i fire faser. Hvert steg sier hvorfor, hva dere gjør, hva dere bestemmer, og hva som skal komme ut av det. Har kommunen egne regler for planer, går de foran.",
  about:
    "Veilederen er skrevet for Komplan og følger stegene i den nasjonale veilederen fra 2022. Kravene og tallene den viser til, har kilde og dato.",
  contents: "Steg i veilederen",
  phase: (number: string, title: string) => `Fase ${number}: ${title}`,
  step: (number: string) => `Steg ${number}`,
  stepTitle: (number: string, title: string) => `Steg ${number} ${title}`,
  do: "Dette gjør dere",
  decide: "Dette bestemmer dere",
  results: "Dette kommer ut av steget",
  madeIn: (place: Place) =>
    place === "outside" ? "Lages utenfor Komplan." : `Lages i Komplan under ${places[place]}.`,
  helpers: "Hvem kan hjelpe",
  rvts: "RVTS i regionen deres gir råd om hele planarbeidet. Det er gratis for kommunen.",
  facts: "Krav og kilder",
  source: "Kilde",
  checked: (date: string) => `sjekket ${date}`,
  changes: "Dette er endret",
  changesLead: "Nyeste først. Vi skriver opp hver endring i steg og i det de viser til.",
  lastChecked: (date: string) => `Sist sjekket mot kildene ${date}.`,
  oldestChecked: (date: string) => `Alle stegene er sjekket mot kildene ${date} eller senere.`,
  version: (version: number) => `Utgave ${version}.`,
  firstEdition: "Første utgave av alle stegene.",
  previous: "Forrige steg",
  next: "Neste steg",
};

const nnPlaces: Record<Place, string> = {
  about: "Om planen",
  process: "Prosess",
  mapping: "Kartlegging",
  priorities: "Prioritering",
  measures: "Tiltak",
  bank: "Tiltaksbank",
  contents: "Innhald",
  quality: "Kvalitet",
  municipalities: "Kommunar",
  publish: "Publiser",
  outside: "",
};

const nn: typeof nb = {
  title: "Rettleiar: slik lagar de planen",
  description: "Steg for steg til ein kommunal handlingsplan mot vald i nære relasjonar, frå oppdrag til evaluering.",
  lead: "Her er vegen frå oppdrag til evaluering, delt i fire fasar. Kvart steg seier kvifor, kva de gjer, kva de avgjer, og kva som skal kome ut av det. Har kommunen eigne reglar for planar, går dei føre.",
  about:
    "Rettleiaren er skriven for Komplan og følgjer stega i den nasjonale rettleiaren frå 2022. Krava og tala han viser til, har kjelde og dato.",
  contents: "Steg i rettleiaren",
  phase: (number, title) => `Fase ${number}: ${title}`,
  step: (number) => `Steg ${number}`,
  stepTitle: (number, title) => `Steg ${number} ${title}`,
  do: "Dette gjer de",
  decide: "Dette avgjer de",
  results: "Dette kjem ut av steget",
  madeIn: (place) =>
    place === "outside" ? "Blir laga utanfor Komplan." : `Blir laga i Komplan under ${nnPlaces[place]}.`,
  helpers: "Kven kan hjelpe",
  rvts: "RVTS i regionen dykkar gir råd om heile planarbeidet. Det er gratis for kommunen.",
  facts: "Krav og kjelder",
  source: "Kjelde",
  checked: (date) => `sjekka ${date}`,
  changes: "Dette er endra",
  changesLead: "Nyaste først. Vi skriv opp kvar endring i steg og i det dei viser til.",
  lastChecked: (date) => `Sist sjekka mot kjeldene ${date}.`,
  oldestChecked: (date) => `Alle stega er sjekka mot kjeldene ${date} eller seinare.`,
  version: (version) => `Utgåve ${version}.`,
  firstEdition: "Første utgåva av alle stega.",
  previous: "Førre steg",
  next: "Neste steg",
};

export const stepText: Record<Language, typeof nb> = { nb, nn };
