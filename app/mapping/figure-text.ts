import type { FigurePeriod, UncountedBase } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { SsbRefusal } from "./ssb.ts";

const nb = {
  title: "Tall for kommunen",
  lead: "Folketall, og anslag for hvor mange som kan være utsatt for vold. Bruk tallene i beskrivelsen av situasjonen hos dere.",
  warningTitle: "Anslag, ikke telling",
  warning:
    "Anslagene er landsdekkende undersøkelser regnet om til kommunen. Ingen har talt dette hos dere. I en liten kommune kan det virkelige tallet være et helt annet: folk flytter, og mye vold blir aldri kjent.",
  rounding:
    "Færre enn 5 vises aldri som et tall. Under 100 rundes av til nærmeste 5, fra 100 til nærmeste 10. Kommuner med for få er holdt utenfor summen.",
  residentsSection: "Innbyggere",
  prevalenceSection: "Anslag for vold",
  prevalenceLead:
    "«Noen gang» og «siste år» er to ulike ting. Slike tall skal ikke sammenlignes eller legges sammen, og én person kan være med i flere av dem.",
  unscaledSection: "Tall som ikke kan regnes om til kommunen",
  unscaledLead: "Disse kan brukes som landstall, med kilden.",
  lowConfidence: "Usikker opplysning: ikke sett i kilden ennå. Vises bare for dere som skriver, aldri for innbyggerne.",
  noMunicipalities: "Planen har ingen kommuner ennå. Legg dem til under «Kommuner».",
  toMunicipalities: "Gå til kommuner",
  sexMissing: (municipalities: string) =>
    `Folketallet som følger med Komplan, skiller ikke mellom kvinner og menn. Da kan tall som bare gjelder kvinner eller menn, ikke regnes om for ${municipalities}.`,
  fetch: "Hent nye tall fra SSB",
  fetchHelp: "Komplan spør Statistisk sentralbyrå om folketallet i kommunene i planen, kvinner og menn for seg.",
  fetched: "Tallene er hentet og lagret.",
  refusals: {
    off: "Komplan er satt opp uten forbindelse til SSB. Tallene som følger med, brukes.",
    invented: "Kommunene i planen er oppdiktet, så SSB har ingen tall for dem.",
    notThere:
      "SSB fant ikke tabellen Komplan spør etter. Si fra til den som drifter Komplan. Tallene dere hadde, brukes fortsatt.",
    busy: "Det er mange som spør SSB akkurat nå. Vent et minutt og prøv igjen. Tallene dere hadde, brukes fortsatt.",
    slow: "SSB svarte ikke i tide. Prøv igjen om litt. Tallene dere hadde, brukes fortsatt.",
    down: "Komplan fikk ikke kontakt med SSB. Prøv igjen senere. Tallene dere hadde, brukes fortsatt.",
    unreadable:
      "SSB svarte med noe Komplan ikke kan lese. Si fra til den som drifter Komplan. Tallene dere hadde, brukes fortsatt.",
  } satisfies Record<SsbRefusal, string>,
  latest: (date: string) => `Sist hentet ${date}.`,
  source: "Kilde",
  sourceWord: (name: string, reference: string) =>
    reference === "" ? `Kilde: ${name}` : `Kilde: ${name}. ${reference}`,
  checked: (date: string) => `Kontrollert ${date}.`,
  residentsSource: (date: string) => `Folketall: Statistisk sentralbyrå, tabell 07459, per ${date} (CC BY 4.0).`,
  fetchedOn: (date: string) => `Hentet ${date}.`,
  residentsExample: (date: string) => `Folketall: oppdiktet eksempel, per ${date}.`,
  residentsTitle: "Innbyggere og endring",
  agesTitle: "Innbyggere etter alder",
  municipality: "Kommune",
  residents: (date: string) => `Innbyggere ${date}`,
  residentsIn: (year: string) => `Innbyggere ${year}`,
  change: "Endring",
  noChange: "ikke kjent",
  ages: "Alder",
  everybody: "Sum",
  years: (from: number, to: number | null) => (to === null ? `${from} år og over` : `${from}–${to} år`),
  sum: "Sum",
  sumWithout: (municipalities: string) => `Summen er uten ${municipalities}, der tallet er for lite til å vises.`,
  sexes: { everyone: "innbyggere", women: "kvinner", men: "menn" },
  base: (people: string, from: number, to: number) => `${people} ${from}–${to} år`,
  baseHeading: (base: string, date: string) => `${upper(base)} per ${date}`,
  estimate: (period: string) => `Anslag, ${period}`,
  said: (persons: string, base: string, place: string, period: string) =>
    `Regnet om til ${place}: ${persons} (${base}, ${period}).`,
  about: (from: string, to: string) => (from === to ? `om lag ${from}` : `${from}–${to}`),
  fewer: (than: number) => `færre enn ${than}`,
  notTold: "vises ikke",
  chart: (title: string) => `Søylediagram: ${title}. Tabellen under viser de samme tallene.`,
  warningShort:
    "Anslaget er en landsdekkende undersøkelse regnet om til kommunen; ingen har talt dette her. Særlig i små kommuner kan det virkelige tallet være et annet. Folk flytter, og mye vold blir aldri kjent.",
  differs: {
    pupils: "Undersøkelsen spurte elever. Her er alle innbyggere i samme alder regnet med.",
    atHome:
      "Undersøkelsen spurte dem som bor hjemme. Her er alle i samme alder regnet med, også de som bor på institusjon. Tallet kan derfor være litt for høyt.",
  },
  periods: {
    ever: "noen gang",
    childhood: "i oppveksten",
    since65: "etter fylte 65 år",
    lastYear: "siste år",
    year: "i løpet av ett år",
    none: "uten tidsrom",
  } satisfies Record<FigurePeriod, string>,
  why: {
    age: "Kilden sier ikke hvilke aldersgrupper andelen gjelder.",
    group: "Ingen teller denne gruppen i hver kommune.",
    share: "Tallet er ikke en andel av innbyggerne.",
  } satisfies Record<UncountedBase, string>,
  national: "Dette er et landstall, ikke regnet om til kommunen.",
  whySex: "Krever folketall for kvinner og menn hver for seg.",
  and: "og",
};

