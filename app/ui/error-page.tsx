import type { Language } from "#app/lib/language.ts";
import { Heading } from "./heading.tsx";
import "./error-page.css";

interface Words {
  heading: string;
  help: string;
}

const nb: Record<string, Words> = {
  403: {
    heading: "Du har ikke tilgang til dette",
    help: "Be koordinatoren i kommunen om hjelp hvis du trenger tilgang.",
  },
  staleForm: {
    heading: "Skjemaet er for gammelt",
    help: "Du har logget inn på nytt etter at du åpnet siden. Gå tilbake, ta vare på det du har skrevet, last siden på nytt og prøv igjen.",
  },
  404: {
    heading: "Vi finner ikke siden",
    help: "Adressen kan være feil, eller siden er ikke publisert. Gå til forsiden og let derfra.",
  },
  413: {
    heading: "Filen er for stor",
    help: "Filen kan være på høyst 10 MB. Fjern bilder eller del den opp, og prøv igjen.",
  },
  503: {
    heading: "Komplan er nede akkurat nå",
    help: "Vi får ikke kontakt med databasen. Vent litt og last siden på nytt. Det du har lagret, er trygt.",
  },
  other: { heading: "Noe gikk galt", help: "Feilen er vår. Prøv igjen om litt. Det du har lagret, er trygt." },
};

const nn: Record<string, Words> = {
  403: {
    heading: "Du har ikkje tilgang til dette",
    help: "Be koordinatoren i kommunen om hjelp dersom du treng tilgang.",
  },
  staleForm: {
    heading: "Skjemaet er for gammalt",
    help: "Du har logga inn på nytt etter at du opna sida. Gå tilbake, ta vare på det du har skrive, last sida på nytt og prøv igjen.",
  },
  404: {
    heading: "Vi finn ikkje sida",
    help: "Adressa kan vere feil, eller sida er ikkje publisert. Gå til framsida og leit derfrå.",
  },
  413: {
    heading: "Fila er for stor",
    help: "Fila kan vere på høgst 10 MB. Fjern bilete eller del henne opp, og prøv igjen.",
  },
  503: {
    heading: "Komplan er nede akkurat no",
    help: "Vi får ikkje kontakt med databasen. Vent litt og last sida på nytt. Det du har lagra, er trygt.",
  },
  other: { heading: "Noko gjekk gale", help: "Feilen er vår. Prøv igjen om litt. Det du har lagra, er trygt." },
};

const home = {
  nb: { public: "Til forsiden", staff: "Til arbeidssidene" },
  nn: { public: "Til framsida", staff: "Til arbeidssidene" },
};

const tell = {
  nb: (number: string) => `Oppgi nummer ${number} hvis du melder fra.`,
  nn: (number: string) => `Oppgje nummer ${number} om du melder frå.`,
};

interface Props {
  kind: string;
  language: Language;
  staff?: boolean;
  /** What the fault is called in the log. */
  number?: string | undefined;
}

/** What is shown instead of a page, and what to do about it. `kind` is a status, or "staleForm". Staff are led back to their work. */
export function ErrorPage({ kind, language, staff = false, number }: Props) {
  const publicHome = language === "nn" ? "/nn/" : "/";
  const words = { nb, nn }[language];
  const shown = words[kind] ?? words.other;
  return (
    <main className="error-page" id="innhold">
      <title>{`${shown?.heading} – Komplan`}</title>
      <Heading level={1}>{shown?.heading}</Heading>
      <p className="ds-paragraph" data-size="lg">
        {shown?.help} {number && tell[language](number)}
      </p>
      <p>
        <a className="ds-link" href={staff ? "/arbeid" : publicHome}>
          {home[language][staff ? "staff" : "public"]}
        </a>
      </p>
    </main>
  );
}
