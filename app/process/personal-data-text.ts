import type { Language } from "#app/lib/language.ts";
import type { PersonalDataKind } from "#app/lib/personal-data.ts";

const nb: Record<PersonalDataKind, string> = {
  idNumber: "Ta bort fødselsnummeret. Ingenting er lagret.",
  phoneNumber: "Ta bort telefonnummeret. Ingenting er lagret.",
  emailAddress: "Ta bort e-postadressen. Ingenting er lagret.",
  streetAddress: "Ta bort gateadressen. Ingenting er lagret.",
  birthDate: "Ta bort fødselsdatoen. Ingenting er lagret.",
  personWithAge: "Skriv om det som kan peke ut én person, for eksempel navn eller alder. Ingenting er lagret.",
};

const nn: typeof nb = {
  idNumber: "Ta bort fødselsnummeret. Ingenting er lagra.",
  phoneNumber: "Ta bort telefonnummeret. Ingenting er lagra.",
  emailAddress: "Ta bort e-postadressa. Ingenting er lagra.",
  streetAddress: "Ta bort gateadressa. Ingenting er lagra.",
  birthDate: "Ta bort fødselsdatoen. Ingenting er lagra.",
  personWithAge: "Skriv om det som kan peike ut éin person, til dømes namn eller alder. Ingenting er lagra.",
};

/** What is said of a text that points out one person, by what was found. */
export const personalDataText: Record<Language, typeof nb> = { nb, nn };
