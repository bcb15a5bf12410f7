import type { Language } from "#app/lib/language.ts";

const nb = {
  skip: "Hopp til innhold",
  menu: "Hovedmeny",
  fold: "Meny",
  start: "Start",
  import: "Hent inn fra Word",
  services: "Tjenester",
  cards: "Tiltakskort",
  setup: "Oppsett",
  public: "Publiserte planer",
  otherLanguage: "Nynorsk",
  logOut: "Logg ut",
};

const nn: typeof nb = {
  skip: "Hopp til innhald",
  menu: "Hovudmeny",
  fold: "Meny",
  start: "Start",
  import: "Hent inn frå Word",
  services: "Tenester",
  cards: "Tiltakskort",
  setup: "Oppsett",
  public: "Publiserte planar",
  otherLanguage: "Bokmål",
  logOut: "Logg ut",
};

export const staffFrameText: Record<Language, typeof nb> = { nb, nn };
