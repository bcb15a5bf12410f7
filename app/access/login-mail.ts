import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";

interface Link {
  address: string;
  code: string;
}

const subject: Record<Language, string> = { nb: "Innlogging til Komplan", nn: "Innlogging til Komplan" };

/** The mail with the link. Says nothing of what Komplan is about. */
export function loginLinkMail(language: Language, link: Link): Letter {
  return { subject: subject[language], body: linkBody[language](link) };
}

/** The mail to somebody who must log in another way. */
export function workAccountMail(language: Language, account: { address: string; account: string }): Letter {
  return { subject: subject[language], body: accountBody[language](account) };
}

const linkBody: Record<Language, (link: Link) => string> = {
  nb: ({ address, code }) => `Hei!

Noen har bedt om å logge inn i Komplan med denne e-postadressen.

Kode: ${code}

Sjekk at koden er den samme som på innloggingssiden. Åpne så lenken i den samme nettleseren:

${address}

Lenken virker én gang, i ti minutter.

Har du ikke bedt om dette? Da kan du slette e-posten. Ingen kommer inn uten lenken.
`,
  nn: ({ address, code }) => `Hei!

Nokon har bede om å logge inn i Komplan med denne e-postadressa.

Kode: ${code}

Sjekk at koden er den same som på innloggingssida. Opne så lenkja i den same nettlesaren:

${address}

Lenkja verkar éin gong, i ti minutt.

Har du ikkje bede om dette? Då kan du slette e-posten. Ingen kjem inn utan lenkja.
`,
};

const accountBody: Record<Language, (account: { address: string; account: string }) => string> = {
  nb: ({ address, account }) => `Hei!

Noen har bedt om å logge inn i Komplan med denne e-postadressen. Rollen din gir tilgang til å styre andres tilganger, og da kan du ikke logge inn med lenke. Logg inn med ${account} her:

${address}

Har du ikke bedt om dette? Da kan du slette e-posten.
`,
  nn: ({ address, account }) => `Hei!

Nokon har bede om å logge inn i Komplan med denne e-postadressa. Rolla di gir tilgang til å styre tilgangane til andre, og då kan du ikkje logge inn med lenkje. Logg inn med ${account} her:

${address}

Har du ikkje bede om dette? Då kan du slette e-posten.
`,
};
