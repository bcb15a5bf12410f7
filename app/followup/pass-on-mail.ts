import { formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";

interface PassingOn {
  /** Name of the organisation that asked. */
  sender: string;
  answerBy: string;
  /** Addresses of whoever was asked, and of the colleague. */
  from: string;
  to: string;
  /** Where the colleague's link leads. */
  address: string;
}

/** The mail to the colleague, with a link of their own. */
export function colleagueMail(language: Language, passing: PassingOn): Letter {
  return letters[language].colleague(passing);
}

/** The mail to whoever passed it on: that it was done and to whom, in case somebody else did it. It holds no link. */
export function passedOnMail(language: Language, passing: PassingOn): Letter {
  return letters[language].passedOn(passing);
}

const letters = {
  nb: {
    colleague: ({ sender, answerBy, from, address }: PassingOn) => ({
      subject: `${sender} ber om en kort status`,
      body: `Hei!

${from} har sendt dette videre til deg. ${sender} vil gjerne vite hvordan det går med noen tiltak. Det tar to minutter, også på telefon:

${address}

Du trenger ingen bruker. Svar innen ${formatDateWithWeek(answerBy, "nb")}. Har det kommet til feil person, si fra til ${from}.

Lenken er bare for deg: den som har den, kan svare. Skriv om arbeidet, ikke om enkeltpersoner.

Hilsen ${sender}
`,
    }),
    passedOn: ({ sender, to }: PassingOn) => ({
      subject: "Oppgaven er sendt videre",
      body: `Hei!

Spørsmålet om status fra ${sender} er sendt videre til ${to}. Lenken din virker fortsatt, så du kan svare selv eller se hva som blir svart.

Var det ikke du som sendte det videre? Be ${sender} om å stenge lenkene.

Hilsen ${sender}
`,
    }),
  },
  nn: {
    colleague: ({ sender, answerBy, from, address }: PassingOn) => ({
      subject: `${sender} ber om ein kort status`,
      body: `Hei!

${from} har sendt dette vidare til deg. ${sender} vil gjerne vite korleis det går med nokre tiltak. Det tek to minutt, òg på telefon:

${address}

Du treng ingen brukar. Svar innan ${formatDateWithWeek(answerBy, "nn")}. Har det kome til feil person, sei frå til ${from}.

Lenkja er berre for deg: den som har henne, kan svare. Skriv om arbeidet, ikkje om enkeltpersonar.

Helsing ${sender}
`,
    }),
    passedOn: ({ sender, to }: PassingOn) => ({
      subject: "Oppgåva er send vidare",
      body: `Hei!

Spørsmålet om status frå ${sender} er sendt vidare til ${to}. Lenkja di verkar framleis, så du kan svare sjølv eller sjå kva som blir svart.

Var det ikkje du som sende det vidare? Be ${sender} om å stengje lenkjene.

Helsing ${sender}
`,
    }),
  },
};
