import type { Language } from "#app/lib/language.ts";

const nb = {
  skipToContent: "Hopp til innholdet",
  mainMenu: "Hovedmeny",
  plans: "Planer",
  guide: "Veileder",
  aboutKomplan: "Om Komplan",
  otherLanguage: "Nynorsk",
  footerMenu: "Om nettstedet",
  privacy: "Personvern",
  accessibility: "Tilgjengelighet",
  credits: "Kreditering",
  forStaff: "For ansatte",
  usefulNumbers: "Nyttige numre",
  footerLine: "Planer mot vold i nære relasjoner, samlet på ett sted.",
  exampleMark: "Eksempel: oppdiktede kommuner og tall",

  frontTitle: "Kommunenes planer mot vold i nære relasjoner",
  frontLead:
    "Her ser du hva kommunen din har bestemt seg for å gjøre mot vold i nære relasjoner, hvem som har ansvaret, og hvor langt de er kommet.",
  frontDescription: "Les kommunenes handlingsplaner mot vold i nære relasjoner: mål, tiltak, ansvar og status.",
  findMunicipality: "Finn din kommune",
  findHint: "Skriv navnet på kommunen",
  find: "Finn planen",
  helpTitle: "Trenger du hjelp?",
  helpLead: "Er du i fare nå, ring politiet på ",
  helpMore: "Veien til hjelp står på ",
  plansTitle: "Se planene",
  plansLead: (count: number) =>
    count === 0
      ? "Ingen planer er publisert ennå."
      : count === 1
        ? "Én plan er publisert. Les den, se tiltakene eller last den ned."
        : `${count} planer er publisert. Les dem, se tiltakene eller last dem ned.`,
  toPlans: "Alle publiserte planer",
  staffTitle: "Jobber du i kommunen?",
  staffLead: "Lag, følg opp og publiser handlingsplanen sammen med tjenestene.",
  toStaff: "Gå til arbeidssidene",
  toGuide: "Les veilederen",
  toCards: "Tiltakskort når du er bekymret",
  whatIs: "Hva er en handlingsplan?",
  whatIsText:
    "En handlingsplan mot vold i nære relasjoner blir vedtatt av kommunestyret. Den sier hva som skal bli bedre, hvilke tiltak som skal til, hvem som har ansvaret, og når det skal være gjort. Her står planene slik kommunene har publisert dem, med status på hvert tiltak.",

  listTitle: "Publiserte planer",
  listDescription: "Alle publiserte handlingsplaner mot vold i nære relasjoner, etter kommune.",
  searchPlans: "Kommune, samarbeid eller tittel",
  search: "Søk",
  showAll: "Vis alle",
  found: (count: number, asked: string) => (count === 1 ? `1 plan for «${asked}»` : `${count} planer for «${asked}»`),
  noPlan: (asked: string) => `Vi har ingen publisert plan for «${asked}».`,
  noPlanHelp: "Kommunen kan ha en plan på sine egne nettsider. Spør servicetorget i kommunen om du ikke finner den.",
  noPlansYet: "Ingen planer er publisert ennå. Når en kommune publiserer planen sin, står den her.",
  appliesTo: "Gjelder for",
};

const nn: typeof nb = {
  skipToContent: "Hopp til innhaldet",
  mainMenu: "Hovudmeny",
  plans: "Planar",
  guide: "Rettleiar",
  aboutKomplan: "Om Komplan",
  otherLanguage: "Bokmål",
  footerMenu: "Om nettstaden",
  privacy: "Personvern",
  accessibility: "Tilgjenge",
  credits: "Kreditering",
  forStaff: "For tilsette",
  usefulNumbers: "Nyttige nummer",
  footerLine: "Planar mot vald i nære relasjonar, samla på éin stad.",
  exampleMark: "Døme: oppdikta kommunar og tal",

  frontTitle: "Kommunale planar mot vald i nære relasjonar",
  frontLead:
    "Her ser du kva kommunen din har bestemt seg for å gjere mot vald i nære relasjonar, kven som har ansvaret, og kor langt dei har kome.",
  frontDescription: "Les dei kommunale handlingsplanane mot vald i nære relasjonar: mål, tiltak, ansvar og status.",
  findMunicipality: "Finn kommunen din",
  findHint: "Skriv namnet på kommunen",
  find: "Finn planen",
  helpTitle: "Treng du hjelp?",
  helpLead: "Er du i fare no, ring politiet på ",
  helpMore: "Vegen til hjelp står på ",
  plansTitle: "Sjå planane",
  plansLead: (count) =>
    count === 0
      ? "Ingen planar er publiserte enno."
      : count === 1
        ? "Éin plan er publisert. Les han, sjå tiltaka eller last han ned."
        : `${count} planar er publiserte. Les dei, sjå tiltaka eller last dei ned.`,
  toPlans: "Alle publiserte planar",
  staffTitle: "Jobbar du i kommunen?",
  staffLead: "Lag, følg opp og publiser handlingsplanen saman med tenestene.",
  toStaff: "Gå til arbeidssidene",
  toGuide: "Les rettleiaren",
  toCards: "Tiltakskort når du er uroa",
  whatIs: "Kva er ein handlingsplan?",
  whatIsText:
    "Ein handlingsplan mot vald i nære relasjonar blir vedteken av kommunestyret. Han seier kva som skal bli betre, kva tiltak som skal til, kven som har ansvaret, og når det skal vere gjort. Her står planane slik kommunane har publisert dei, med status på kvart tiltak.",

  listTitle: "Publiserte planar",
  listDescription: "Alle publiserte handlingsplanar mot vald i nære relasjonar, etter kommune.",
  searchPlans: "Kommune, samarbeid eller tittel",
  search: "Søk",
  showAll: "Vis alle",
  found: (count, asked) => (count === 1 ? `1 plan for «${asked}»` : `${count} planar for «${asked}»`),
  noPlan: (asked) => `Vi har ingen publisert plan for «${asked}».`,
  noPlanHelp: "Kommunen kan ha ein plan på sine eigne nettsider. Spør servicetorget i kommunen om du ikkje finn han.",
  noPlansYet: "Ingen planar er publiserte enno. Når ein kommune publiserer planen sin, står han her.",
  appliesTo: "Gjeld for",
};

export const portalText = { nb, nn } satisfies Record<Language, typeof nb>;
