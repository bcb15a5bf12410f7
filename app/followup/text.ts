import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Ansvar",
  lead: "Her ser du hvem som har ansvar for hva, hva som sist ble meldt, og hvem som er spurt. Den som blir spurt, svarer med en lenke i e-posten og trenger ingen bruker.",
  reminders: "Se og stopp påminnelsene som blir sendt av seg selv",
  none: "Ingen tiltak i denne perioden venter på status.",
  withoutHolder: (count: number) =>
    count === 1
      ? "1 funksjon har tiltak, men ingen som innehar den"
      : `${count} funksjoner har tiltak, men ingen som innehar dem`,
  withoutHolderHelp: "Ingen blir spurt om disse tiltakene før noen har funksjonen.",
  giveHolder: "Gi noen funksjonen",
  nobody: "Ingen innehar funksjonen",
  handover: "Til den som overtar funksjonen",
  due: (date: string) => `frist ${date}`,
  measures: (count: number) => (count === 1 ? "1 tiltak" : `${count} tiltak`),
  withoutFunction: (count: number) =>
    count === 1 ? "1 tiltak har ingen ansvarlig funksjon." : `${count} tiltak har ingen ansvarlig funksjon.`,
  seeThem: "Se dem i tabellen",
  functions: "Funksjoner og tiltak",
  ask: "Be om status nå",
  askHelp:
    "Velg hvem du vil spørre. Hver person får én e-post, uansett hvor mange tiltak. Den som har fått e-post de siste fem dagene, fra dere eller andre, får ingen ny.",
  askFor: (title: string) => `Spør ${title}`,
  askButton: "Be om status nå",
  askedNow: (count: number) => (count === 1 ? "1 person er spurt." : `${count} personer er spurt.`),
  askedAlready: (count: number) =>
    `${count === 1 ? "1 person" : `${count} personer`} har fått e-post de siste fem dagene, fra dere eller andre, og fikk ingen ny nå. Spør igjen om noen dager.`,
  chooseSome: "Velg minst én funksjon",
  correctFirst: "Rett opp dette først",
  asked: (date: string) => `Spurt ${date}`,
  neverAsked: "Ikke spurt",
  answered: (answered: number, of: number) => (answered === of ? "har svart" : `har svart på ${answered} av ${of}`),
  notAnswered: "har ikke svart",
  passedOn: (address: string) => `sendt videre til ${address}`,
  noLink: "lenken er stengt eller gått ut",
  revoke: "Steng lenken",
  revokeOf: (name: string) => `Steng lenken til ${name}`,
  revokeAndSend: "Steng og send ny",
  revokeAndSendTo: (name: string) => `Steng og send ny lenke til ${name}`,
  sendAnew: "Send ny lenke",
  sendAnewTo: (name: string) => `Send ny lenke til ${name}`,
  sentAnewOn: (date: string) => `ny lenke sendt ${date}`,
  anew: {
    sendt: "Lenken er stengt, og en ny er sendt. Den som får den, får vite hvorfor.",
    nei: "Ingenting ble gjort: Den som er spurt, får høyst én ny lenke om dagen. Er den nye også i gale hender, kan du stenge den nå og sende en til i morgen.",
    borte: "Ingenting ble gjort: Den som er spurt, har ikke lenger en funksjon med tiltak i planen.",
  },
  letter: "Se e-posten de får",
  links: "Lenkene de har fått",
  linksHelp:
    "Steng en lenke hvis den har kommet i gale hender. Skal personen fortsatt svare, velger du å sende en ny. Den kommer med en gang, og e-posten sier hvorfor. Det som er svart, blir stående.",
};

const nn: typeof nb = {
  title: "Ansvar",
  lead: "Her ser du kven som har ansvar for kva, kva som sist vart meldt, og kven som er spurt. Den som blir spurd, svarer med ei lenkje i e-posten og treng ingen brukar.",
  reminders: "Sjå og stopp påminningane som blir sende av seg sjølve",
  none: "Ingen tiltak i denne perioden ventar på status.",
  withoutHolder: (count: number) =>
    count === 1
      ? "1 funksjon har tiltak, men ingen som har han"
      : `${count} funksjonar har tiltak, men ingen som har dei`,
  withoutHolderHelp: "Ingen blir spurde om desse tiltaka før nokon har funksjonen.",
  giveHolder: "Gi nokon funksjonen",
  nobody: "Ingen har funksjonen",
  handover: "Til den som tek over funksjonen",
  due: (date: string) => `frist ${date}`,
  measures: (count: number) => `${count} tiltak`,
  withoutFunction: (count: number) => `${count} tiltak har ingen ansvarleg funksjon.`,
  seeThem: "Sjå dei i tabellen",
  functions: "Funksjonar og tiltak",
  ask: "Be om status no",
  askHelp:
    "Vel kven du vil spørje. Kvar person får éin e-post, same kor mange tiltak. Den som har fått e-post dei siste fem dagane, frå dykk eller andre, får ingen ny.",
  askFor: (title: string) => `Spør ${title}`,
  askButton: "Be om status no",
  askedNow: (count: number) => (count === 1 ? "1 person er spurd." : `${count} personar er spurde.`),
  askedAlready: (count: number) =>
    `${count === 1 ? "1 person" : `${count} personar`} har fått e-post dei siste fem dagane, frå dykk eller andre, og fekk ingen ny no. Spør igjen om nokre dagar.`,
  chooseSome: "Vel minst éin funksjon",
  correctFirst: "Rett opp dette først",
  asked: (date: string) => `Spurd ${date}`,
  neverAsked: "Ikkje spurd",
  answered: (answered: number, of: number) => (answered === of ? "har svart" : `har svart på ${answered} av ${of}`),
  notAnswered: "har ikkje svart",
  passedOn: (address: string) => `sendt vidare til ${address}`,
  noLink: "lenkja er stengd eller har gått ut",
  revoke: "Steng lenkja",
  revokeOf: (name: string) => `Steng lenkja til ${name}`,
  revokeAndSend: "Steng og send ny",
  revokeAndSendTo: (name: string) => `Steng og send ny lenkje til ${name}`,
  sendAnew: "Send ny lenkje",
  sendAnewTo: (name: string) => `Send ny lenkje til ${name}`,
  sentAnewOn: (date: string) => `ny lenkje send ${date}`,
  anew: {
    sendt: "Lenkja er stengd, og ei ny er send. Den som får henne, får vite kvifor.",
    nei: "Ingenting vart gjort: Den som er spurd, får høgst éi ny lenkje om dagen. Er den nye òg i gale hender, kan du stengje henne no og sende ei til i morgon.",
    borte: "Ingenting vart gjort: Den som er spurd, har ikkje lenger ein funksjon med tiltak i planen.",
  },
  letter: "Sjå e-posten dei får",
  links: "Lenkjene dei har fått",
  linksHelp:
    "Steng ei lenkje om ho har kome i gale hender. Skal personen framleis svare, vel du å sende ei ny. Ho kjem med ein gong, og e-posten seier kvifor. Det som er svart, blir ståande.",
};

/** Every word on the pages where a plan is followed up. */
export const followUpText: Record<Language, typeof nb> = { nb, nn };
