import type { Language } from "./language.ts";
import type { PersonalDataKind } from "./personal-data.ts";

/** What a text must not hold, and what to write instead. Meant to stand beside the field it was typed in. */
const nb: Record<PersonalDataKind, string> = {
  idNumber:
    "Teksten ser ut til å inneholde et fødselsnummer eller D-nummer. Ta det bort. Planen skal aldri handle om enkeltpersoner.",
  phoneNumber: "Teksten ser ut til å inneholde et telefonnummer. Ta det bort, og skriv navnet på tjenesten i stedet.",
  emailAddress:
    "Teksten ser ut til å inneholde en e-postadresse. Ta den bort, og skriv funksjonen eller tjenesten i stedet.",
  streetAddress:
    "Teksten ser ut til å inneholde en gateadresse. Ta den bort, og skriv navnet på stedet eller tjenesten i stedet.",
  birthDate:
    "Teksten ser ut til å inneholde en fødselsdato. Ta den bort, og skriv aldersgruppen i stedet, for eksempel «barn under skolealder».",
  personWithAge:
    "Teksten ser ut til å handle om én person med alder. Skriv om så ingen kan kjenne seg igjen, for eksempel «barn i småskolen».",
};

const nn: typeof nb = {
  idNumber:
    "Teksten ser ut til å innehalde eit fødselsnummer eller D-nummer. Ta det bort. Planen skal aldri handle om enkeltpersonar.",
  phoneNumber: "Teksten ser ut til å innehalde eit telefonnummer. Ta det bort, og skriv namnet på tenesta i staden.",
  emailAddress:
    "Teksten ser ut til å innehalde ei e-postadresse. Ta henne bort, og skriv funksjonen eller tenesta i staden.",
  streetAddress:
    "Teksten ser ut til å innehalde ei gateadresse. Ta henne bort, og skriv namnet på staden eller tenesta i staden.",
  birthDate:
    "Teksten ser ut til å innehalde ein fødselsdato. Ta han bort, og skriv aldersgruppa i staden, til dømes «barn under skulealder».",
  personWithAge:
    "Teksten ser ut til å handle om éin person med alder. Skriv om så ingen kan kjenne seg att, til dømes «barn i småskulen».",
};

export const personalDataText: Record<Language, typeof nb> = { nb, nn };
