const nb = {
  title: "Endrede telefonnumre",
  description: "Telefonnumre på hjelpesidene som er nye eller endret, med dagen de ble det.",
  lead: "Her står hver gang en tjeneste på hjelpesidene har fått et nytt eller endret telefonnummer. To personer i kommunen må stå bak før nummeret vises. De nasjonale numrene er en del av Komplan og kan ikke endres av en kommune.",
  wrong: "Ser du et nummer som er galt, si fra til kommunen eller samarbeidet som har tjenesten.",
  none: "Ingen numre er endret siden tjenestene ble publisert.",
  day: "Dag",
  service: "Tjeneste",
  owner: "Står for den",
  example: (owner: string) => `${owner} (oppdiktet eksempel)`,
  numbers: "Numre nå",
  noNumbers: "Ingen",
};

export const numberChangesText: Record<"nb" | "nn", typeof nb> = {
  nb,
  nn: {
    title: "Endra telefonnummer",
    description: "Telefonnummer på hjelpesidene som er nye eller endra, med dagen dei vart det.",
    lead: "Her står kvar gong ei teneste på hjelpesidene har fått eit nytt eller endra telefonnummer. To personar i kommunen må stå bak før nummeret blir vist. Dei nasjonale numra er ein del av Komplan og kan ikkje endrast av ein kommune.",
    wrong: "Ser du eit nummer som er gale, sei frå til kommunen eller samarbeidet som har tenesta.",
    none: "Ingen nummer er endra sidan tenestene vart publiserte.",
    day: "Dag",
    service: "Teneste",
    owner: "Står for henne",
    example: (owner) => `${owner} (oppdikta døme)`,
    numbers: "Nummer no",
    noNumbers: "Ingen",
  },
};
