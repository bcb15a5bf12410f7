import type { Language } from "#app/lib/language.ts";
import type { Cause, Phase } from "#app/plan/measure.ts";
import type { Source } from "./money.ts";

const nb = {
  title: "Slik går det med handlingsplanen",
  subtitle: (plan: string, from: string, to: string) => `${plan}. Rapport for ${from} til ${to}`,
  frozen: (date: string) => `Slik det sto ${date}, da rapporten ble låst.`,
  draft: (date: string) => `Foreløpig: slik det står ${date}. Rapporten er ikke låst.`,
  brief: "Kort fortalt",
  sentences: {
    none: "Planen har ingen tiltak i denne perioden.",
    counts: (all: number, parts: string) => `${all === 1 ? "Ett tiltak" : `${all} tiltak`}: ${parts}.`,
    phases: {
      done: (count: number) => (count === 1 ? "1 er ferdig" : `${count} er ferdige`),
      permanent: (count: number) => (count === 1 ? "1 er blitt fast ordning" : `${count} er blitt faste ordninger`),
      underWay: (count: number) => `${count} er i gang`,
      notStarted: (count: number) => (count === 1 ? "1 er ikke startet" : `${count} er ikke startet`),
      stopped: (count: number) => `${count} utgår`,
    } satisfies Record<Phase, (count: number) => string>,
    late: (count: number) =>
      count === 0
        ? "Ingen tiltak er forsinket."
        : count === 1
          ? "Ett tiltak er forsinket."
          : `${count} tiltak er forsinket.`,
    decisions: (count: number) =>
      count === 1 ? "Ett tiltak venter på en beslutning." : `${count} tiltak venter på en beslutning.`,
    untold: (count: number) =>
      count === 1
        ? "Ett tiltak har ikke fått status i perioden, eller mangler forklaring."
        : `${count} tiltak har ikke fått status i perioden, eller mangler forklaring.`,
    valid: (valid: number, all: number) =>
      all === 1
        ? valid === 1
          ? "Planen er gyldig etter KOSTRA-skjema 7B."
          : "Planen er ikke gyldig etter KOSTRA-skjema 7B."
        : `Planen er gyldig etter KOSTRA-skjema 7B i ${valid} av ${all} kommuner.`,
    newMoney: (kroner: string, year: number) => `Tiltakene trenger ${kroner} i nye midler i ${year}.`,
    unfunded: (kroner: string) => `Det mangler finansiering for ${kroner} i planperioden.`,
  },
  proposals: {
    finished: (count: number, named: string) =>
      `Siden sist er ${count === 1 ? "ett tiltak ferdig" : `${count} tiltak ferdige`}, blant annet ${named}.`,
    started: (count: number, named: string) =>
      `${count === 1 ? "Ett tiltak er" : `${count} tiltak er`} kommet i gang, blant annet ${named}.`,
    late: (count: number, named: string) =>
      `${count === 1 ? "Ett tiltak er forsinket" : `${count} tiltak er forsinket`}. Lengst har vi ventet på ${named}.`,
    decisions: (named: string) => `Vi trenger en beslutning om ${named}.`,
  },
  changes: {
    title: (date: string) => `Siden forrige rapport (${date})`,
    none: "Ingen tiltak har endret status siden forrige rapport.",
    finished: "Blitt ferdige",
    started: "Kommet i gang",
    late: "Blitt forsinket",
    caughtUp: "Tatt igjen",
    added: "Nye i planen",
    stopped: "Utgår",
  },
  decisions: "Dette må dere ta stilling til",
  late: "Forsinket, og hvorfor",
  finished: "Ferdig",
  finishedBefore: "Ferdig fra før",
  columns: { measure: "Tiltak", responsible: "Ansvarlig", due: "Frist", why: "Årsak" },
  causes: {
    capacity: "For lite tid eller for få folk",
    money: "Mangler penger",
    waiting: "Venter på andre",
    changedNeed: "Behovet er endret",
    other: "Andre grunner",
  } satisfies Record<Cause, string>,
  noWhy: "Ikke forklart",
  nobody: "Ingen har ansvaret",
  money: "Økonomi",
  source: "Finansiering",
  sources: {
    withinBudget: "Innenfor budsjettet",
    newMoney: "Trenger nye midler",
    grant: "Tilskudd",
    unfunded: "Uten finansiering",
  } satisfies Record<Source, string>,
  sum: "Sum",
  total: "I alt",
  estimate: "Anslag fra planen, ikke regnskap. Hele kroner.",
  noMoney: "Ingen tiltak har fått kroner per år.",
  kostra: {
    title: (year: number) => `Svar til KOSTRA, skjema 7B, for ${year}`,
    lead: "Klar til å lime inn. Komplan har regnet det ut av vedtaket, tiltakene og perioden.",
    yes: (municipality: string, year: number) => `Ja. ${municipality} har en gyldig, politisk vedtatt plan i ${year}.`,
    no: (municipality: string, year: number) =>
      `Nei. ${municipality} har ikke en gyldig, politisk vedtatt plan i ${year}.`,
    adopted: (body: string, date: string, caseNumber: string) =>
      `Vedtatt av ${body || "kommunestyret"} ${date}${caseNumber && `, sak ${caseNumber}`}.`,
    lasts: (date: string) => `Planen gjelder til og med ${date}.`,
    measures: (all: number, dated: number) =>
      all === 1
        ? "Ett konkret tiltak gjelder kommunen, med dato eller milepæler."
        : `${all} konkrete tiltak gjelder kommunen. ${dated} av dem har dato eller milepæler.`,
    others: (names: string) => `Ja også for ${names}.`,
    othersNot: (names: string) => `Nei også for ${names}. Grunnene står i Komplan, under Kvalitet.`,
  },
  left: {
    title: "Ikke med her",
    some: (words: string) =>
      `Rapporten er på to sider. Det var ikke plass til ${words}. Alle tiltakene står i Komplan, under Rapport.`,
    late: (count: number) => `${count} forsinkede tiltak`,
    decisions: (count: number) => (count === 1 ? "én beslutning" : `${count} beslutninger`),
    finished: (count: number) => `${count} ferdige tiltak`,
    changes: (count: number) => (count === 1 ? "én endring" : `${count} endringer`),
  },
  fileName: "rapport",
};

