import type { Language } from "#app/lib/language.ts";
import type { CriterionKey, Why } from "./validity.ts";

const nb = {
  criteria: {
    adoptedByCouncil: "Vedtatt av kommunestyret selv",
    concreteMeasures: "Konkrete tiltak",
    progressPlan: "Framdriftsplan og milepæler",
    period: "Perioden er ikke gått ut",
  } satisfies Record<CriterionKey, string>,
  whys: {
    notAdopted: {
      what: "Planen er ikke vedtatt.",
      mend: "Send planen til kommunestyret, og før inn dato og saksnummer når den er vedtatt.",
    },
    notByCouncil: {
      what: "Planen er vedtatt av noen andre enn kommunestyret.",
      mend: "Legg planen fram for kommunestyret eller bystyret. Et utvalg er ikke nok.",
    },
    adoptedLater: {
      what: "Planen ble vedtatt etter at rapporteringsåret var over.",
      mend: "Planen teller fra og med året den ble vedtatt.",
    },
    noMeasures: {
      what: "Ingen tiltak i denne perioden gjelder for kommunen.",
      mend: "Legg til tiltak, eller kryss av for at felles tiltak gjelder også her.",
    },
    tooFewDated: {
      what: "For få tiltak har dato.",
      mend: "Sett start og frist på mer enn halvparten av tiltakene.",
    },
    noMilestones: { what: "Ingen tiltak har milepæler.", mend: "Legg inn minst én milepæl med dato." },
    noLastDay: {
      what: "Planen har verken siste dag eller dato for evaluering.",
      mend: "Sett siste dag i perioden.",
    },
    ranOut: { what: "Perioden gikk ut før rapporteringsåret.", mend: "Forny planen, og få den vedtatt på nytt." },
    runsOutInYear: {
      what: "Perioden går ut i løpet av rapporteringsåret.",
      mend: "Vedta en ny plan, eller forleng perioden til årets slutt.",
    },
    beginsLater: {
      what: "Perioden begynner etter rapporteringsåret.",
      mend: "Planen teller fra og med året den begynner.",
    },
  } satisfies Record<Why, { what: string; mend: string }>,
  dated: (dated: number, all: number) => `${dated} av ${all} tiltak har dato.`,
  met: "Oppfylt",
  notMet: "Ikke oppfylt",
};

const nn: typeof nb = {
  criteria: {
    adoptedByCouncil: "Vedteken av kommunestyret sjølv",
    concreteMeasures: "Konkrete tiltak",
    progressPlan: "Framdriftsplan og milepælar",
    period: "Perioden er ikkje gått ut",
  },
  whys: {
    notAdopted: {
      what: "Planen er ikkje vedteken.",
      mend: "Send planen til kommunestyret, og før inn dato og saksnummer når han er vedteken.",
    },
    notByCouncil: {
      what: "Planen er vedteken av nokon andre enn kommunestyret.",
      mend: "Legg planen fram for kommunestyret eller bystyret. Eit utval er ikkje nok.",
    },
    adoptedLater: {
      what: "Planen vart vedteken etter at rapporteringsåret var over.",
      mend: "Planen tel frå og med året han vart vedteken.",
    },
    noMeasures: {
      what: "Ingen tiltak i denne perioden gjeld for kommunen.",
      mend: "Legg til tiltak, eller kryss av for at felles tiltak gjeld også her.",
    },
    tooFewDated: {
      what: "For få tiltak har dato.",
      mend: "Set start og frist på meir enn halvparten av tiltaka.",
    },
    noMilestones: { what: "Ingen tiltak har milepælar.", mend: "Legg inn minst éin milepæl med dato." },
    noLastDay: {
      what: "Planen har verken siste dag eller dato for evaluering.",
      mend: "Set siste dag i perioden.",
    },
    ranOut: { what: "Perioden gjekk ut før rapporteringsåret.", mend: "Forny planen, og få han vedteken på nytt." },
    runsOutInYear: {
      what: "Perioden går ut i løpet av rapporteringsåret.",
      mend: "Vedta ein ny plan, eller forleng perioden til slutten av året.",
    },
    beginsLater: {
      what: "Perioden byrjar etter rapporteringsåret.",
      mend: "Planen tel frå og med året han byrjar.",
    },
  },
  dated: (dated, all) => `${dated} av ${all} tiltak har dato.`,
  met: "Oppfylt",
  notMet: "Ikkje oppfylt",
};

export const validityText: Record<Language, typeof nb> = { nb, nn };
