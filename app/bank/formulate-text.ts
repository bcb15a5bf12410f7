import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Hjelp til å formulere",
  back: "Tilbake",
  lead: "Svar kort på spørsmålene, så setter vi ordene sammen til et forslag. Du kan endre det før du bruker det.",
  goalNow: "Målet tiltaket skal nå:",
  better: "Hva skal bli bedre?",
  done: "Hva må gjøres for å få det til?",
  questions: {
    who: { label: "For hvem, eller i hvilken tjeneste?", hint: "For eksempel: eldre som har hjelp hjemme" },
    better: { label: "Hva merker de når dere har lykkes?", hint: "For eksempel: blir spurt om de er trygge" },
    deed: { label: "Hva gjør dere?", hint: "Begynn med et verb. For eksempel: still to spørsmål om trygghet" },
    where: { label: "Hvor, eller for hvem?", hint: "For eksempel: i den årlige samtalen i hjemmetjenesten" },
    when: { label: "Når er det gjort?", hint: "For eksempel: innen 1. juni, eller hvert halvår" },
  },
  suggest: "Lag forslag",
  goal: { label: "Forslag til mål", button: "Bruk som mål" },
  measure: { label: "Forslag til tiltak", button: "Bruk som tiltak" },
  newMeasure: { label: "Forslag til tiltak under målet", button: "Legg til som tiltak" },
  remarks: {
    vague: (words: string) => `«${words}» kan bety ulike ting. Fortell gjerne hva noen ser at er gjort.`,
    noWho: () => "Ta gjerne med hvem det blir bedre for. Da er det lettere å vite om dere er framme.",
    noDeed: () => "Si gjerne hva noen gjør, med et verb først. Da kan tiltaket krysses av.",
    noWhere: () => "Ta gjerne med hvor det skjer, eller for hvem.",
    noWhen: () => "Ta gjerne med når det er gjort, eller hvor ofte.",
    long: () => "Forslaget er langt. Kanskje er det to, eller noe av det kan stå som punkter under tiltaket.",
  },
  near: "Slik har andre sagt det",
};

const nn: typeof nb = {
  title: "Hjelp til å formulere",
  back: "Tilbake",
  lead: "Svar kort på spørsmåla, så set vi orda saman til eit framlegg. Du kan endre det før du brukar det.",
  goalNow: "Målet tiltaket skal nå:",
  better: "Kva skal bli betre?",
  done: "Kva må gjerast for å få det til?",
  questions: {
    who: { label: "For kven, eller i kva teneste?", hint: "Til dømes: eldre som har hjelp heime" },
    better: { label: "Kva merkar dei når de har lykkast?", hint: "Til dømes: blir spurde om dei er trygge" },
    deed: { label: "Kva gjer de?", hint: "Byrj med eit verb. Til dømes: still to spørsmål om tryggleik" },
    where: { label: "Kvar, eller for kven?", hint: "Til dømes: i den årlege samtalen i heimetenesta" },
    when: { label: "Når er det gjort?", hint: "Til dømes: innan 1. juni, eller kvart halvår" },
  },
  suggest: "Lag framlegg",
  goal: { label: "Framlegg til mål", button: "Bruk som mål" },
  measure: { label: "Framlegg til tiltak", button: "Bruk som tiltak" },
  newMeasure: { label: "Framlegg til tiltak under målet", button: "Legg til som tiltak" },
  remarks: {
    vague: (words: string) => `«${words}» kan bety ulike ting. Fortel gjerne kva nokon ser at er gjort.`,
    noWho: () => "Ta gjerne med kven det blir betre for. Då er det lettare å vite om de er framme.",
    noDeed: () => "Sei gjerne kva nokon gjer, med eit verb først. Då kan tiltaket kryssast av.",
    noWhere: () => "Ta gjerne med kvar det skjer, eller for kven.",
    noWhen: () => "Ta gjerne med når det er gjort, eller kor ofte.",
    long: () => "Framlegget er langt. Kanskje er det to, eller noko av det kan stå som punkt under tiltaket.",
  },
  near: "Slik har andre sagt det",
};

export const formulateText: Record<Language, typeof nb> = { nb, nn };