const nn: typeof nb = {
  title: "Slik går det med handlingsplanen",
  subtitle: (plan, from, to) => `${plan}. Rapport for ${from} til ${to}`,
  frozen: (date) => `Slik det stod ${date}, då rapporten vart låst.`,
  draft: (date) => `Førebels: slik det står ${date}. Rapporten er ikkje låst.`,
  brief: "Kort fortalt",
  sentences: {
    none: "Planen har ingen tiltak i denne perioden.",
    counts: (all, parts) => `${all === 1 ? "Eitt tiltak" : `${all} tiltak`}: ${parts}.`,
    phases: {
      done: (count) => (count === 1 ? "1 er ferdig" : `${count} er ferdige`),
      permanent: (count) => (count === 1 ? "1 er blitt fast ordning" : `${count} er blitt faste ordningar`),
      underWay: (count) => `${count} er i gang`,
      notStarted: (count) => (count === 1 ? "1 er ikkje starta" : `${count} er ikkje starta`),
      stopped: (count) => `${count} går ut`,
    },
    late: (count) =>
      count === 0
        ? "Ingen tiltak er forseinka."
        : count === 1
          ? "Eitt tiltak er forseinka."
          : `${count} tiltak er forseinka.`,
    decisions: (count) => (count === 1 ? "Eitt tiltak ventar på ei avgjerd." : `${count} tiltak ventar på ei avgjerd.`),
    untold: (count) =>
      count === 1
        ? "Eitt tiltak har ikkje fått status i perioden, eller manglar forklaring."
        : `${count} tiltak har ikkje fått status i perioden, eller manglar forklaring.`,
    valid: (valid, all) =>
      all === 1
        ? valid === 1
          ? "Planen er gyldig etter KOSTRA-skjema 7B."
          : "Planen er ikkje gyldig etter KOSTRA-skjema 7B."
        : `Planen er gyldig etter KOSTRA-skjema 7B i ${valid} av ${all} kommunar.`,
    newMoney: (kroner, year) => `Tiltaka treng ${kroner} i nye midlar i ${year}.`,
    unfunded: (kroner) => `Det manglar finansiering for ${kroner} i planperioden.`,
  },
  proposals: {
    finished: (count, named) =>
      `Sidan sist er ${count === 1 ? "eitt tiltak ferdig" : `${count} tiltak ferdige`}, mellom anna ${named}.`,
    started: (count, named) =>
      `${count === 1 ? "Eitt tiltak er kome" : `${count} tiltak er komne`} i gang, mellom anna ${named}.`,
    late: (count, named) =>
      `${count === 1 ? "Eitt tiltak er forseinka" : `${count} tiltak er forseinka`}. Lengst har vi venta på ${named}.`,
    decisions: (named) => `Vi treng ei avgjerd om ${named}.`,
  },
  changes: {
    title: (date) => `Sidan førre rapport (${date})`,
    none: "Ingen tiltak har endra status sidan førre rapport.",
    finished: "Blitt ferdige",
    started: "Komne i gang",
    late: "Blitt forseinka",
    caughtUp: "Tekne att",
    added: "Nye i planen",
    stopped: "Går ut",
  },
  decisions: "Dette må de ta stilling til",
  late: "Forseinka, og kvifor",
  finished: "Ferdig",
  finishedBefore: "Ferdig frå før",
  columns: { measure: "Tiltak", responsible: "Ansvarleg", due: "Frist", why: "Årsak" },
  causes: {
    capacity: "For lite tid eller for få folk",
    money: "Manglar pengar",
    waiting: "Ventar på andre",
    changedNeed: "Behovet er endra",
    other: "Andre grunnar",
  },
  noWhy: "Ikkje forklart",
  nobody: "Ingen har ansvaret",
  money: "Økonomi",
  source: "Finansiering",
  sources: {
    withinBudget: "Innanfor budsjettet",
    newMoney: "Treng nye midlar",
    grant: "Tilskot",
    unfunded: "Utan finansiering",
  },
  sum: "Sum",
  total: "I alt",
  estimate: "Anslag frå planen, ikkje rekneskap. Heile kroner.",
  noMoney: "Ingen tiltak har fått kroner per år.",
  kostra: {
    title: (year) => `Svar til KOSTRA, skjema 7B, for ${year}`,
    lead: "Klart til å lime inn. Komplan har rekna det ut av vedtaket, tiltaka og perioden.",
    yes: (municipality, year) => `Ja. ${municipality} har ein gyldig, politisk vedteken plan i ${year}.`,
    no: (municipality, year) => `Nei. ${municipality} har ikkje ein gyldig, politisk vedteken plan i ${year}.`,
    adopted: (body, date, caseNumber) =>
      `Vedteken av ${body || "kommunestyret"} ${date}${caseNumber && `, sak ${caseNumber}`}.`,
    lasts: (date) => `Planen gjeld til og med ${date}.`,
    measures: (all, dated) =>
      all === 1
        ? "Eitt konkret tiltak gjeld kommunen, med dato eller milepælar."
        : `${all} konkrete tiltak gjeld kommunen. ${dated} av dei har dato eller milepælar.`,
    others: (names) => `Ja også for ${names}.`,
    othersNot: (names) => `Nei også for ${names}. Grunnane står i Komplan, under Kvalitet.`,
  },
  left: {
    title: "Ikkje med her",
    some: (words) =>
      `Rapporten er på to sider. Det var ikkje plass til ${words}. Alle tiltaka står i Komplan, under Rapport.`,
    late: (count) => `${count} forseinka tiltak`,
    decisions: (count) => (count === 1 ? "ei avgjerd" : `${count} avgjerder`),
    finished: (count) => `${count} ferdige tiltak`,
    changes: (count) => (count === 1 ? "ei endring" : `${count} endringar`),
  },
  fileName: "rapport",
};

export const reportText: Record<Language, typeof nb> = { nb, nn };
