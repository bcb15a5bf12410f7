import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";

interface Told {
  /** Name of the organisation. */
  sender: string;
  /** How many measures. */
  count: number;
  address: string;
}

/** The mail to whoever takes over a function. It tells nothing of what it is about: it may be read over a shoulder. */
export function successorMail(language: Language, told: Told): Letter {
  return letters[language](told);
}

const letters: Record<Language, (told: Told) => Letter> = {
  nb: ({ sender, count, address }) => ({
    subject: `Ny oppgave for deg hos ${sender}`,
    body: `Hei!

Du har fått en funksjon hos ${sender} som har ansvar for ${count === 1 ? "ett tiltak" : `${count} tiltak`}. Logg inn, så ser du på én side hva som er lovet, fristene, hva som sist ble meldt, og hvem du kan spørre:

${address}

Fra nå av er det du som blir spurt om hvordan det går.

Hilsen ${sender}
`,
  }),
  nn: ({ sender, count, address }) => ({
    subject: `Ny oppgåve for deg hos ${sender}`,
    body: `Hei!

Du har fått ein funksjon hos ${sender} som har ansvar for ${count === 1 ? "eitt tiltak" : `${count} tiltak`}. Logg inn, så ser du på éi side kva som er lova, fristane, kva som sist vart meldt, og kven du kan spørje:

${address}

Frå no av er det du som blir spurd om korleis det går.

Helsing ${sender}
`,
  }),
};