const nn: typeof nb = {
  title: "Tal for kommunen",
  lead: "Folketal, og overslag over kor mange som kan vere utsette for vald. Bruk tala når de skildrar situasjonen hos dykk.",
  warningTitle: "Overslag, ikkje teljing",
  warning:
    "Overslaga er landsdekkjande undersøkingar rekna om til kommunen. Ingen har talt dette hos dykk. I ein liten kommune kan det verkelege talet vere eit heilt anna: folk flyttar, og mykje vald blir aldri kjend.",
  rounding:
    "Færre enn 5 blir aldri vist som eit tal. Under 100 blir runda av til næraste 5, frå 100 til næraste 10. Kommunar med for få er haldne utanfor summen.",
  residentsSection: "Innbyggjarar",
  prevalenceSection: "Overslag for vald",
  prevalenceLead:
    "«Nokon gong» og «siste året» er to ulike ting. Slike tal skal ikkje samanliknast eller leggjast saman, og éin person kan vere med i fleire av dei.",
  unscaledSection: "Tal som ikkje kan reknast om til kommunen",
  unscaledLead: "Desse kan brukast som landstal, med kjelda.",
  lowConfidence:
    "Usikker opplysning: ikkje sett i kjelda enno. Blir berre vist for dykk som skriv, aldri for innbyggjarane.",
  noMunicipalities: "Planen har ingen kommunar enno. Legg dei til under «Kommunar».",
  toMunicipalities: "Gå til kommunar",
  sexMissing: (municipalities) =>
    `Folketalet som følgjer med Komplan, skil ikkje mellom kvinner og menn. Då kan tal som berre gjeld kvinner eller menn, ikkje reknast om for ${municipalities}.`,
  fetch: "Hent nye tal frå SSB",
  fetchHelp: "Komplan spør Statistisk sentralbyrå om folketalet i kommunane i planen, kvinner og menn for seg.",
  fetched: "Tala er henta og lagra.",
  refusals: {
    off: "Komplan er sett opp utan samband med SSB. Tala som følgjer med, blir brukte.",
    invented: "Kommunane i planen er oppdikta, så SSB har ingen tal for dei.",
    notThere:
      "SSB fann ikkje tabellen Komplan spør etter. Sei frå til den som driftar Komplan. Tala de hadde, blir framleis brukte.",
    busy: "Det er mange som spør SSB akkurat no. Vent eit minutt og prøv igjen. Tala de hadde, blir framleis brukte.",
    slow: "SSB svarte ikkje i tide. Prøv igjen om litt. Tala de hadde, blir framleis brukte.",
    down: "Komplan fekk ikkje kontakt med SSB. Prøv igjen seinare. Tala de hadde, blir framleis brukte.",
    unreadable:
      "SSB svarte med noko Komplan ikkje kan lese. Sei frå til den som driftar Komplan. Tala de hadde, blir framleis brukte.",
  },
  latest: (date) => `Sist henta ${date}.`,
  source: "Kjelde",
  sourceWord: (name, reference) => (reference === "" ? `Kjelde: ${name}` : `Kjelde: ${name}. ${reference}`),
  checked: (date) => `Kontrollert ${date}.`,
  residentsSource: (date) => `Folketal: Statistisk sentralbyrå, tabell 07459, per ${date} (CC BY 4.0).`,
  fetchedOn: (date) => `Henta ${date}.`,
  residentsExample: (date) => `Folketal: oppdikta døme, per ${date}.`,
  residentsTitle: "Innbyggjarar og endring",
  agesTitle: "Innbyggjarar etter alder",
  municipality: "Kommune",
  residents: (date) => `Innbyggjarar ${date}`,
  residentsIn: (year) => `Innbyggjarar ${year}`,
  change: "Endring",
  noChange: "ikkje kjend",
  ages: "Alder",
  everybody: "Sum",
  years: (from, to) => (to === null ? `${from} år og over` : `${from}–${to} år`),
  sum: "Sum",
  sumWithout: (municipalities) => `Summen er utan ${municipalities}, der talet er for lite til å visast.`,
  sexes: { everyone: "innbyggjarar", women: "kvinner", men: "menn" },
  base: (people, from, to) => `${people} ${from}–${to} år`,
  baseHeading: (base, date) => `${upper(base)} per ${date}`,
  estimate: (period) => `Overslag, ${period}`,
  said: (persons, base, place, period) => `Rekna om til ${place}: ${persons} (${base}, ${period}).`,
  about: (from, to) => (from === to ? `om lag ${from}` : `${from}–${to}`),
  fewer: (than) => `færre enn ${than}`,
  notTold: "blir ikkje vist",
  chart: (title) => `Søylediagram: ${title}. Tabellen under viser dei same tala.`,
  warningShort:
    "Overslaget er ei landsdekkjande undersøking rekna om til kommunen; ingen har talt dette her. Særleg i små kommunar kan det verkelege talet vere eit anna. Folk flyttar, og mykje vald blir aldri kjend.",
  differs: {
    pupils: "Undersøkinga spurde elevar. Her er alle innbyggjarar i same alder rekna med.",
    atHome:
      "Undersøkinga spurde dei som bur heime. Her er alle i same alder rekna med, også dei som bur på institusjon. Talet kan difor vere litt for høgt.",
  },
  periods: {
    ever: "nokon gong",
    childhood: "i oppveksten",
    since65: "etter fylte 65 år",
    lastYear: "siste året",
    year: "i løpet av eitt år",
    none: "utan tidsrom",
  },
  why: {
    age: "Kjelda seier ikkje kva aldersgrupper delen gjeld.",
    group: "Ingen tel denne gruppa i kvar kommune.",
    share: "Talet er ikkje ein del av innbyggjarane.",
  },
  national: "Dette er eit landstal, ikkje rekna om til kommunen.",
  whySex: "Krev folketal for kvinner og menn kvar for seg.",
  and: "og",
};

export const figureText: Record<Language, typeof nb> = { nb, nn };

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
