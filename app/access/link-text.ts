import type { Language } from "#app/lib/language.ts";
import type { ClosedLink } from "./link.ts";

interface Words {
  otherLanguage: string;
  closed: Record<ClosedLink, { title: string; help: string }>;
}

const nb: Words = {
  otherLanguage: "Nynorsk",
  closed: {
    unknown: {
      title: "Denne lenken virker ikke",
      help: "Se om hele lenken kom med da du åpnet den. Den er lang, og noen e-postprogrammer deler den i to. Virker den fortsatt ikke, be den som sendte den, om en ny.",
    },
    expired: {
      title: "Lenken har gått ut",
      help: "Det du har lagret, er tatt vare på. Be den som sendte lenken, om en ny, så kan du fortsette der du slapp.",
    },
    revoked: {
      title: "Lenken er byttet ut",
      help: "Det du har lagret, er tatt vare på. Se etter en nyere e-post med ny lenke. Finner du ingen, be den som sendte den, om en ny.",
    },
    tooOften: {
      title: "Vent litt",
      help: "Det er lagret svært mange ganger på kort tid med denne lenken. Vent ti minutter, gå tilbake og lagre på nytt.",
    },
  },
};

const nn: Words = {
  otherLanguage: "Bokmål",
  closed: {
    unknown: {
      title: "Denne lenkja verkar ikkje",
      help: "Sjå om heile lenkja kom med då du opna henne. Ho er lang, og nokre e-postprogram deler henne i to. Verkar ho framleis ikkje, be den som sende henne, om ei ny.",
    },
    expired: {
      title: "Lenkja har gått ut",
      help: "Det du har lagra, er teke vare på. Be den som sende lenkja, om ei ny, så kan du halde fram der du slapp.",
    },
    revoked: {
      title: "Lenkja er bytt ut",
      help: "Det du har lagra, er teke vare på. Sjå etter ein nyare e-post med ny lenkje. Finn du ingen, be den som sende henne, om ei ny.",
    },
    tooOften: {
      title: "Vent litt",
      help: "Det er lagra svært mange gonger på kort tid med denne lenkja. Vent ti minutt, gå tilbake og lagre på nytt.",
    },
  },
};

export const linkText: Record<Language, Words> = { nb, nn };
