import type { Language } from "#app/lib/language.ts";

/** What a note of concern is made of, in the order it is read. */
export const noteParts = ["who", "when", "seen", "heard", "thought", "done", "planned", "writer"] as const;
export type NotePart = (typeof noteParts)[number];

interface PartText {
  label: string;
  /** What to write, and what to leave out. */
  guide: string[];
}

const nbParts: Record<NotePart, PartText> = {
  who: {
    label: "Hvem gjelder det?",
    guide: [
      "Initialer er nok mens du skriver for deg selv. Fullt navn trengs først når du melder.",
      "Skriv alder, og hvordan du kjenner personen.",
    ],
  },
  when: {
    label: "Når og hvor?",
    guide: ["Dato, klokkeslett og sted for det som skjedde. Skriv også når du skrev dette.", "Hvem andre var der?"],
  },
  seen: {
    label: "Hva så du?",
    guide: [
      "Bare det du så selv, i den rekkefølgen det skjedde.",
      "«Rødt merke på venstre kinn, på størrelse med en femkrone» sier mer enn «ser slått ut».",
    ],
  },
  heard: {
    label: "Hva ble sagt, og av hvem?",
    guide: [
      "Skriv ordene slik de falt, i hermetegn. Bruk barnets egne ord, også når de er feil eller rare.",
      "Skriv hva du selv sa eller spurte om rett før.",
      "Ikke still flere spørsmål for å få mer i notatet. Hør på det som kommer. Avhøret tar andre seg av.",
    ],
  },
  thought: {
    label: "Hva tenker du selv?",
    guide: [
      "Her skriver du det du tror, så det ikke blandes med det du vet: «Jeg ble urolig fordi …»",
      "Kan det være andre forklaringer? Skriv dem også.",
    ],
  },
  done: {
    label: "Hva er gjort?",
    guide: [
      "Hvem har du snakket med, når, og hva svarte de?",
      "Si det til lederen din. Er du usikker, kan du drøfte det med barnevernet, krisesenteret eller politiet uten å si hvem det gjelder.",
      "Gjelder mistanken noen hjemme, så la barnevernet eller politiet avgjøre når de får vite det.",
    ],
  },
  planned: {
    label: "Hva skal skje videre?",
    guide: ["Hvem gjør hva, og innen når?", "Når møter du personen igjen, og hvem følger med til da?"],
  },
  writer: { label: "Hvem har skrevet?", guide: ["Navn, stilling og arbeidssted."] },
};

const nb = {
  title: "Notat",
  heading: "Skriv ned det du har sett og hørt",
  lead: "Skriv mens du husker det. Åtte korte felt hjelper deg å skille det du vet, fra det du tror.",
  danger: "Er noen i fare nå, ring politiet på ",
  dangerEnd: ". Notatet kan vente.",
  beforeTitle: "Før du begynner",
  before: [
    "Det du skriver, står bare på denne siden. Komplan lagrer det ikke, sender det ikke og kan ikke hente det fram igjen.",
    "Notatet blir tømt så snart siden ikke synes: når du bytter fane, legger et annet vindu over, låser skjermen, laster siden på nytt eller går videre. Slå derfor opp det du trenger, først.",
    "Det blir også tømt når du ikke har gjort noe på 15 minutter. Det siste minuttet ser du en nedtelling.",
    "Skriv ut eller kopier før du gjør noe annet.",
    "Utvidelser i nettleseren og andre programmer på maskinen kan lese det du skriver. Det kan vi ikke hindre. Bruk maskinen du har på jobben.",
  ],
  duty: "Usikker på om du skal si fra?",
  toDuty: "Svar på spørsmålene om plikten",
  dutyClears: "Gjør det før du skriver: lenken tømmer notatet.",
  parts: nbParts,
  keepTitle: "Ta vare på notatet",
  print: "Skriv ut",
  printWarning:
    "Står skriveren der andre går, så vent ved den til arket er ute. Skriveren kan huske det den har skrevet ut, og en PDF-fil blir liggende der du lagrer den.",
  copy: "Kopier",
  copyWarning:
    "Utklippstavlen kan ha en historikk, og den kan følge deg til andre enheter. Lim inn med en gang, og kopier noe annet etterpå.",
  afterwards: [
    "Notatet er ikke en melding. Skal du melde, må du gjøre det i tillegg.",
    "Legg det der kommunens rutine sier at slike opplysninger skal ligge, og makuler kladdene. Innholdet er taushetsbelagt.",
  ],
  empty: "Tøm notatet",
  onPaper: "Notat. Taushetsbelagt",
  allCards: "Alle tiltakskort",
  otherLanguage: "Nynorsk",
  keep: "Behold notatet",
  countdown: ["Notatet blir tømt om", "sekunder."],
  withoutScripts:
    "Siden trenger skript for å tømme notatet for deg. De er slått av, og derfor er det ingen felt å skrive i. Skriv ut siden, og skriv for hånd under overskriftene.",
  said: {
    hidden: "Notatet er tømt fordi siden ikke var synlig.",
    idle: "Notatet er tømt fordi det gikk 15 minutter uten at noe skjedde.",
    emptied: "Notatet er tømt.",
    copied: "Kopiert. Lim inn med en gang, og kopier noe annet etterpå.",
    notCopied: "Nettleseren slapp ikke til kopieringen. Skriv ut i stedet.",
    nothing: "Du har ikke skrevet noe ennå.",
    sure: "Da blir notatet tømt. Trykk en gang til hvis du vil det.",
    soon: "Notatet blir tømt om ett minutt. Trykk på en tast hvis du vil beholde det.",
  },
};

