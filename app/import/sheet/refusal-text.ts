import type { Language } from "#app/lib/language.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";

const nb: Record<SheetRefusal, string> = {
  empty: "Filen er tom.",
  tooLarge: "Filen er større enn 10 MB. Ta bort bilder og ark som ikke trengs, og prøv igjen.",
  pdf: "Dette er en PDF. Velg Excel-filen (.xlsx) i stedet.",
  openDocument: "Dette er et OpenDocument-regneark (.ods). Lagre det som Excel-arbeidsbok (.xlsx), og prøv igjen.",
  oldWord: "Dette er en eldre Excel-fil (.xls). Åpne den i Excel, lagre den som .xlsx, og prøv igjen.",
  passwordProtected: "Filen er beskyttet med passord. Fjern passordet i Excel, og prøv igjen.",
  notWord: "Dette er ikke en Excel-fil. Velg en fil som er lagret som .xlsx.",
  textFile:
    "Dette er en tekstfil, for eksempel .csv. Åpne den i Excel, lagre den som Excel-arbeidsbok (.xlsx), og prøv igjen.",
  binary: "Dette er en binær Excel-fil (.xlsb). Lagre den som vanlig Excel-arbeidsbok (.xlsx), og prøv igjen.",
  damaged: "Filen er skadet og kan ikke åpnes. Lagre den på nytt i Excel, og prøv igjen.",
  bomb: "Filen pakker ut mye mer enn et regneark skal, og er derfor ikke lest. Lagre den på nytt i Excel, og prøv igjen.",
  unsafeNames:
    "Filen har innhold med navn som ikke hører hjemme i et regneark, og er derfor ikke lest. Lagre den på nytt i Excel, og prøv igjen.",
  macros: "Regnearket inneholder makroer. Lagre det som Excel-arbeidsbok uten makroer (.xlsx), og prøv igjen.",
  embeddedFiles: "Regnearket har andre filer eller knapper innebygd. Ta dem bort, og prøv igjen.",
  externalContent:
    "Regnearket henter innhold fra et annet sted, for eksempel en annen arbeidsbok. Kopier verdiene til et nytt regneark, og prøv igjen.",
  doctype:
    "Filen inneholder kode som ikke hører hjemme i et regneark, og er derfor ikke lest. Lagre den på nytt i Excel, og prøv igjen.",
  scriptLink: "Regnearket har en lenke som kjører et skript. Fjern lenken, og prøv igjen.",
  tooManyRows: "Regnearket har mer enn 5000 rader. Del det i flere, og prøv igjen.",
  tooManyColumns: "Regnearket har innhold i mer enn 100 kolonner. Ta bort dem som ikke trengs, og prøv igjen.",
  longCell: "En celle har mer tekst enn Excel selv tillater. Lagre filen på nytt i Excel, og prøv igjen.",
  noSheet: "Fant ingen rader i noe synlig ark. Se om du har valgt riktig fil.",
  tooLong: "Regnearket er for stort til å leses. Del det i to, og prøv igjen.",
  tooSlow: "Det tok for lang tid å lese filen. Lagre den på nytt i Excel, og prøv igjen.",
  busy: "Flere filer leses akkurat nå. Vent litt, og prøv igjen.",
  unreadable: "Filen kunne ikke leses. Lagre den på nytt i Excel, og prøv igjen.",
};

const nn: typeof nb = {
  empty: "Fila er tom.",
  tooLarge: "Fila er større enn 10 MB. Ta bort bilete og ark som ikkje trengst, og prøv igjen.",
  pdf: "Dette er ein PDF. Vel Excel-fila (.xlsx) i staden.",
  openDocument: "Dette er eit OpenDocument-rekneark (.ods). Lagre det som Excel-arbeidsbok (.xlsx), og prøv igjen.",
  oldWord: "Dette er ei eldre Excel-fil (.xls). Opne henne i Excel, lagre som .xlsx, og prøv igjen.",
  passwordProtected: "Fila er verna med passord. Fjern passordet i Excel, og prøv igjen.",
  notWord: "Dette er ikkje ei Excel-fil. Vel ei fil som er lagra som .xlsx.",
  textFile:
    "Dette er ei tekstfil, til dømes .csv. Opne henne i Excel, lagre som Excel-arbeidsbok (.xlsx), og prøv igjen.",
  binary: "Dette er ei binær Excel-fil (.xlsb). Lagre henne som vanleg Excel-arbeidsbok (.xlsx), og prøv igjen.",
  damaged: "Fila er skadd og kan ikkje opnast. Lagre henne på nytt i Excel, og prøv igjen.",
  bomb: "Fila pakkar ut mykje meir enn eit rekneark skal, og er derfor ikkje lesen. Lagre henne på nytt i Excel, og prøv igjen.",
  unsafeNames:
    "Fila har innhald med namn som ikkje høyrer heime i eit rekneark, og er derfor ikkje lesen. Lagre henne på nytt i Excel, og prøv igjen.",
  macros: "Reknearket inneheld makroar. Lagre det som Excel-arbeidsbok utan makroar (.xlsx), og prøv igjen.",
  embeddedFiles: "Reknearket har andre filer eller knappar innebygde. Ta dei bort, og prøv igjen.",
  externalContent:
    "Reknearket hentar innhald frå ein annan stad, til dømes ei anna arbeidsbok. Kopier verdiane til eit nytt rekneark, og prøv igjen.",
  doctype:
    "Fila inneheld kode som ikkje høyrer heime i eit rekneark, og er derfor ikkje lesen. Lagre henne på nytt i Excel, og prøv igjen.",
  scriptLink: "Reknearket har ei lenkje som køyrer eit skript. Fjern lenkja, og prøv igjen.",
  tooManyRows: "Reknearket har meir enn 5000 rader. Del det i fleire, og prøv igjen.",
  tooManyColumns: "Reknearket har innhald i meir enn 100 kolonnar. Ta bort dei som ikkje trengst, og prøv igjen.",
  longCell: "Ei celle har meir tekst enn Excel sjølv tillèt. Lagre fila på nytt i Excel, og prøv igjen.",
  noSheet: "Fann ingen rader i noko synleg ark. Sjå om du har valt rett fil.",
  tooLong: "Reknearket er for stort til å lesast. Del det i to, og prøv igjen.",
  tooSlow: "Det tok for lang tid å lese fila. Lagre henne på nytt i Excel, og prøv igjen.",
  busy: "Fleire filer blir lesne akkurat no. Vent litt, og prøv igjen.",
  unreadable: "Fila kunne ikkje lesast. Lagre henne på nytt i Excel, og prøv igjen.",
};

export const sheetRefusalText: Record<Language, typeof nb> = { nb, nn };
