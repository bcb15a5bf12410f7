import type { Language } from "#app/lib/language.ts";
import { personalDataText } from "#app/lib/personal-data-text.ts";

const nb = {
  page: "Hvordan går det?",
  lead: (sender: string, count: number) =>
    `${sender} spør om ${count === 1 ? "ett tiltak" : `${count} tiltak`} som funksjonen din har ansvar for.`,
  answerBy: (date: string) => `Svar innen ${date}.`,
  leave: "Svar på det du kan. Resten kan du ta senere med den samme lenken.",
  noPersons: "Skriv om arbeidet, ikke om enkeltpersoner. Telefonnumre, fødselsnumre og navn med alder blir stoppet.",
  promised: "Dette er lovet",
  due: (date: string) => `Frist ${date}`,
  known: "Sist meldt:",
  choose: "Hvordan går det?",
  choices: { onTrack: "I rute", late: "Forsinket", done: "Ferdig" },
  comment: "Én linje om hvordan det går",
  commentHint: "Kan bli publisert sammen med planen.",
  commentPast: "Fristen er passert. Er tiltaket likevel i rute, skriv hvorfor. Kan bli publisert sammen med planen.",
  cause: "Hvorfor er det forsinket?",
  decisionNeeded: "Hva må avgjøres, og av hvem?",
  decisionHint:
    "La feltet stå tomt hvis ingenting må avgjøres. Leses av dem som leder arbeidet, og blir ikke publisert.",
  send: "Send svaret",
  thanks: "Takk for svaret",
  told: (told: number, of: number) => `Takk. ${told} av ${of} er meldt`,
  toldHelp: (sender: string) =>
    `${sender} ser svaret nå. Du kan endre det med den samme lenken. Det siste du sier, gjelder.`,
  notTold: "Ikke meldt ennå",
  decide: "Må avgjøres:",
  change: "Endre svaret",
  rest: "Meld resten",
  saidBefore: (told: number, of: number) => `Du har meldt ${told} av ${of}. Du kan endre det du har sagt.`,
  byColleague: (address: string) => `Svart av ${address}`,
  passOn: "Send videre til en kollega",
  passOnHelp:
    "Kjenner en kollega tiltakene bedre? Kollegaen får en egen lenke og ser bare disse tiltakene. Din lenke virker fortsatt.",
  passOnOnce: "Du kan sende videre én gang, og kollegaen kan ikke sende det videre igjen.",
  email: "E-postadressen til kollegaen",
  passOnSend: "Send videre",
  passedOn: (address: string) => `Sendt videre til ${address}. Du kan fortsatt svare selv.`,
  back: "Tilbake til tiltakene",
  stop: {
    title: "Stopp e-poster fra Komplan",
    help: (sender: string) =>
      `Komplan spør av seg selv på vegne av ${sender} når en frist er nær, eller når det er lenge siden noen sa noe. Stopper du dem her, får du ikke flere slike e-poster.`,
    seen: (sender: string) =>
      `De som koordinerer hos ${sender}, ser at du har stoppet dem, og kan fortsatt spørre deg selv.`,
    button: "Stopp e-postene",
    stopped: "E-postene er stoppet",
    stoppedHelp: (sender: string) =>
      `Du får ikke flere e-poster som Komplan sender av seg selv på vegne av ${sender}. Vil du ha dem igjen, si fra til dem som koordinerer hos ${sender}. Lenken du har fått, virker fortsatt.`,
  },
  movedTo: (to: string) => `Flyttet til ${to}. Du trenger ikke svare for dette tiltaket.`,
  movedAway: "Tiltaket ligger ikke lenger til funksjonen din. Du trenger ikke svare.",
  error: "Feil",
  errors: {
    heading: "Dette må rettes før svaret kan sendes",
    moved: "Et av tiltakene er flyttet og er ikke lenger ditt å svare for. Se over, og send resten på nytt.",
    tooOften: "Du har endret svaret mange ganger i dag. Det siste du sa, gjelder. Prøv igjen i morgen.",
    chooseStatus: "Velg I rute, Forsinket eller Ferdig",
    chooseCause: "Velg hvorfor det er forsinket",
    writeReason: "Fristen er passert. Skriv én linje om hvorfor tiltaket likevel er i rute.",
    chooseOne: "Velg I rute, Forsinket eller Ferdig for minst ett tiltak",
    shorten: "Teksten er for lang. Ta med det viktigste.",
    writeEmail: "Skriv e-postadressen til kollegaen, for eksempel navn@kommune.no",
    ownEmail: "Dette er adressen du selv fikk lenken på. Skriv adressen til en kollega.",
    alreadyPassedOn: "Oppgaven er sendt videre, og kan ikke sendes videre igjen.",
    unknown: "Noe er feil her. Velg på nytt.",
    ...personalDataText.nb,
  },
};

