import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { howToStop } from "#app/mail/how-to-stop.ts";
import type { Letter } from "#app/mail/letter.ts";
import { neutralName } from "#app/mail/neutral.ts";

/** A function that did not answer, with how much it was asked about and when. */
export interface SilentFunction {
  title: string;
  measures: number;
  askedOn: string[];
}

/** Who tells, where to read more, and where whoever is told stops such mails. */
interface Telling {
  sender: string;
  address: string;
  stopAddress: string;
}

/** What each of them ends with. */
interface Ending {
  sender: string;
  stopping: string;
}

/** Said in the mail with the second request, so that nobody is told of behind their back. */
export function warning(language: Language, answerBy: string): string {
  const day = formatDateWithWeek(answerBy, language);
  return language === "nn"
    ? `Vi har spurt før utan å få svar. Kjem det ikkje noko svar innan ${day}, får leiaren vite det. Eitt ord om kvart tiltak er nok.`
    : `Vi har spurt før uten å få svar. Kommer det ikke noe svar innen ${day}, får lederen vite det. Ett ord om hvert tiltak er nok.`;
}

/** To a leader: which functions have not answered two requests in a row. Functions, never persons. */
export function unansweredMail(
  language: Language,
  { sender, silent, address, stopAddress }: Telling & { silent: readonly SilentFunction[] },
): Letter {
  const words = letters[language];
  const lines = silent.map(({ title, measures, askedOn }) => {
    const days = askedOn.map((date) => formatDate(date, language)).join(words.and);
    return `- ${neutralName(title, words.another)}: ${words.measures(measures)}, ${words.asked} ${days}`;
  });
  const ending = { sender, stopping: howToStop(language, stopAddress) };
  return { subject: words.unansweredSubject(sender), body: words.unanswered(lines.join("\n"), address, ending) };
}

/** To a coordinator: which functions nobody holds, so that nobody could be asked. */
export function vacantMail(
  language: Language,
  { sender, functions, nameless, address, stopAddress }: Telling & { functions: readonly string[]; nameless: number },
): Letter {
  const words = letters[language];
  const lines = functions.map((title) => `- ${neutralName(title, words.another)}`);
  if (nameless > 0) lines.push(`- ${words.nameless(nameless)}`);
  const ending = { sender, stopping: howToStop(language, stopAddress) };
  return { subject: words.vacantSubject(sender), body: words.vacant(lines.join("\n"), address, ending) };
}

const nb = {
  /** In place of a name that would tell what the plan is about. */
  another: "en funksjon som står i planen",
  and: " og ",
  asked: "spurt",
  measures: (count: number) => (count === 1 ? "ett tiltak" : `${count} tiltak`),
  nameless: (count: number) =>
    count === 1 ? "ett tiltak uten ansvarlig funksjon" : `${count} tiltak uten ansvarlig funksjon`,
  unansweredSubject: (sender: string) => `${sender}: to spørsmål er ikke besvart`,
  unanswered: (lines: string, address: string, { sender, stopping }: Ending) => `Hei!

Vi har bedt om status to ganger uten å få svar fra:

${lines}

De som ble spurt, fikk vite på forhånd at du får denne beskjeden. Kanskje mangler de tid, eller kanskje er det noen andre som skal svare. Kan du hjelpe dem videre?

Her ser du planen:

${address}

${stopping}

Hilsen ${sender}
`,
  vacantSubject: (sender: string) => `${sender}: noen funksjoner mangler en person`,
  vacant: (lines: string, address: string, { sender, stopping }: Ending) => `Hei!

Nå skulle vi ha bedt om status, men ingen har disse funksjonene:

${lines}

Legg inn hvem som har funksjonen, så blir de spurt neste arbeidsdag. Her ser du hva som sendes framover:

${address}

${stopping}

Hilsen ${sender}
`,
};

const nn: typeof nb = {
  another: "ein funksjon som står i planen",
  and: " og ",
  asked: "spurt",
  measures: (count: number) => (count === 1 ? "eitt tiltak" : `${count} tiltak`),
  nameless: (count: number) =>
    count === 1 ? "eitt tiltak utan ansvarleg funksjon" : `${count} tiltak utan ansvarleg funksjon`,
  unansweredSubject: (sender: string) => `${sender}: to spørsmål er ikkje svara på`,
  unanswered: (lines: string, address: string, { sender, stopping }: Ending) => `Hei!

Vi har bede om status to gonger utan å få svar frå:

${lines}

Dei som vart spurde, fekk vite på førehand at du får denne meldinga. Kanskje manglar dei tid, eller kanskje er det andre som skal svare. Kan du hjelpe dei vidare?

Her ser du planen:

${address}

${stopping}

Helsing ${sender}
`,
  vacantSubject: (sender: string) => `${sender}: nokre funksjonar manglar ein person`,
  vacant: (lines: string, address: string, { sender, stopping }: Ending) => `Hei!

No skulle vi ha bede om status, men ingen har desse funksjonane:

${lines}

Legg inn kven som har funksjonen, så blir dei spurde neste arbeidsdag. Her ser du kva som blir sendt framover:

${address}

${stopping}

Helsing ${sender}
`,
};

const letters: Record<Language, typeof nb> = { nb, nn };
