import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Rådgivere utenfra",
  lead: "Inviter for eksempel RVTS til å lese denne planen og gi råd. En rådgiver kan kommentere og foreslå endringer, men endrer ingenting. Andre planer hos dere ser de ikke.",
  open: "Inviter rådgivere",
  back: "Tilbake til Prosess",
  invited: "Invitert nå",
  empty: "Ingen er invitert ennå.",
  since: (date: string) => `fra ${date}`,
  end: "Avslutt",
  endFor: (name: string) => `Avslutt invitasjonen til ${name}`,
  heading: "Inviter en rådgiver",
  name: "Navn",
  email: "E-post",
  emailHint: "Rådgiveren får en e-post om invitasjonen, og logger inn med denne adressen.",
  invite: "Inviter",
  errors: {
    heading: "Dette må rettes før invitasjonen kan sendes",
    writeName: "Skriv et navn",
    writeEmail: "Skriv en e-postadresse, for eksempel navn@rvts.no",
    tooMany:
      "Dere har invitert så mange i dag som Komplan lar en organisasjon invitere på én dag. Prøv igjen i morgen.",
    unknown: "Dette feltet må rettes",
  },
};

const nn: typeof nb = {
  title: "Rådgivarar utanfrå",
  lead: "Inviter til dømes RVTS til å lese denne planen og gi råd. Ein rådgivar kan kommentere og foreslå endringar, men endrar ingenting. Andre planar hos dykk ser dei ikkje.",
  open: "Inviter rådgivarar",
  back: "Tilbake til Prosess",
  invited: "Inviterte no",
  empty: "Ingen er inviterte enno.",
  since: (date: string) => `frå ${date}`,
  end: "Avslutt",
  endFor: (name: string) => `Avslutt invitasjonen til ${name}`,
  heading: "Inviter ein rådgivar",
  name: "Namn",
  email: "E-post",
  emailHint: "Rådgivaren får ein e-post om invitasjonen, og loggar inn med denne adressa.",
  invite: "Inviter",
  errors: {
    heading: "Dette må rettast før invitasjonen kan sendast",
    writeName: "Skriv eit namn",
    writeEmail: "Skriv ei e-postadresse, til dømes namn@rvts.no",
    tooMany:
      "De har invitert så mange i dag som Komplan lèt ein organisasjon invitere på éin dag. Prøv igjen i morgon.",
    unknown: "Dette feltet må rettast",
  },
};

export const adviserText: Record<Language, typeof nb> = { nb, nn };
