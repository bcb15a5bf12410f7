import type { Language } from "#app/lib/language.ts";
import type { CostKeyKind, KeyFault } from "./cost-key.ts";
import type { Source } from "./money.ts";

const nb = {
  title: "Økonomi",
  lead: "Dette sier planen at tiltakene koster, og hvor pengene skal komme fra. Tallene er det dere selv har skrevet på tiltakene, ikke regnskap.",
  counted: "Tiltak som er satt til neste periode, og tiltak som utgår, er ikke regnet med.",
  empty: "Ingen tiltak har fått kroner per år ennå. Skriv hva hvert tiltak koster, så kommer tabellen her.",
  toMeasures: "Gå til tiltakene",
  download: "Last ned som regneark",
  print: "Skriv ut fra nettleseren for å få tabellene på papir.",
  sources: {
    withinBudget: "Innenfor budsjettet",
    newMoney: "Trenger nye midler",
    grant: "Tilskudd",
    unfunded: "Uten finansiering",
  } satisfies Record<Source, string>,
  byYear: "Kroner per år",
  byYearCaption: "Hva tiltakene koster hvert år, etter hvor pengene skal komme fra. Hele kroner.",
  year: "År",
  source: "Finansiering",
  sum: "Sum",
  total: "I alt",
  missing: "Dette mangler",
  nothingMissing: "Alle tiltak sier hva de krever, og alle kroner har en kilde.",
  unfunded: (count: number) =>
    count === 1
      ? "Ett tiltak koster penger, men ingen har sagt hvor de skal komme fra"
      : `${count} tiltak koster penger, men ingen har sagt hvor de skal komme fra`,
  unpriced: (count: number) =>
    count === 1
      ? "Ett tiltak trenger nye midler eller tilskudd, men beløpet mangler"
      : `${count} tiltak trenger nye midler eller tilskudd, men beløpet mangler`,
  unresourced: (count: number) =>
    count === 1 ? "Ett tiltak sier ingenting om hva det krever" : `${count} tiltak sier ingenting om hva de krever`,
  onlyTime: (count: number) =>
    count === 1 ? "Ett tiltak krever tid, men ingen penger" : `${count} tiltak krever tid, men ingen penger`,
  stopped: (count: number) => (count === 1 ? "Ett tiltak med kostnad utgår" : `${count} tiltak med kostnad utgår`),
  hours: (hours: string) => `${hours} timer`,
  byMeasure: "Tiltak for tiltak",
  byMeasureCaption: "Hva hvert tiltak koster, samlet etter finansiering. Hele kroner.",
  measure: "Tiltak",
  number: "Nr.",
  responsible: "Ansvarlig",
  nobody: "ingen har fått ansvaret",
  byMunicipality: "Kommune for kommune",
  byMunicipalityCaption: "Hva hver kommune betaler, etter hvor pengene skal komme fra. Hele kroner.",
  municipality: "Kommune",
  share: (percent: string) => `${percent} % av det alle er med på`,
  split:
    "Et tiltak deles bare mellom kommunene det gjelder for. Summene er rundet av slik at de alltid stemmer med planens.",
  keys: {
    equal: "Kostnadene er delt likt mellom kommunene.",
    residents: "Kostnadene er delt etter hvor mange som bor i kommunene.",
    own: "Kostnadene er delt etter kommunenes egen avtale.",
  } satisfies Record<CostKeyKind, string>,
  countedOn: (date: string) => `Innbyggere ${date}. Kilde: Statistisk sentralbyrå.`,
  countedOnExample: (date: string) => `Innbyggere ${date}. Oppdiktede tall.`,
  faults: {
    notWhole:
      "Andelene er ikke lenger 100 prosent til sammen, for kommuner har kommet til eller gått ut. Skriv nye andeler.",
    noResidents: "Vi vet ikke hvor mange som bor i alle kommunene. Velg en annen nøkkel.",
  } satisfies Record<KeyFault, string>,
  chooseKey: "Velg fordelingsnøkkel",
  key: {
    title: "Fordelingsnøkkel",
    lead: "Velg hvordan kommunene deler det planen koster. Valget endrer tabellene for hver kommune, aldri hva tiltakene koster.",
    back: "Tilbake til økonomi",
    kind: "Hvordan skal kostnadene deles?",
    kinds: {
      equal: "Likt mellom kommunene",
      residents: "Etter hvor mange som bor der",
      own: "Etter egne andeler",
    } satisfies Record<CostKeyKind, string>,
    own: "Egne andeler",
    ownHint:
      "Skriv prosent for hver kommune. Til sammen skal det bli 100. Gjelder bare når dere har valgt egne andeler.",
    percent: (municipality: string) => `Prosent for ${municipality}`,
    residents: (residents: string) => `${residents} innbyggere`,
    save: "Lagre nøkkelen",
  },
  errors: {
    heading: "Dette må rettes før det kan lagres",
    chooseKind: "Velg hvordan kostnadene skal deles",
    writePercent: "Skriv prosent med høyst to desimaler, for eksempel 33,33",
    notWhole: "Andelene må bli 100 prosent til sammen",
    noResidents: "Vi vet ikke hvor mange som bor i alle kommunene. Velg en annen nøkkel",
  },
  sheet: {
    title: "Økonomi",
    hours: "Timer",
    resources: "Ressurser i ord",
    funding: "Finansiering",
    all: "alle",
    appliesTo: "Gjelder",
    kroner: (year: number) => `Kroner ${year}`,
    sum: "Kroner i alt",
    paidBy: (municipality: string) => `${municipality}, kroner i alt`,
    unpriced: "beløp mangler",
    unresourced: "ikke sagt hva det krever",
    stopped: "utgår, ikke regnet med",
    note: "Merknad",
    mark: "Eksempel",
    example: "Oppdiktede tall",
  },
};

