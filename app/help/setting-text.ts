import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Innstillinger for hjelpesidene",
  back: "Tjenester",
  lead: "Gjelder hjelpesidene i kommunene dere har tjenester for. Bokmål, nynorsk og lettlest er alltid med.",
  languages: "Oversettelser som vises",
  warning:
    "Der det står at ingen har lest over, er teksten laget av en maskin. La noen som kan språket, lese siden før dere slår den på: et galt ord kan føre den som leser, feil vei.",
  machine: "laget av maskin, ingen har lest over",
  read: (who: string) => `lest av ${who}`,
  old: "følger en eldre norsk tekst",
  exit: "Hit kommer den som forlater siden i hast",
  exitHint: "Velg en stor, vanlig side. Alle som forlater hjelpesidene deres, kommer dit.",
  save: "Lagre",
  saved: "Lagret. Innbyggerne ser det nå.",
  embed: {
    title: "Vis numrene på kommunens nettside",
    lead: "Lim koden inn der innbyggerne skal se hvem de kan ringe nå. Boksen følger tjenestene deres, og har verken skript eller informasjonskapsler. Den har ingen knapp for å forlate siden, så den vanlige hjelpesiden er tryggest å lenke til.",
    code: (place: string) => `Kode for nettsiden: ${place}`,
    see: (place: string) => `Se hvordan boksen ser ut: ${place}`,
  },
  error: "Feil",
  errors: { heading: "Dette må rettes før det kan lagres", unknown: "Velg blant dem som står i lista" } as Record<
    string,
    string
  > & { heading: string },
};

const nn: typeof nb = {
  title: "Innstillingar for hjelpesidene",
  back: "Tenester",
  lead: "Gjeld hjelpesidene i kommunane de har tenester for. Bokmål, nynorsk og lettlese er alltid med.",
  languages: "Omsetjingar som er synlege",
  warning:
    "Der det står at ingen har lese over, er teksten laga av ei maskin. La nokon som kan språket, lese sida før de slår henne på: eit gale ord kan føre den som les, feil veg.",
  machine: "laga av maskin, ingen har lese over",
  read: (who: string) => `lesen av ${who}`,
  old: "følgjer ein eldre norsk tekst",
  exit: "Hit kjem den som forlèt sida i hast",
  exitHint: "Vel ei stor, vanleg side. Alle som forlèt hjelpesidene dykkar, kjem dit.",
  save: "Lagre",
  saved: "Lagra. Innbyggjarane ser det no.",
  embed: {
    title: "Vis numra på nettsida til kommunen",
    lead: "Lim koden inn der innbyggjarane skal sjå kven dei kan ringje no. Boksen følgjer tenestene dykkar, og har verken skript eller informasjonskapslar. Han har ingen knapp for å forlate sida, så den vanlege hjelpesida er tryggast å lenkje til.",
    code: (place: string) => `Kode for nettsida: ${place}`,
    see: (place: string) => `Sjå korleis boksen ser ut: ${place}`,
  },
  error: "Feil",
  errors: { heading: "Dette må rettast før det kan lagrast", unknown: "Vel mellom dei som står i lista" },
};

export const settingText: Record<Language, typeof nb> = { nb, nn };
