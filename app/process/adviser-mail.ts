import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";

interface Inviting {
  /** Whoever invites: the municipality or the cooperation. */
  sender: string;
  address: string;
}

/** The mail to somebody who is invited to a plan. Neither subject nor text tells what the plan is about: it may be read over a shoulder. */
export function invitationMail(language: Language, invitation: Inviting): Letter {
  return { subject: subjects[language](invitation.sender), body: bodies[language](invitation) };
}

const subjects: Record<Language, (sender: string) => string> = {
  nb: (sender) => `Invitasjon fra ${sender}`,
  nn: (sender) => `Invitasjon frå ${sender}`,
};

const bodies: Record<Language, (invitation: Inviting) => string> = {
  nb: ({ sender, address }) => `Hei!

${sender} ber deg være rådgiver for en plan de arbeider med i Komplan. Du kan lese planen, kommentere og foreslå endringer. Du kan ikke endre noe selv.

Logg inn her med denne e-postadressen:

${address}

Planen ligger på startsiden din. Kjenner du ikke til dette? Da kan du slette e-posten, eller spørre ${sender}.
`,
  nn: ({ sender, address }) => `Hei!

${sender} bed deg vere rådgivar for ein plan dei arbeider med i Komplan. Du kan lese planen, kommentere og foreslå endringar. Du kan ikkje endre noko sjølv.

Logg inn her med denne e-postadressa:

${address}

Planen ligg på startsida di. Kjenner du ikkje til dette? Då kan du slette e-posten, eller spørje ${sender}.
`,
};
