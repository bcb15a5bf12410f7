import type { Language } from "#app/lib/language.ts";
import type { ArticleText } from "./article.tsx";

interface AccessibilityText extends ArticleText {
  statements: string;
  statementOf: (owner: string) => string;
  noStatements: string;
  sheet: string;
  sheetLead: string;
  criterion: string;
  result: string;
  how: string;
  met: string;
  notRelevant: string;
}

const nb: AccessibilityText = {
  title: "Tilgjengelighet",
  description: "Hvordan de åpne sidene i Komplan oppfyller kravene til universell utforming (WCAG 2.2 A og AA).",
  lead: "Alle skal kunne lese planene. De åpne sidene er laget etter WCAG 2.2 på nivå A og AA, for tastatur, skjermleser og forstørring, og de trenger ikke skript.",
  sections: [
    {
      heading: "Slik har vi prøvd sidene",
      list: [
        "Hver sidetype er kjørt gjennom axe, et program som finner feil mot WCAG, på stor skjerm og på telefon, uten funn.",
        "Sidene er gått gjennom med tastatur alene.",
        "Vi har sett på sidene ved 400 % forstørring, i smal visning (320 og 375 punkter), på papir og med tvungne farger.",
        "Kontrasten i fargene blir målt hver gang programmet bygges.",
      ],
      paragraphs: [
        "Sidene er ennå ikke prøvd av brukere med skjermleser. Egentesten under er vår egen, ikke en kontroll fra tilsynet.",
      ],
    },
    {
      heading: "Dokumenter",
      paragraphs: [
        "Planene kan lastes ned som merket PDF (PDF/UA-1 og PDF/A-2a) og som Word med ekte overskrifter. Innholdet er det samme som på nettsidene.",
      ],
    },
    {
      heading: "Si fra om feil",
      paragraphs: [
        "Finner du noe som er vanskelig å lese eller bruke, så si fra til kommunen som eier planen. Får du ikke hjelp, kan du melde det til [Tilsynet for universell utforming av ikt](https://www.uutilsynet.no/).",
      ],
    },
  ],
  statements: "Kommunenes erklæringer",
  statementOf: (owner) => `Tilgjengelighetserklæring fra ${owner}`,
  noStatements: "Ingen av eierne av planene har lagt inn lenke til erklæringen sin på uustatus.no ennå.",
  sheet: "Egentest, krav for krav",
  sheetLead: "Tabellen gjelder de åpne sidene. Kommunen kan bruke den når den fyller ut erklæringen på uustatus.no.",
  criterion: "Krav",
  result: "Resultat",
  how: "Hvordan vi vet det",
  met: "Oppfylt",
  notRelevant: "Ikke aktuelt",
};

const nn: AccessibilityText = {
  title: "Tilgjenge",
  description: "Korleis dei opne sidene i Komplan oppfyller krava til universell utforming (WCAG 2.2 A og AA).",
  lead: "Alle skal kunne lese planane. Dei opne sidene er laga etter WCAG 2.2 på nivå A og AA, for tastatur, skjermlesar og forstørring, og dei treng ikkje skript.",
  sections: [
    {
      heading: "Slik har vi prøvd sidene",
      list: [
        "Kvar sidetype er køyrd gjennom axe, eit program som finn feil mot WCAG, på stor skjerm og på telefon, utan funn.",
        "Sidene er gått gjennom med tastatur åleine.",
        "Vi har sett på sidene ved 400 % forstørring, i smal vising (320 og 375 punkt), på papir og med tvungne fargar.",
        "Kontrasten i fargane blir målt kvar gong programmet blir bygd.",
      ],
      paragraphs: [
        "Sidene er enno ikkje prøvde av brukarar med skjermlesar. Eigentesten under er vår eigen, ikkje ein kontroll frå tilsynet.",
      ],
    },
    {
      heading: "Dokument",
      paragraphs: [
        "Planane kan lastast ned som merkt PDF (PDF/UA-1 og PDF/A-2a) og som Word med ekte overskrifter. Innhaldet er det same som på nettsidene.",
      ],
    },
    {
      heading: "Sei frå om feil",
      paragraphs: [
        "Finn du noko som er vanskeleg å lese eller bruke, så sei frå til kommunen som eig planen. Får du ikkje hjelp, kan du melde det til [Tilsynet for universell utforming av ikt](https://www.uutilsynet.no/).",
      ],
    },
  ],
  statements: "Erklæringane til kommunane",
  statementOf: (owner) => `Tilgjengeerklæring frå ${owner}`,
  noStatements: "Ingen av eigarane av planane har lagt inn lenkje til erklæringa si på uustatus.no enno.",
  sheet: "Eigentest, krav for krav",
  sheetLead: "Tabellen gjeld dei opne sidene. Kommunen kan bruke han når han fyller ut erklæringa på uustatus.no.",
  criterion: "Krav",
  result: "Resultat",
  how: "Korleis vi veit det",
  met: "Oppfylt",
  notRelevant: "Ikkje aktuelt",
};

export const accessibilityText: Record<Language, AccessibilityText> = { nb, nn };