const nn: typeof nb = {
  title: "Notat",
  heading: "Skriv ned det du har sett og høyrt",
  lead: "Skriv medan du hugsar det. Åtte korte felt hjelper deg å skilje det du veit, frå det du trur.",
  danger: "Er nokon i fare no, ring politiet på ",
  dangerEnd: ". Notatet kan vente.",
  beforeTitle: "Før du byrjar",
  before: [
    "Det du skriv, står berre på denne sida. Komplan lagrar det ikkje, sender det ikkje og kan ikkje hente det fram att.",
    "Notatet blir tømt så snart sida ikkje er synleg: når du byter fane, legg eit anna vindauge over, låser skjermen, lastar sida på nytt eller går vidare. Slå difor opp det du treng, først.",
    "Det blir òg tømt når du ikkje har gjort noko på 15 minutt. Det siste minuttet ser du ei nedteljing.",
    "Skriv ut eller kopier før du gjer noko anna.",
    "Utvidingar i nettlesaren og andre program på maskina kan lese det du skriv. Det kan vi ikkje hindre. Bruk maskina du har på jobben.",
  ],
  duty: "Usikker på om du skal seie frå?",
  toDuty: "Svar på spørsmåla om plikta",
  dutyClears: "Gjer det før du skriv: lenkja tømmer notatet.",
  parts: {
    who: {
      label: "Kven gjeld det?",
      guide: [
        "Initialar er nok medan du skriv for deg sjølv. Fullt namn trengst først når du melder.",
        "Skriv alder, og korleis du kjenner personen.",
      ],
    },
    when: {
      label: "Når og kvar?",
      guide: ["Dato, klokkeslett og stad for det som hende. Skriv òg når du skreiv dette.", "Kven andre var der?"],
    },
    seen: {
      label: "Kva såg du?",
      guide: [
        "Berre det du såg sjølv, i den rekkjefølgja det hende.",
        "«Raudt merke på venstre kinn, like stort som ei femkrone» seier meir enn «ser slått ut».",
      ],
    },
    heard: {
      label: "Kva vart sagt, og av kven?",
      guide: [
        "Skriv orda slik dei fall, i hermeteikn. Bruk orda til barnet, også når dei er feil eller rare.",
        "Skriv kva du sjølv sa eller spurde om rett før.",
        "Ikkje still fleire spørsmål for å få meir i notatet. Høyr på det som kjem. Avhøyret tek andre seg av.",
      ],
    },
    thought: {
      label: "Kva tenkjer du sjølv?",
      guide: [
        "Her skriv du det du trur, så det ikkje blir blanda med det du veit: «Eg vart uroleg fordi …»",
        "Kan det vere andre forklaringar? Skriv dei òg.",
      ],
    },
    done: {
      label: "Kva er gjort?",
      guide: [
        "Kven har du snakka med, når, og kva svara dei?",
        "Sei det til leiaren din. Er du usikker, kan du drøfte det med barnevernet, krisesenteret eller politiet utan å seie kven det gjeld.",
        "Gjeld mistanken nokon heime, så la barnevernet eller politiet avgjere når dei får vite det.",
      ],
    },
    planned: {
      label: "Kva skal skje vidare?",
      guide: ["Kven gjer kva, og innan når?", "Når møter du personen att, og kven følgjer med til då?"],
    },
    writer: { label: "Kven har skrive?", guide: ["Namn, stilling og arbeidsstad."] },
  },
  keepTitle: "Ta vare på notatet",
  print: "Skriv ut",
  printWarning:
    "Står skrivaren der andre går, så vent ved han til arket er ute. Skrivaren kan hugse det han har skrive ut, og ei PDF-fil blir liggjande der du lagrar henne.",
  copy: "Kopier",
  copyWarning:
    "Utklippstavla kan ha ein historikk, og ho kan følgje deg til andre einingar. Lim inn med ein gong, og kopier noko anna etterpå.",
  afterwards: [
    "Notatet er ikkje ei melding. Skal du melde, må du gjere det i tillegg.",
    "Legg det der rutinen i kommunen seier at slike opplysningar skal liggje, og makuler kladdane. Innhaldet er underlagt teieplikt.",
  ],
  empty: "Tøm notatet",
  onPaper: "Notat. Underlagt teieplikt",
  allCards: "Alle tiltakskort",
  otherLanguage: "Bokmål",
  keep: "Hald på notatet",
  countdown: ["Notatet blir tømt om", "sekund."],
  withoutScripts:
    "Sida treng skript for å tømme notatet for deg. Dei er slått av, og difor er det ingen felt å skrive i. Skriv ut sida, og skriv for hand under overskriftene.",
  said: {
    hidden: "Notatet er tømt fordi sida ikkje var synleg.",
    idle: "Notatet er tømt fordi det gjekk 15 minutt utan at noko hende.",
    emptied: "Notatet er tømt.",
    copied: "Kopiert. Lim inn med ein gong, og kopier noko anna etterpå.",
    notCopied: "Nettlesaren sleppte ikkje til kopieringa. Skriv ut i staden.",
    nothing: "Du har ikkje skrive noko enno.",
    sure: "Då blir notatet tømt. Trykk ein gong til om du vil det.",
    soon: "Notatet blir tømt om eitt minutt. Trykk på ein tast om du vil halde på det.",
  },
};

export const noteText = { nb, nn } satisfies Record<Language, typeof nb>;
export type NoteText = typeof nb;
