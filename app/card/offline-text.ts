import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Ha kortene på telefonen",
  door: "Trenger du kortene der det ikke er dekning?",
  lead: "Da kan du lese kortene også når du er uten nett.",
  of: (place: string) => `Kortene for ${place}, med numrene derfra.`,
  ofTemplates: "Kortene med nasjonale numre. Velg kommune først hvis du vil ha lokale numre med.",
  what: [
    "Kortene ligger i denne nettleseren, på språket du leser nå. Åpne dem på samme adresse som ellers.",
    "Når du er på nett, henter telefonen det som er endret. Er du uten nett, står det øverst på kortet når det ble hentet.",
    "Andre som bruker telefonen, kan også se kortene. Ingenting du gjør på sidene, blir lagret.",
    "Notatet og spørsmålene om plikten er ikke med. De krever nett, for at ingenting av det du skriver og svarer, skal ligge igjen.",
    "Logger du ut av arbeidssidene i samme nettleser, blir kortene tatt bort. Hent dem på nytt etterpå.",
  ],
  keep: "Ha kortene på telefonen",
  remove: "Ta bort fra telefonen",
  removeHow: "Tar bort alle kort som er hentet i denne nettleseren, for alle kommuner.",
  working: "Henter kortene …",
  done: "Kortene ligger på telefonen.",
  removed: "Kortene er tatt bort fra telefonen.",
  failed: "Kortene ble ikke hentet. Er du på nett? Prøv igjen.",
  withoutScripts:
    "Denne nettleseren kan ikke beholde sider. Åpne kortet du trenger, og lagre det som PDF på telefonen, eller skriv det ut.",
  paper: "Kortene på hvert sitt ark (PDF)",
  cards: "Kortene",
  kept: "Du er uten nett. Hentet {time}. Numre kan være endret.",
  old: "Det er mer enn 30 dager siden. Sjekk numrene før du stoler på dem.",
  expired: "Siden gjaldt til {date}, og er ikke lenger gyldig. Gå på nett og se om det er kommet en ny.",
  missing: "Siden du ba om, ligger ikke på telefonen. Her er kortene som gjør det.",
};

const nn: typeof nb = {
  title: "Ha korta på telefonen",
  door: "Treng du korta der det ikkje er dekning?",
  lead: "Då kan du lese korta også når du er utan nett.",
  of: (place) => `Korta for ${place}, med nummera derifrå.`,
  ofTemplates: "Korta med nasjonale nummer. Vel kommune først om du vil ha med lokale nummer.",
  what: [
    "Korta ligg i denne nettlesaren, på det språket du les no. Opne dei på same adressa som elles.",
    "Når du er på nett, hentar telefonen det som er endra. Er du utan nett, står det øvst på kortet når det vart henta.",
    "Andre som bruker telefonen, kan også sjå korta. Ingenting du gjer på sidene, blir lagra.",
    "Notatet og spørsmåla om plikta er ikkje med. Dei krev nett, for at ingenting av det du skriv og svarer, skal liggje att.",
    "Loggar du ut av arbeidssidene i same nettlesaren, blir korta tekne bort. Hent dei på nytt etterpå.",
  ],
  keep: "Ha korta på telefonen",
  remove: "Ta bort frå telefonen",
  removeHow: "Tek bort alle kort som er henta i denne nettlesaren, for alle kommunar.",
  working: "Hentar korta …",
  done: "Korta ligg på telefonen.",
  removed: "Korta er tekne bort frå telefonen.",
  failed: "Korta vart ikkje henta. Er du på nett? Prøv igjen.",
  withoutScripts:
    "Denne nettlesaren kan ikkje ta vare på sider. Opne kortet du treng, og lagre det som PDF på telefonen, eller skriv det ut.",
  paper: "Korta på kvart sitt ark (PDF)",
  cards: "Korta",
  kept: "Du er utan nett. Henta {time}. Nummer kan vere endra.",
  old: "Det er meir enn 30 dagar sidan. Sjekk nummera før du stolar på dei.",
  expired: "Sida gjaldt til {date}, og er ikkje lenger gyldig. Gå på nett og sjå om det er kome ei ny.",
  missing: "Sida du bad om, ligg ikkje på telefonen. Her er korta som gjer det.",
};

export const offlineText = { nb, nn } satisfies Record<Language, typeof nb>;
