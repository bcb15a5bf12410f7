import type { InsertionKind } from "#app/lib/insertion.ts";
import type { Language } from "#app/lib/language.ts";

const nb = {
  kinds: {
    figure: "Figur",
    measureTable: "Tabell over tiltak",
    fact: "Faktum",
    definition: "Definisjon",
    service: "Tjeneste",
  } satisfies Record<InsertionKind, string>,
  choose: "Sett inn",
  chooseHelp: "Det innsatte følger kilden til planen blir publisert. Da fryses det med kilde og dato.",
  insertHere: "Sett inn her",
  insertedAs: (kind: string, title: string) => `${kind}: ${title}`,
  unsure: (title: string) => `${title} (usikker, blir ikke publisert)`,
  residents: "Innbyggere og endring",
  ages: "Innbyggere etter alder",
  allMeasures: "Alle tiltak",
  measuresOf: (area: string) => `Tiltak: ${area}`,
  allServices: "Alle tjenester",
  servicesOf: (kind: string) => `Tjenester: ${kind}`,
  service: {
    phone: "Telefon",
    hours: "Åpent",
    website: "Nettside",
    source: "Fra tjenesteoversikten, slik den var da denne versjonen ble laget. Nummer og tider kan være endret siden.",
    hiddenTitle: "En tjeneste som ikke vises",
    hiddenNote:
      "Tjenesten er tatt bort, eller den vises ikke for innbyggere. Fjern den herfra, eller sørg for at den vises igjen. Den blir ikke med når planen publiseres.",
  },
  columns: ["Nr.", "Tiltak", "Ansvarlig", "Frist"],
  noMeasures: "Ingen tiltak ennå.",
  measuresSource: "Tiltakene i planen, slik de sto da denne versjonen ble laget.",
  lowNote:
    "Usikker opplysning, ikke sett i kilden. Bare dere som skriver, ser den. Den blir ikke med når planen publiseres.",
  unknownTitle: "Noe som ikke finnes lenger",
  unknownNote:
    "Det som var satt inn her, finnes ikke lenger. Fjern det, eller sett inn noe annet. Det blir ikke med når planen publiseres.",
  shownNow: "Slik ser det innsatte ut nå",
  page: {
    title: "Sett inn i kapittelet",
    back: "Tilbake til kapittelet",
    what: "Hva vil du sette inn?",
    where: "Hvor?",
    last: "Sist i kapittelet",
    after: (heading: string) => `Rett etter overskriften «${heading}»`,
    submit: "Sett inn",
    link: "Sett inn figur, tabell, faktum, definisjon eller tjeneste",
    services: "Tjenester kommer med slik innbyggere ser dem: bare nummer som to personer har bekreftet.",
    noServices: "Tjenester kan settes inn når kommunen har noen som vises for innbyggere.",
  },
  errors: {
    heading: "Dette må rettes før det kan settes inn",
    chooseInsertion: "Velg noe i lista",
    choosePlace: "Velg en plass i kapittelet",
    changedMeanwhile: "Noen andre har lagret kapittelet mens du valgte. Prøv igjen.",
  },
};

const nn: typeof nb = {
  kinds: {
    figure: "Figur",
    measureTable: "Tabell over tiltak",
    fact: "Faktum",
    definition: "Definisjon",
    service: "Teneste",
  },
  choose: "Set inn",
  chooseHelp: "Det innsette følgjer kjelda til planen blir publisert. Då blir det frose med kjelde og dato.",
  insertHere: "Set inn her",
  insertedAs: (kind, title) => `${kind}: ${title}`,
  unsure: (title) => `${title} (usikker, blir ikkje publisert)`,
  residents: "Innbyggjarar og endring",
  ages: "Innbyggjarar etter alder",
  allMeasures: "Alle tiltak",
  measuresOf: (area) => `Tiltak: ${area}`,
  allServices: "Alle tenester",
  servicesOf: (kind) => `Tenester: ${kind}`,
  service: {
    phone: "Telefon",
    hours: "Ope",
    website: "Nettside",
    source: "Frå tenesteoversikta, slik ho var då denne versjonen vart laga. Nummer og tider kan vere endra sidan.",
    hiddenTitle: "Ei teneste som ikkje blir vist",
    hiddenNote:
      "Tenesta er teken bort, eller ho blir ikkje vist for innbyggjarane. Fjern ho herifrå, eller sørg for at ho blir vist igjen. Ho blir ikkje med når planen blir publisert.",
  },
  columns: ["Nr.", "Tiltak", "Ansvarleg", "Frist"],
  noMeasures: "Ingen tiltak enno.",
  measuresSource: "Tiltaka i planen, slik dei stod då denne versjonen vart laga.",
  lowNote:
    "Usikker opplysning, ikkje sett i kjelda. Berre de som skriv, ser ho. Ho blir ikkje med når planen blir publisert.",
  unknownTitle: "Noko som ikkje finst lenger",
  unknownNote:
    "Det som var sett inn her, finst ikkje lenger. Fjern det, eller set inn noko anna. Det blir ikkje med når planen blir publisert.",
  shownNow: "Slik ser det innsette ut no",
  page: {
    title: "Set inn i kapittelet",
    back: "Tilbake til kapittelet",
    what: "Kva vil du setje inn?",
    where: "Kvar?",
    last: "Sist i kapittelet",
    after: (heading) => `Rett etter overskrifta «${heading}»`,
    submit: "Set inn",
    link: "Set inn figur, tabell, faktum, definisjon eller teneste",
    services: "Tenester kjem med slik innbyggjarane ser dei: berre nummer som to personar har stadfesta.",
    noServices: "Tenester kan setjast inn når kommunen har nokon som blir viste for innbyggjarane.",
  },
  errors: {
    heading: "Dette må rettast før det kan setjast inn",
    chooseInsertion: "Vel noko i lista",
    choosePlace: "Vel ein plass i kapittelet",
    changedMeanwhile: "Nokon andre har lagra kapittelet medan du valde. Prøv igjen.",
  },
};

export const insertionText: Record<Language, typeof nb> = { nb, nn };
