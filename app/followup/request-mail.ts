import { formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { howToStop } from "#app/mail/how-to-stop.ts";
import type { Letter } from "#app/mail/letter.ts";

export interface Asking {
  address: string;
  /** Name of the organisation. */
  sender: string;
  answerBy: string;
  /** How many measures. */
  count: number;
  /** A line more, or none. */
  note: string;
}

/** The mail with the link to the page where status is said. Neither subject nor address tells what it is about: it may be read over a shoulder. */
export function askingMail(language: Language, asking: Asking): Letter {
  return { subject: subjects[language](asking.sender), body: bodies[language](asking) };
}

const subjects = {
  nb: (sender: string) => `${sender} ber om en kort status`,
  nn: (sender: string) => `${sender} ber om ein kort status`,
};

const bodies = {
  nb: ({ address, sender, answerBy, count, note }: Asking) => `Hei!

${sender} vil gjerne vite hvordan det går med ${count === 1 ? "ett tiltak" : `${count} tiltak`} som din funksjon har ansvar for. Det tar to minutter, også på telefon:

${address}

Du trenger ingen bruker. Svar innen ${formatDateWithWeek(answerBy, "nb")}. Du kan endre svaret etterpå, og du kan sende oppgaven videre til en kollega.
${own(note)}
Lenken er bare for deg: den som har den, kan svare for deg. Skriv om arbeidet, ikke om enkeltpersoner.

${howToStop("nb", stopAddress(address))}

Hilsen ${sender}
`,
  nn: ({ address, sender, answerBy, count, note }: Asking) => `Hei!

${sender} vil gjerne vite korleis det går med ${count === 1 ? "eitt tiltak" : `${count} tiltak`} som funksjonen din har ansvar for. Det tek to minutt, òg på telefon:

${address}

Du treng ingen brukar. Svar innan ${formatDateWithWeek(answerBy, "nn")}. Du kan endre svaret etterpå, og du kan sende oppgåva vidare til ein kollega.
${own(note)}
Lenkja er berre for deg: den som har henne, kan svare for deg. Skriv om arbeidet, ikkje om enkeltpersonar.

${howToStop("nn", stopAddress(address))}

Helsing ${sender}
`,
};

/** Where whoever came by a link stops what Komplan sends them of its own accord. */
function stopAddress(address: string): string {
  return `${address}/stopp`;
}

function own(note: string): string {
  return note === "" ? "" : `\n${note}\n`;
}
