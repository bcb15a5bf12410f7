import type { Language } from "#app/lib/language.ts";

const nb = {
  connecting: "Henter teksten …",
  saving: "Lagrer …",
  saved: "Lagret",
  offline: "Uten nett: teksten ligger her og blir sendt når nettet er tilbake",
  loggedOut: "Du er logget ut. Logg inn i en ny fane, så blir teksten sendt herfra.",
  readOnly: "Du kan lese, men ikke lenger skrive her.",
  refused: "Du kan ikke lenger skrive her: rollen din er endret, eller kapittelet er slettet.",
  keepText: "Det du ikke fikk lagret, står nedenfor. Kopier det hvis du trenger det.",
  leave: "Noe av teksten er ikke sendt ennå, og blir borte hvis du går. Vil du gå likevel?",
  here: "Skriver her nå",
  follows: "Teksten her følger med når andre skriver.",
  stoppedFollowing: "Du er logget ut. Teksten under er slik den var da, og følger ikke lenger med når andre skriver.",
  plainInstead: "Vi får ikke åpnet teksten for å skrive sammen. Du kan skrive i det enkle skjemaet her i stedet.",
};

const nn: typeof nb = {
  connecting: "Hentar teksten …",
  saving: "Lagrar …",
  saved: "Lagra",
  offline: "Utan nett: teksten ligg her og blir send når nettet er tilbake",
  loggedOut: "Du er logga ut. Logg inn i ei ny fane, så blir teksten send herifrå.",
  readOnly: "Du kan lese, men ikkje lenger skrive her.",
  refused: "Du kan ikkje lenger skrive her: rolla di er endra, eller kapittelet er sletta.",
  keepText: "Det du ikkje fekk lagra, står nedanfor. Kopier det om du treng det.",
  leave: "Noko av teksten er ikkje sendt enno, og blir borte om du går. Vil du gå likevel?",
  here: "Skriv her no",
  follows: "Teksten her følgjer med når andre skriv.",
  stoppedFollowing: "Du er logga ut. Teksten under er slik han var då, og følgjer ikkje lenger med når andre skriv.",
  plainInstead: "Vi får ikkje opna teksten for å skrive saman. Du kan skrive i det enkle skjemaet her i staden.",
};

export const writingText: Record<Language, typeof nb> = { nb, nn };
