import type { Language } from "#app/lib/language.ts";
import type { GoalLevel, PlanPeriod } from "./goal.ts";
import type { Funding, MeasureKind, NationalCategory, Phase, TargetGroup, ViolenceForm } from "./measure.ts";
import type { GroupKind } from "./plan.ts";

/** Words for everything in a plan that is one of a few, as they stand in running text. */
export interface Labels {
  targetGroups: Record<TargetGroup, string>;
  violenceForms: Record<ViolenceForm, string>;
  nationalCategories: Record<NationalCategory, string>;
  measureKinds: Record<MeasureKind, string>;
  fundings: Record<Funding, string>;
  phases: Record<Phase | "late", string>;
  goalLevels: Record<GoalLevel, string>;
  planPeriods: Record<PlanPeriod, string>;
  groupKinds: Record<GroupKind, string>;
}

const nb: Labels = {
  targetGroups: {
    children: "barn og unge",
    adults: "voksne",
    elderly: "eldre",
    women: "kvinner",
    men: "menn",
    pregnant: "gravide",
    disability: "personer med funksjonsnedsettelse",
    intellectualDisability: "personer med utviklingshemming",
    substanceUse: "personer med rusproblemer",
    mentalHealth: "personer med psykiske helseproblemer",
    minority: "personer med minoritetsbakgrunn",
    sami: "samisk befolkning",
    lgbt: "lhbt+-personer",
    perpetrators: "de som bruker vold",
    nextOfKin: "pårørende",
    staff: "ansatte",
    residents: "alle innbyggere",
  },
  violenceForms: {
    physical: "fysisk vold",
    psychological: "psykisk vold",
    sexual: "seksuell vold",
    material: "materiell vold",
    financial: "økonomisk vold",
    latent: "latent vold",
    digital: "digital vold",
    neglect: "omsorgssvikt",
    coerciveControl: "kontrollerende atferd",
    honour: "æresrelatert vold",
    negativeSocialControl: "negativ sosial kontroll",
    forcedMarriage: "tvangsekteskap",
    genitalMutilation: "kjønnslemlestelse",
    childrenLivingWithViolence: "barn som lever med vold i familien",
    childRearing: "vold i oppdragelsen",
    stalking: "forfølgelse",
    afterSeparation: "vold etter samlivsbrudd",
  },
  nationalCategories: {
    prevention: "målrettet forebygging",
    assistance: "likeverdig og helhetlig hjelp",
    protection: "god beskyttelse",
    sami: "vold i samiske samfunn",
    preparedness: "beredskap i kriser",
    cooperation: "styrket samarbeid",
  },
  measureKinds: { new: "nytt tiltak", continued: "videreført tiltak", extended: "utvidet tiltak" },
  fundings: { withinBudget: "innenfor budsjettet", grant: "tilskudd", newMoney: "trenger nye midler" },
  phases: {
    notStarted: "ikke startet",
    underWay: "i gang",
    done: "ferdig",
    permanent: "fast ordning",
    stopped: "utgår",
    late: "forsinket",
  },
  goalLevels: { general: "Overordnet mål", agency: "Mål for tjenestene", user: "Mål for brukerne" },
  planPeriods: { this: "denne planperioden", next: "neste planperiode" },
  groupKinds: {
    projectLeader: "Leder for planarbeidet",
    working: "Arbeidsgruppe",
    steering: "Styringsgruppe",
    reference: "Referansegruppe",
  },
};

const nn: Labels = {
  targetGroups: {
    children: "barn og unge",
    adults: "vaksne",
    elderly: "eldre",
    women: "kvinner",
    men: "menn",
    pregnant: "gravide",
    disability: "personar med funksjonsnedsetting",
    intellectualDisability: "personar med utviklingshemming",
    substanceUse: "personar med rusproblem",
    mentalHealth: "personar med psykiske helseproblem",
    minority: "personar med minoritetsbakgrunn",
    sami: "samisk befolkning",
    lgbt: "lhbt+-personar",
    perpetrators: "dei som bruker vald",
    nextOfKin: "pårørande",
    staff: "tilsette",
    residents: "alle innbyggjarar",
  },
  violenceForms: {
    physical: "fysisk vald",
    psychological: "psykisk vald",
    sexual: "seksuell vald",
    material: "materiell vald",
    financial: "økonomisk vald",
    latent: "latent vald",
    digital: "digital vald",
    neglect: "omsorgssvikt",
    coerciveControl: "kontrollerande åtferd",
    honour: "æresrelatert vald",
    negativeSocialControl: "negativ sosial kontroll",
    forcedMarriage: "tvangsekteskap",
    genitalMutilation: "kjønnslemlesting",
    childrenLivingWithViolence: "barn som lever med vald i familien",
    childRearing: "vald i oppsedinga",
    stalking: "forfølging",
    afterSeparation: "vald etter samlivsbrot",
  },
  nationalCategories: {
    prevention: "målretta førebygging",
    assistance: "likeverdig og heilskapleg hjelp",
    protection: "godt vern",
    sami: "vald i samiske samfunn",
    preparedness: "beredskap i kriser",
    cooperation: "styrkt samarbeid",
  },
  measureKinds: { new: "nytt tiltak", continued: "vidareført tiltak", extended: "utvida tiltak" },
  fundings: { withinBudget: "innanfor budsjettet", grant: "tilskot", newMoney: "treng nye midlar" },
  phases: {
    notStarted: "ikkje starta",
    underWay: "i gang",
    done: "ferdig",
    permanent: "fast ordning",
    stopped: "går ut",
    late: "forseinka",
  },
  goalLevels: { general: "Overordna mål", agency: "Mål for tenestene", user: "Mål for brukarane" },
  planPeriods: { this: "denne planperioden", next: "neste planperiode" },
  groupKinds: {
    projectLeader: "Leiar for planarbeidet",
    working: "Arbeidsgruppe",
    steering: "Styringsgruppe",
    reference: "Referansegruppe",
  },
};

export const labels: Record<Language, Labels> = { nb, nn };

/** "a, b og c", the same in both languages. */
export function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} og ${words.at(-1)}`;
}