const nn: typeof nb = {
  page: "Korleis går det?",
  lead: (sender: string, count: number) =>
    `${sender} spør om ${count === 1 ? "eitt tiltak" : `${count} tiltak`} som funksjonen din har ansvar for.`,
  answerBy: (date: string) => `Svar innan ${date}.`,
  leave: "Svar på det du kan. Resten kan du ta seinare med den same lenkja.",
  noPersons: "Skriv om arbeidet, ikkje om enkeltpersonar. Telefonnummer, fødselsnummer og namn med alder blir stoppa.",
  promised: "Dette er lova",
  due: (date: string) => `Frist ${date}`,
  known: "Sist meldt:",
  choose: "Korleis går det?",
  choices: { onTrack: "I rute", late: "Forseinka", done: "Ferdig" },
  comment: "Éi linje om korleis det går",
  commentHint: "Kan bli publisert saman med planen.",
  commentPast: "Fristen er passert. Er tiltaket likevel i rute, skriv kvifor. Kan bli publisert saman med planen.",
  cause: "Kvifor er det forseinka?",
  decisionNeeded: "Kva må avgjerast, og av kven?",
  decisionHint:
    "Lat feltet stå tomt om ingenting må avgjerast. Blir lese av dei som leier arbeidet, og blir ikkje publisert.",
  send: "Send svaret",
  thanks: "Takk for svaret",
  told: (told: number, of: number) => `Takk. ${told} av ${of} er meldt`,
  toldHelp: (sender: string) =>
    `${sender} ser svaret no. Du kan endre det med den same lenkja. Det siste du seier, gjeld.`,
  notTold: "Ikkje meldt enno",
  decide: "Må avgjerast:",
  change: "Endre svaret",
  rest: "Meld resten",
  saidBefore: (told: number, of: number) => `Du har meldt ${told} av ${of}. Du kan endre det du har sagt.`,
  byColleague: (address: string) => `Svart av ${address}`,
  passOn: "Send vidare til ein kollega",
  passOnHelp:
    "Kjenner ein kollega tiltaka betre? Kollegaen får ei eiga lenkje og ser berre desse tiltaka. Lenkja di verkar framleis.",
  passOnOnce: "Du kan sende vidare éin gong, og kollegaen kan ikkje sende det vidare igjen.",
  email: "E-postadressa til kollegaen",
  passOnSend: "Send vidare",
  passedOn: (address: string) => `Sendt vidare til ${address}. Du kan framleis svare sjølv.`,
  back: "Tilbake til tiltaka",
  stop: {
    title: "Stopp e-postar frå Komplan",
    help: (sender: string) =>
      `Komplan spør av seg sjølv på vegner av ${sender} når ein frist er nær, eller når det er lenge sidan nokon sa noko. Stoppar du dei her, får du ikkje fleire slike e-postar.`,
    seen: (sender: string) =>
      `Dei som koordinerer hos ${sender}, ser at du har stoppa dei, og kan framleis spørje deg sjølve.`,
    button: "Stopp e-postane",
    stopped: "E-postane er stoppa",
    stoppedHelp: (sender: string) =>
      `Du får ikkje fleire e-postar som Komplan sender av seg sjølv på vegner av ${sender}. Vil du ha dei igjen, sei frå til dei som koordinerer hos ${sender}. Lenkja du har fått, verkar framleis.`,
  },
  movedTo: (to) => `Flytta til ${to}. Du treng ikkje svare for dette tiltaket.`,
  movedAway: "Tiltaket ligg ikkje lenger til funksjonen din. Du treng ikkje svare.",
  error: "Feil",
  errors: {
    heading: "Dette må rettast før svaret kan sendast",
    moved: "Eitt av tiltaka er flytta og er ikkje lenger ditt å svare for. Sjå over, og send resten på nytt.",
    tooOften: "Du har endra svaret mange gonger i dag. Det siste du sa, gjeld. Prøv igjen i morgon.",
    chooseStatus: "Vel I rute, Forseinka eller Ferdig",
    chooseCause: "Vel kvifor det er forseinka",
    writeReason: "Fristen er passert. Skriv éi linje om kvifor tiltaket likevel er i rute.",
    chooseOne: "Vel I rute, Forseinka eller Ferdig for minst eitt tiltak",
    shorten: "Teksten er for lang. Ta med det viktigaste.",
    writeEmail: "Skriv e-postadressa til kollegaen, til dømes namn@kommune.no",
    ownEmail: "Dette er adressa du sjølv fekk lenkja på. Skriv adressa til ein kollega.",
    alreadyPassedOn: "Oppgåva er send vidare, og kan ikkje sendast vidare igjen.",
    unknown: "Noko er feil her. Vel på nytt.",
    ...personalDataText.nn,
  },
};

/** Every word on the pages where status is said by link. */
export const answerText: Record<Language, typeof nb> = { nb, nn };
