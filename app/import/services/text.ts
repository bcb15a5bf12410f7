import type { Language } from "#app/lib/language.ts";
import { sheetRefusalText } from "../sheet/refusal-text.ts";
import type { ServicesRefusal } from "./read-services.server.ts";

const nb = {
  title: "Les inn tjenester",
  lead: "Velg en fil med tjenester. Du får se hva som er nytt og hva som endres, før noe lagres.",
  howTo: "Enklest er å laste ned deres egne tjenester som Excel, endre i arket og lese det inn igjen.",
  downloadSheet: "Last ned tjenestene som Excel",
  downloadJson: "Last ned tjenestene som JSON (Open Referral HSDS 3)",
  openingHint:
    "Åpningstider skrives slik, en linje for hver: «ma ti on to fr 08:00–15:30». Etter et semikolon kan det stå «også helligdager», «bare helligdager», «hver 2. uke», «siste i måneden», «fra 05.01.2026» og «til 31.12.2026». Avvik skrives slik: «24.12.2026–26.12.2026 stengt».",
  file: "Fil (.xlsx eller .json)",
  fileHint: "Excel-ark med Komplans overskrifter, eller Open Referral HSDS 3 som JSON.",
  read: "Les fila",
  error: "Feil",
  heading: "Fila ble ikke lest",
  done: (count: number) =>
    count === 1
      ? "Én tjeneste er lest inn. Nye numre vises når en kollega har bekreftet dem."
      : `${count} tjenester er lest inn. Nye numre vises når en kollega har bekreftet dem.`,
  toList: "Se tjenestene",
  reviewTitle: "Se over før noe lagres",
  reviewLead:
    "Ingenting er lagret ennå. Ta bort haken for det som ikke skal inn. Nye tjenester vises ikke for innbyggere før dere slår det på, og nye numre må bekreftes av en kollega. Ingenting slettes. Se særlig på stedet: der må det aldri stå en hemmelig adresse.",
  counts: (count: { new: number; changed: number; same: number; faulty: number }) =>
    `${count.new} nye, ${count.changed} endres, ${count.same} er like, ${count.faulty} kan ikke leses inn.`,
  kinds: { new: "Ny", changed: "Endres", same: "Lik", faulty: "Kan ikke leses inn" },
  rowAt: (at: number) => `Rad eller plass ${at} i fila`,
  takeNew: (name: string) => `Legg inn ${name}`,
  takeChange: (name: string) => `Endre ${name}`,
  was: "Nå",
  becomes: "I fila",
  nothing: "Tomt",
  newPhones: "Nye numre, som en kollega må bekrefte",
  sameTitle: "Disse er like",
  faultyTitle: "Disse kan ikke leses inn",
  faultyLead: "Rett dem i fila, og les den inn på nytt.",
  take: "Lagre det som er valgt",
  another: "Velg en annen fil",
  nothingToTake: "Det er ingenting i fila å lagre.",
  errors: {
    heading: "Ingenting er lagret",
    chooseFile: "Velg en fil først",
    changedMeanwhile: "Noen har endret tjenestene mens du så over. Se over på nytt",
    chooseSome: "Velg minst én tjeneste",
    badContent: "Fila må leses på nytt. Velg den en gang til",
  } as Record<string, string> & { heading: string },
  problems: {
    notHsds: "Feltet er ikke slik Open Referral HSDS 3 sier",
    openingNotRead: "Åpningstida kan ikke leses",
    notInList: "Ordet er ikke blant dem som kan velges",
    formula: "Cella har en formel. Skriv verdien i stedet",
    error: "Cella har en feil",
  },
  faults: {
    twice: "Samme tjeneste står flere ganger i fila",
    chooseAgency: "Instansen finnes ikke hos dere. Rett navnet, eller legg den til under Oppsett",
  } as Record<string, string>,
};

