import { formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";
import { neutralName } from "#app/mail/neutral.ts";

interface Asking {
  address: string;
  agency: string;
  /** Whoever asks: the municipality or the cooperation. */
  sender: string;
  deadline: string;
  /** The coordinator's own words, or none. */
  words: string;
}

/** The mail with the link to the form. Nothing in it but the coordinator's own words can tell what it is about: it may be read over a shoulder. */
export function askingMail(language: Language, asking: Asking): Letter {
  return { subject: subjects[language].asking(asking.sender), body: bodies[language].asking(asking) };
}

/** A friendly word to those who have not handed in. The link in it is a new one; the old one opens no more. */
export function reminderMail(language: Language, asking: Asking): Letter {
  return { subject: subjects[language].reminder(asking.sender), body: bodies[language].reminder(asking) };
}

const subjects = {
  nb: {
    asking: (sender: string) => `Noen spørsmål fra ${sender}`,
    reminder: (sender: string) => `Påminnelse: noen spørsmål fra ${sender}`,
  },
  nn: {
    asking: (sender: string) => `Nokre spørsmål frå ${sender}`,
    reminder: (sender: string) => `Påminning: nokre spørsmål frå ${sender}`,
  },
};

const bodies = {
  nb: {
    asking: (asking: Asking) => `Hei!

${asking.sender} ber ${neutralName(asking.agency, "dere")} svare på noen spørsmål om hva dere gjør i dag, hva som mangler, og hva dere ønsker.
${own(asking.words)}
Åpne skjemaet her:

${asking.address}

Dere trenger ingen bruker. Svaret lagres underveis, så dere kan ta en pause og fortsette senere, også på telefon. Flere kan bruke den samme lenken.

Svar innen ${formatDateWithWeek(asking.deadline, "nb")}.

Skriv om tjenesten, ikke om enkeltpersoner. Lenken er bare for dere: den som har den, kan lese og endre svaret.
`,
    reminder: (asking: Asking) => `Hei!

Vi mangler fortsatt svar fra ${neutralName(asking.agency, "dere")}. Fristen er ${formatDateWithWeek(asking.deadline, "nb")}. Noen få linjer er bedre enn ingenting, og det dere alt har skrevet, ligger der.

Bruk denne lenken. Den gamle virker ikke lenger:

${asking.address}

Hilsen ${asking.sender}
`,
  },
  nn: {
    asking: (asking: Asking) => `Hei!

${asking.sender} ber ${neutralName(asking.agency, "dykk")} svare på nokre spørsmål om kva de gjer i dag, kva som manglar, og kva de ønskjer.
${own(asking.words)}
Opne skjemaet her:

${asking.address}

De treng ingen brukar. Svaret blir lagra undervegs, så de kan ta ein pause og halde fram seinare, også på telefon. Fleire kan bruke den same lenkja.

Svar innan ${formatDateWithWeek(asking.deadline, "nn")}.

Skriv om tenesta, ikkje om enkeltpersonar. Lenkja er berre for dykk: den som har henne, kan lese og endre svaret.
`,
    reminder: (asking: Asking) => `Hei!

Vi manglar framleis svar frå ${neutralName(asking.agency, "dykk")}. Fristen er ${formatDateWithWeek(asking.deadline, "nn")}. Nokre få linjer er betre enn ingenting, og det de alt har skrive, ligg der.

Bruk denne lenkja. Den gamle verkar ikkje lenger:

${asking.address}

Helsing ${asking.sender}
`,
  },
};

function own(words: string): string {
  return words === "" ? "" : `\n${words}\n`;
}
