import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Innboks",
  explanation:
    "Komplan er satt opp til prøvebruk uten e-postserver. E-post som ellers ville blitt sendt, vises her og i terminalen. I drift finnes ikke denne siden.",
  none: "Ingen har fått e-post ennå.",
  to: "Til",
  sent: "Skrevet",
  logIn: "Til innloggingen",
};

const nn: typeof nb = {
  title: "Innboks",
  explanation:
    "Komplan er sett opp til prøvebruk utan e-posttenar. E-post som elles ville ha vorte send, blir vist her og i terminalen. I drift finst ikkje denne sida.",
  none: "Ingen har fått e-post enno.",
  to: "Til",
  sent: "Skriven",
  logIn: "Til innlogginga",
};

export const mailText = { nb, nn } satisfies Record<Language, typeof nb>;