const nn: typeof nb = {
  title: "Les inn tenester",
  lead: "Vel ei fil med tenester. Du får sjå kva som er nytt og kva som blir endra, før noko blir lagra.",
  howTo: "Enklast er å laste ned dykkar eigne tenester som Excel, endre i arket og lese det inn att.",
  downloadSheet: "Last ned tenestene som Excel",
  downloadJson: "Last ned tenestene som JSON (Open Referral HSDS 3)",
  openingHint:
    "Opningstider skriv du slik, ei linje for kvar: «må ty on to fr 08:00–15:30». Etter eit semikolon kan det stå «òg heilagdagar», «berre heilagdagar», «kvar 2. veke», «siste i månaden», «frå 05.01.2026» og «til 31.12.2026». Avvik skriv du slik: «24.12.2026–26.12.2026 stengd».",
  file: "Fil (.xlsx eller .json)",
  fileHint: "Excel-ark med overskriftene til Komplan, eller Open Referral HSDS 3 som JSON.",
  read: "Les fila",
  error: "Feil",
  heading: "Fila vart ikkje lesen",
  done: (count: number) =>
    count === 1
      ? "Éi teneste er lesen inn. Nye nummer blir viste når ein kollega har stadfest dei."
      : `${count} tenester er lesne inn. Nye nummer blir viste når ein kollega har stadfest dei.`,
  toList: "Sjå tenestene",
  reviewTitle: "Sjå over før noko blir lagra",
  reviewLead:
    "Ingenting er lagra enno. Ta bort haken for det som ikkje skal inn. Nye tenester blir ikkje viste for innbyggjarar før de slår det på, og nye nummer må ein kollega stadfeste. Ingenting blir sletta. Sjå særleg på staden: der må det aldri stå ei hemmeleg adresse.",
  counts: (count) =>
    `${count.new} nye, ${count.changed} blir endra, ${count.same} er like, ${count.faulty} kan ikkje lesast inn.`,
  kinds: { new: "Ny", changed: "Blir endra", same: "Lik", faulty: "Kan ikkje lesast inn" },
  rowAt: (at: number) => `Rad eller plass ${at} i fila`,
  takeNew: (name: string) => `Legg inn ${name}`,
  takeChange: (name: string) => `Endre ${name}`,
  was: "No",
  becomes: "I fila",
  nothing: "Tomt",
  newPhones: "Nye nummer, som ein kollega må stadfeste",
  sameTitle: "Desse er like",
  faultyTitle: "Desse kan ikkje lesast inn",
  faultyLead: "Rett dei i fila, og les henne inn på nytt.",
  take: "Lagre det som er valt",
  another: "Vel ei anna fil",
  nothingToTake: "Det er ingenting i fila å lagre.",
  errors: {
    heading: "Ingenting er lagra",
    chooseFile: "Vel ei fil først",
    changedMeanwhile: "Nokon har endra tenestene medan du såg over. Sjå over på nytt",
    chooseSome: "Vel minst éi teneste",
    badContent: "Fila må lesast på nytt. Vel henne ein gong til",
  },
  problems: {
    notHsds: "Feltet er ikkje slik Open Referral HSDS 3 seier",
    openingNotRead: "Opningstida kan ikkje lesast",
    notInList: "Ordet er ikkje mellom dei som kan veljast",
    formula: "Cella har ein formel. Skriv verdien i staden",
    error: "Cella har ein feil",
  },
  faults: {
    twice: "Same teneste står fleire gonger i fila",
    chooseAgency: "Instansen finst ikkje hos dykk. Rett namnet, eller legg han til under Oppsett",
  },
};

export const readServicesText: Record<Language, typeof nb> = { nb, nn };

type Own = Exclude<ServicesRefusal, keyof (typeof sheetRefusalText)["nb"]>;

const refusalsNb: Record<Own, string> = {
  notJson: "JSON-fila er skadet eller har feil tegnsett. Lagre den på nytt som UTF-8, og prøv igjen.",
  jsonTooLarge: "JSON-fila er større enn 2 MB. Del den i flere, og prøv igjen.",
  noServices: "Det er ingen tjenester i fila. Se om du har valgt riktig fil.",
  tooManyServices: "Det er mer enn 300 tjenester i fila. Del den i flere, og prøv igjen.",
  noHeadings: "Fant ikke Komplans overskrifter i arket. Last ned tjenestene som Excel, og bruk det arket.",
};

const refusalsNn: typeof refusalsNb = {
  notJson: "JSON-fila er skadd eller har feil teiknsett. Lagre henne på nytt som UTF-8, og prøv igjen.",
  jsonTooLarge: "JSON-fila er større enn 2 MB. Del henne i fleire, og prøv igjen.",
  noServices: "Det er ingen tenester i fila. Sjå om du har valt rett fil.",
  tooManyServices: "Det er meir enn 300 tenester i fila. Del henne i fleire, og prøv igjen.",
  noHeadings: "Fann ikkje overskriftene til Komplan i arket. Last ned tenestene som Excel, og bruk det arket.",
};

export const servicesRefusalText: Record<Language, Record<ServicesRefusal, string>> = {
  nb: { ...sheetRefusalText.nb, ...refusalsNb },
  nn: { ...sheetRefusalText.nn, ...refusalsNn },
};
