import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";

export interface SentAnew {
  address: string;
  /** Name of the organisation. */
  sender: string;
  /** When the first link was sent. */
  askedOn: string;
  /** Null when the day has passed. */
  answerBy: string | null;
  /** A colleague had been given a link as well, which is closed too. */
  wasPassedOn: boolean;
}

/** The mail with another link, to whoever had one that came into wrong hands. As neutral as the first. */
export function anewMail(language: Language, anew: SentAnew): Letter {
  return { subject: subjects[language](anew.sender), body: bodies[language](anew) };
}

const subjects = {
  nb: (sender: string) => `${sender} sender deg en ny lenke`,
  nn: (sender: string) => `${sender} sender deg ei ny lenkje`,
};

const bodies = {
  nb: ({ address, sender, askedOn, answerBy, wasPassedOn }: SentAnew) => `Hei!

Lenken du fikk fra ${sender} ${formatDate(askedOn, "nb")}, kan ha kommet i gale hender. Derfor er den stengt, og du får en ny:

${address}

Det er samme spørsmål som før, og det du alt har svart, står.${answerBy ? ` Svar innen ${formatDateWithWeek(answerBy, "nb")}.` : ""}${wasPassedOn ? " Lenken til kollegaen du sendte oppgaven videre til, er også stengt, så nå svarer du selv." : ""}

Lenken er bare for deg: den som har den, kan svare for deg. Send ikke denne e-posten videre.

Hilsen ${sender}
`,
  nn: ({ address, sender, askedOn, answerBy, wasPassedOn }: SentAnew) => `Hei!

Lenkja du fekk frå ${sender} ${formatDate(askedOn, "nn")}, kan ha kome i gale hender. Difor er ho stengd, og du får ei ny:

${address}

Det er same spørsmålet som før, og det du alt har svart, står.${answerBy ? ` Svar innan ${formatDateWithWeek(answerBy, "nn")}.` : ""}${wasPassedOn ? " Lenkja til kollegaen du sende oppgåva vidare til, er òg stengd, så no svarer du sjølv." : ""}

Lenkja er berre for deg: den som har henne, kan svare for deg. Send ikkje denne e-posten vidare.

Helsing ${sender}
`,
};
