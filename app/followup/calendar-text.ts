import type { Language } from "#app/lib/language.ts";
import type { DeadlineKind } from "./deadline.ts";

const nb = {
  title: "Fristene i din egen kalender",
  lead: "Lag en adresse som Outlook eller en annen kalender kan abonnere på. Da står fristene der du ellers ser dem, og de flytter seg når noen endrer dem her.",
  neutral:
    "I kalenderen står bare tiltakets nummer, aldri hva det handler om: en kalender ligger ofte åpen på en skjerm.",
  secret: "Adressen er hemmelig, og gjelder bare så lenge du selv har tilgang. Del den ikke.",
  wholePlan: "Hele planen",
  choose: "Hva skal kalenderen vise?",
  make: "Lag adresse",
  made: "Adressen er laget. Kopier den nå: den vises bare denne ene gangen.",
  address: "Adresse til kalenderen",
  how: "I Outlook: Legg til kalender → Abonner fra nettet. På telefon: Kalendere → Legg til abonnement.",
  mine: "Kalendere du abonnerer på",
  none: "Du har ingen ennå.",
  madeOn: (date: string) => `laget ${date}`,
  close: (name: string) => `Steng adressen for «${name}»`,
  unknown: "Velg hva kalenderen skal vise.",
  back: "Årshjul",
  name: "Komplan",
  events: {
    measureEnd: (of: string) => `Frist, tiltak ${of}`,
    milestone: (of: string) => `Milepæl, tiltak ${of}`,
    measureEvaluation: (of: string) => `Evaluering, tiltak ${of}`,
    planEvaluation: () => "Evaluering av planen",
    planEnd: () => "Planperioden går ut",
    hearingEnd: (of: string) => `Høringen er slutt, ${of}`,
    adoption: (of: string) => `Vedtak, ${of}`,
    budget: () => "Budsjett",
    council: () => "Kommunestyre eller utvalg",
    reporting: () => "Rapportering",
    other: () => "Dato i årshjulet",
  } satisfies Record<DeadlineKind, (of: string) => string>,
};

const nn: typeof nb = {
  title: "Fristane i din eigen kalender",
  lead: "Lag ei adresse som Outlook eller ein annan kalender kan abonnere på. Då står fristane der du elles ser dei, og dei flyttar seg når nokon endrar dei her.",
  neutral:
    "I kalenderen står berre nummeret på tiltaket, aldri kva det handlar om: ein kalender ligg ofte open på ein skjerm.",
  secret: "Adressa er hemmeleg, og gjeld berre så lenge du sjølv har tilgang. Del ho ikkje.",
  wholePlan: "Heile planen",
  choose: "Kva skal kalenderen vise?",
  make: "Lag adresse",
  made: "Adressa er laga. Kopier ho no: ho blir vist berre denne eine gongen.",
  address: "Adresse til kalenderen",
  how: "I Outlook: Legg til kalender → Abonner frå nettet. På telefon: Kalendrar → Legg til abonnement.",
  mine: "Kalendrar du abonnerer på",
  none: "Du har ingen enno.",
  madeOn: (date) => `laga ${date}`,
  close: (name) => `Steng adressa for «${name}»`,
  unknown: "Vel kva kalenderen skal vise.",
  back: "Årshjul",
  name: "Komplan",
  events: {
    measureEnd: (of) => `Frist, tiltak ${of}`,
    milestone: (of) => `Milepæl, tiltak ${of}`,
    measureEvaluation: (of) => `Evaluering, tiltak ${of}`,
    planEvaluation: () => "Evaluering av planen",
    planEnd: () => "Planperioden går ut",
    hearingEnd: (of) => `Høyringa er slutt, ${of}`,
    adoption: (of) => `Vedtak, ${of}`,
    budget: () => "Budsjett",
    council: () => "Kommunestyre eller utval",
    reporting: () => "Rapportering",
    other: () => "Dato i årshjulet",
  },
};

export const calendarText: Record<Language, typeof nb> = { nb, nn };
