import type { Language } from "#app/lib/language.ts";

const nb = {
  logIn: "Logg inn",
  introduction: "For deg som arbeider med handlingsplanen i kommunen.",
  email: "E-postadresse",
  emailHint: "Adressen du er registrert med i Komplan.",
  sendLink: "Send meg en lenke",
  logInWith: (account: string) => `Logg inn med ${account}`,
  or: "Eller få en lenke på e-post",
  noAccount: "Har du ikke tilgang? Be koordinatoren i kommunen om å legge deg til.",
  otherLanguage: "Nynorsk",
  mistakes: "Dette må rettes",
  lookInMail: "Se i e-posten",
  mailOnItsWay: "Hvis adressen er registrert, har vi sendt deg en e-post med en lenke.",
  code: "Kode",
  compareCode: "E-posten skal vise den samme koden:",
  sameBrowser: "Åpne lenken i denne nettleseren innen ti minutter.",
  nothingCame: "Kom det ingen e-post? Se i søppelposten først.",
  tryAgain: "Be om en ny lenke",
  openInbox: "Åpne innboksen for prøvebruk",
  ready: "Logg inn i Komplan",
  readyHelp: "Trykk på knappen for å logge inn.",
  otherBrowser: "Åpne lenken i nettleseren du startet i",
  otherBrowserHelp:
    "Lenken virker bare i nettleseren der du ba om den. Kopier den dit, eller be om en ny lenke i denne nettleseren.",
  spent: "Lenken virker ikke lenger",
  spentHelp: "En lenke kan brukes én gang, i ti minutter. Be om en ny.",
  askAgain: "Be om en ny lenke",
  errors: {
    writeEmail: "Skriv e-postadressen din, for eksempel kari@kommune.no.",
    unknown: "Se over det du har skrevet.",
  },
  problems: {
    kapsel: "Nettleseren må godta informasjonskapselen som innloggingen trenger. Prøv igjen.",
    ukjent: "Kontoen din er ikke registrert i Komplan. Be koordinatoren i kommunen om å legge deg til.",
    ubekreftet: "Innloggingstjenesten har ikke bekreftet e-postadressen din. Ta kontakt med IT-avdelingen.",
    avbrutt: "Innloggingen ble avbrutt. Prøv igjen.",
    tjeneste: "Vi får ikke kontakt med innloggingstjenesten akkurat nå. Prøv igjen om litt.",
  },
};

const nn: typeof nb = {
  logIn: "Logg inn",
  introduction: "For deg som arbeider med handlingsplanen i kommunen.",
  email: "E-postadresse",
  emailHint: "Adressa du er registrert med i Komplan.",
  sendLink: "Send meg ei lenkje",
  logInWith: (account: string) => `Logg inn med ${account}`,
  or: "Eller få ei lenkje på e-post",
  noAccount: "Har du ikkje tilgang? Be koordinatoren i kommunen om å leggje deg til.",
  otherLanguage: "Bokmål",
  mistakes: "Dette må rettast",
  lookInMail: "Sjå i e-posten",
  mailOnItsWay: "Dersom adressa er registrert, har vi sendt deg ein e-post med ei lenkje.",
  code: "Kode",
  compareCode: "E-posten skal vise den same koden:",
  sameBrowser: "Opne lenkja i denne nettlesaren innan ti minutt.",
  nothingCame: "Kom det ingen e-post? Sjå i søppelposten først.",
  tryAgain: "Be om ei ny lenkje",
  openInbox: "Opne innboksen for prøvebruk",
  ready: "Logg inn i Komplan",
  readyHelp: "Trykk på knappen for å logge inn.",
  otherBrowser: "Opne lenkja i nettlesaren du starta i",
  otherBrowserHelp:
    "Lenkja verkar berre i nettlesaren der du bad om henne. Kopier henne dit, eller be om ei ny lenkje i denne nettlesaren.",
  spent: "Lenkja verkar ikkje lenger",
  spentHelp: "Ei lenkje kan brukast éin gong, i ti minutt. Be om ei ny.",
  askAgain: "Be om ei ny lenkje",
  errors: {
    writeEmail: "Skriv e-postadressa di, til dømes kari@kommune.no.",
    unknown: "Sjå over det du har skrive.",
  },
  problems: {
    kapsel: "Nettlesaren må godta informasjonskapselen som innlogginga treng. Prøv igjen.",
    ukjent: "Kontoen din er ikkje registrert i Komplan. Be koordinatoren i kommunen om å leggje deg til.",
    ubekreftet: "Innloggingstenesta har ikkje stadfesta e-postadressa di. Ta kontakt med IT-avdelinga.",
    avbrutt: "Innlogginga vart avbroten. Prøv igjen.",
    tjeneste: "Vi får ikkje kontakt med innloggingstenesta akkurat no. Prøv igjen om litt.",
  },
};

export const accessText = { nb, nn } satisfies Record<Language, typeof nb>;

export type LogInProblem = keyof (typeof nb)["problems"];
