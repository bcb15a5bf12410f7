import type { Language } from "#app/lib/language.ts";

/** What a mandate begins with, in the language of the plan. */
const nb = {
  questions: [
    "Hvem i kommunen er utsatt for vold i nære relasjoner, og hva får de hjelp til i dag?",
    "Hva mangler, og for hvem?",
    "Hvilke to eller flere områder skal vi satse på i denne perioden, og hva kan vente?",
    "Hvem skal gjøre hva, innen når, og hva koster det?",
    "Hvordan ser vi om tiltakene virker, og hvem rapporterer til hvem?",
  ],
  reportingToSteering: "Lederen av arbeidsgruppa rapporterer til styringsgruppa hver måned.",
  reportingToLeader: "Lederen av arbeidsgruppa rapporterer til kommunedirektøren hver måned.",
  limits:
    "Arbeidet gjelder tjenestene og samarbeidet mellom dem. Gruppa behandler ikke enkeltsaker og samler ikke inn opplysninger om enkeltpersoner.",
  hearing: "Planen sendes på høring",
};

const nn: typeof nb = {
  questions: [
    "Kven i kommunen er utsette for vald i nære relasjonar, og kva får dei hjelp til i dag?",
    "Kva manglar, og for kven?",
    "Kva to eller fleire område skal vi satse på i denne perioden, og kva kan vente?",
    "Kven skal gjere kva, innan når, og kva kostar det?",
    "Korleis ser vi om tiltaka verkar, og kven rapporterer til kven?",
  ],
  reportingToSteering: "Leiaren av arbeidsgruppa rapporterer til styringsgruppa kvar månad.",
  reportingToLeader: "Leiaren av arbeidsgruppa rapporterer til kommunedirektøren kvar månad.",
  limits:
    "Arbeidet gjeld tenestene og samarbeidet mellom dei. Gruppa behandlar ikkje enkeltsaker og samlar ikkje inn opplysningar om enkeltpersonar.",
  hearing: "Planen blir send på høyring",
};

export const mandateWords: Record<Language, typeof nb> = { nb, nn };
