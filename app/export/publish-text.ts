import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Publiser planen",
  lead: "Når du publiserer, blir denne versjonen av planen låst. Alle kan lese den på nettet og laste den ned. Du kan skrive videre og publisere en ny versjon når som helst.",
  check: "Før du publiserer",
  findings: (count: number) =>
    count === 0
      ? "Kvalitetssjekken fant ingenting å se på."
      : `Kvalitetssjekken fant ${count} ting å se på. Du kan publisere likevel.`,
  seeFindings: "Se hva det er",
  unsettable: "Disse tegnene kan ikke settes i PDF. De blir byttet ut med «□» hvis du ikke retter dem:",
  internal: "Interne merknader, hvem som har skrevet, og navn på personer blir aldri med.",
  preview: "Forhåndsvis",
  previewPdf: "Se planen som PDF",
  publish: "Publiser nå",
  confirm: "Jeg har sett over planen og vil publisere den",
  versions: "Publiserte versjoner",
  none: "Planen er ikke publisert ennå.",
  version: (number: number, date: string) => `Versjon ${number}, publisert ${date}`,
  open: "Åpne planen på nettet",
  newest: "gjeldende",
  cannot: "Du kan se hva som er publisert. Bare koordinatoren eller lederen kan publisere.",
  published: "Planen er publisert.",
  errors: {
    heading: "Planen ble ikke publisert",
    confirm: "Kryss av for at du har sett over planen",
    unchanged: "Planen er lik den versjonen som alt er publisert. Det er ingenting nytt å publisere.",
    empty: "Planen har ingen innsatsområder eller tiltak ennå. Skriv minst ett før du publiserer.",
    unpublished: "Planen er ikke publisert ennå. Publiser den først.",
    changedMeanwhile: "Noen har meldt mer siden du åpnet siden.",
  },
  status: {
    title: "Bare ny status",
    lead: "Du kan vise hvordan det går med tiltakene uten å publisere det dere holder på å skrive. Teksten i planen blir stående som den er.",
    changed: (count: number) =>
      count === 1 ? "Ett tiltak har ny status siden sist." : `${count} tiltak har ny status siden sist.`,
    none: "Ingen har meldt noe nytt siden planen ble publisert sist.",
    readFirst: "Les dem før du publiserer: noe kan være svart på lenke av folk uten bruker.",
    publish: "Publiser ny status",
    more: "Noen har meldt mer siden du åpnet siden. Les gjennom på nytt før du publiserer.",
    done: "Ny status er publisert.",
    same: "Ingenting ble publisert, for ingen har meldt noe nytt siden sist.",
    only: "bare ny status",
  },
  embed: {
    title: "Vis planen på kommunens nettside",
    lead: "Lim dette inn der dere vil vise hvordan det går med planen. Boksen følger det dere publiserer, og har verken skript eller informasjonskapsler.",
    code: "Kode for nettsiden",
    see: "Se hvordan boksen ser ut",
  },
};

const nn: typeof nb = {
  title: "Publiser planen",
  lead: "Når du publiserer, blir denne versjonen av planen låst. Alle kan lese han på nettet og laste han ned. Du kan skrive vidare og publisere ein ny versjon når som helst.",
  check: "Før du publiserer",
  findings: (count: number) =>
    count === 0
      ? "Kvalitetssjekken fann ingenting å sjå på."
      : `Kvalitetssjekken fann ${count} ting å sjå på. Du kan publisere likevel.`,
  seeFindings: "Sjå kva det er",
  unsettable: "Desse teikna kan ikkje setjast i PDF. Dei blir bytte ut med «□» dersom du ikkje rettar dei:",
  internal: "Interne merknader, kven som har skrive, og namn på personar blir aldri med.",
  preview: "Førehandsvis",
  previewPdf: "Sjå planen som PDF",
  publish: "Publiser no",
  confirm: "Eg har sett over planen og vil publisere han",
  versions: "Publiserte versjonar",
  none: "Planen er ikkje publisert enno.",
  version: (number: number, date: string) => `Versjon ${number}, publisert ${date}`,
  open: "Opne planen på nettet",
  newest: "gjeldande",
  cannot: "Du kan sjå kva som er publisert. Berre koordinatoren eller leiaren kan publisere.",
  published: "Planen er publisert.",
  errors: {
    heading: "Planen vart ikkje publisert",
    confirm: "Kryss av for at du har sett over planen",
    unchanged: "Planen er lik den versjonen som alt er publisert. Det er ikkje noko nytt å publisere.",
    empty: "Planen har ingen innsatsområde eller tiltak enno. Skriv minst eitt før du publiserer.",
    unpublished: "Planen er ikkje publisert enno. Publiser han først.",
    changedMeanwhile: "Nokon har meldt meir sidan du opna sida.",
  },
  status: {
    title: "Berre ny status",
    lead: "Du kan vise korleis det går med tiltaka utan å publisere det de held på å skrive. Teksten i planen blir ståande som han er.",
    changed: (count: number) =>
      count === 1 ? "Eitt tiltak har ny status sidan sist." : `${count} tiltak har ny status sidan sist.`,
    none: "Ingen har meldt noko nytt sidan planen vart publisert sist.",
    readFirst: "Les dei før du publiserer: noko kan vere svart på lenkje av folk utan brukar.",
    publish: "Publiser ny status",
    more: "Nokon har meldt meir sidan du opna sida. Les gjennom på nytt før du publiserer.",
    done: "Ny status er publisert.",
    same: "Ingenting vart publisert, for ingen har meldt noko nytt sidan sist.",
    only: "berre ny status",
  },
  embed: {
    title: "Vis planen på nettsida til kommunen",
    lead: "Lim dette inn der de vil vise korleis det går med planen. Boksen følgjer det de publiserer, og har verken skript eller informasjonskapslar.",
    code: "Kode for nettsida",
    see: "Sjå korleis boksen ser ut",
  },
};

export const publishText: Record<Language, typeof nb> = { nb, nn };