const nn: typeof nb = {
  title: "Økonomi",
  lead: "Dette seier planen at tiltaka kostar, og kvar pengane skal kome frå. Tala er det de sjølve har skrive på tiltaka, ikkje rekneskap.",
  counted: "Tiltak som er sette til neste periode, og tiltak som går ut, er ikkje rekna med.",
  empty: "Ingen tiltak har fått kroner per år enno. Skriv kva kvart tiltak kostar, så kjem tabellen her.",
  toMeasures: "Gå til tiltaka",
  download: "Last ned som rekneark",
  print: "Skriv ut frå nettlesaren for å få tabellane på papir.",
  sources: {
    withinBudget: "Innanfor budsjettet",
    newMoney: "Treng nye midlar",
    grant: "Tilskot",
    unfunded: "Utan finansiering",
  },
  byYear: "Kroner per år",
  byYearCaption: "Kva tiltaka kostar kvart år, etter kvar pengane skal kome frå. Heile kroner.",
  year: "År",
  source: "Finansiering",
  sum: "Sum",
  total: "I alt",
  missing: "Dette manglar",
  nothingMissing: "Alle tiltak seier kva dei krev, og alle kroner har ei kjelde.",
  unfunded: (count) =>
    count === 1
      ? "Eitt tiltak kostar pengar, men ingen har sagt kvar dei skal kome frå"
      : `${count} tiltak kostar pengar, men ingen har sagt kvar dei skal kome frå`,
  unpriced: (count) =>
    count === 1
      ? "Eitt tiltak treng nye midlar eller tilskot, men beløpet manglar"
      : `${count} tiltak treng nye midlar eller tilskot, men beløpet manglar`,
  unresourced: (count) =>
    count === 1 ? "Eitt tiltak seier ingenting om kva det krev" : `${count} tiltak seier ingenting om kva dei krev`,
  onlyTime: (count) =>
    count === 1 ? "Eitt tiltak krev tid, men ingen pengar" : `${count} tiltak krev tid, men ingen pengar`,
  stopped: (count) => (count === 1 ? "Eitt tiltak med kostnad går ut" : `${count} tiltak med kostnad går ut`),
  hours: (hours) => `${hours} timar`,
  byMeasure: "Tiltak for tiltak",
  byMeasureCaption: "Kva kvart tiltak kostar, samla etter finansiering. Heile kroner.",
  measure: "Tiltak",
  number: "Nr.",
  responsible: "Ansvarleg",
  nobody: "ingen har fått ansvaret",
  byMunicipality: "Kommune for kommune",
  byMunicipalityCaption: "Kva kvar kommune betaler, etter kvar pengane skal kome frå. Heile kroner.",
  municipality: "Kommune",
  share: (percent) => `${percent} % av det alle er med på`,
  split:
    "Eit tiltak blir berre delt mellom kommunane det gjeld for. Summane er runda av slik at dei alltid stemmer med planen sine.",
  keys: {
    equal: "Kostnadene er delte likt mellom kommunane.",
    residents: "Kostnadene er delte etter kor mange som bur i kommunane.",
    own: "Kostnadene er delte etter avtalen kommunane har seg imellom.",
  },
  countedOn: (date) => `Innbyggjarar ${date}. Kjelde: Statistisk sentralbyrå.`,
  countedOnExample: (date) => `Innbyggjarar ${date}. Oppdikta tal.`,
  faults: {
    notWhole: "Delane er ikkje lenger 100 prosent til saman, for kommunar har kome til eller gått ut. Skriv nye delar.",
    noResidents: "Vi veit ikkje kor mange som bur i alle kommunane. Vel ein annan nøkkel.",
  },
  chooseKey: "Vel fordelingsnøkkel",
  key: {
    title: "Fordelingsnøkkel",
    lead: "Vel korleis kommunane deler det planen kostar. Valet endrar tabellane for kvar kommune, aldri kva tiltaka kostar.",
    back: "Tilbake til økonomi",
    kind: "Korleis skal kostnadene delast?",
    kinds: {
      equal: "Likt mellom kommunane",
      residents: "Etter kor mange som bur der",
      own: "Etter eigne delar",
    },
    own: "Eigne delar",
    ownHint: "Skriv prosent for kvar kommune. Til saman skal det bli 100. Gjeld berre når de har valt eigne delar.",
    percent: (municipality) => `Prosent for ${municipality}`,
    residents: (residents) => `${residents} innbyggjarar`,
    save: "Lagre nøkkelen",
  },
  errors: {
    heading: "Dette må rettast før det kan lagrast",
    chooseKind: "Vel korleis kostnadene skal delast",
    writePercent: "Skriv prosent med høgst to desimalar, til dømes 33,33",
    notWhole: "Delane må bli 100 prosent til saman",
    noResidents: "Vi veit ikkje kor mange som bur i alle kommunane. Vel ein annan nøkkel",
  },
  sheet: {
    title: "Økonomi",
    hours: "Timar",
    resources: "Ressursar i ord",
    funding: "Finansiering",
    all: "alle",
    appliesTo: "Gjeld",
    kroner: (year) => `Kroner ${year}`,
    sum: "Kroner i alt",
    paidBy: (municipality) => `${municipality}, kroner i alt`,
    unpriced: "beløp manglar",
    unresourced: "ikkje sagt kva det krev",
    stopped: "går ut, ikkje rekna med",
    note: "Merknad",
    mark: "Eksempel",
    example: "Oppdikta tal",
  },
};

export const moneyText: Record<Language, typeof nb> = { nb, nn };
