import { globSync, readFileSync } from "node:fs";

export interface Told {
  where: string;
  text: string;
}

/** Words and endings that only bokmål has. */
const onlyBokmål = new RegExp(
  `(?<!\\p{L})(?:${[
    "ikke|hvem|hva|hvordan|hvor|hvorfor|hvis|hver|hvert|hverandre|hvilke[nt]?|noen|noensinne|noe|annet|annen|andres|jeg|dere|deres",
    "hun|en|et|selv|egen|eget|egne|flere|mer|mye|bare|fra|uten|utenfor|innen|innenfor|ovenfor|siden|dessuten|imidlertid",
    "ennå|allerede|fortsatt|tidligere|senere|bedre|høyere|hjem|hjemme|hjemmet|sted|steder|stedet|uker?|uken|måned(?:en|er)?|dager|timer",
    "være|vært|ble|gjøre?|kommer|finnes|fortelle|forteller|krever|holder|mangler|virker|passer|venter|leser|snakker|varsler|lagrer",
    "trenger|trengs|slutter|jobber|øker?|lagret|endret|valgt|skrevet|kommet|åpen|åpent|åpner?|utsatte?",
    "vold(?:en|elig|s\\p{L}+)?|tjeneste(?:r|n|ne|tilbud)?|ansatte?|navn|navnet|oppgave\\p{L}*|begrunn\\p{L}*|veileder\\p{L}*|veiledning\\p{L}*",
    "hendelse\\p{L}*|høring\\p{L}*|ledere?|lederen|lederne|ledelsen|brukere|brukerne|innhold(?:et)?|meldinger|tiltakene|målene|kapitlene",
    "kommuner|kommunene|instanser|instansene|funksjoner|funksjonene|planer|planene|gruppen|politikerne|rettigheter",
    "\\p{L}{2,}(?<!frivil)lige?|\\p{L}{2,}het(?:en|er|ene)?|\\p{L}{3,}ingen|\\p{L}{3,}eres",
  ].join("|")})(?!\\p{L})`,
  "giu",
);

/** Words that only nynorsk has. */
const onlyNynorsk = new RegExp(
  `(?<!\\p{L})(?:${[
    "ikkje|kven|kva|korleis|kor|kvifor|kvar|kvart|kvarandre|nokon|noko|nokre|anna|eg|dykk|dykkar|ho|ein|eit|ei|sjølv|eigen|eige|eigne|fleire",
    "meir|mykje|berre|frå|utan|utanfor|innan|innanfor|sidan|dessutan|enno|allereie|framleis|tidlegare|seinare|betre|heim|heime|stad|stader",
    "veker?|veka|månad(?:en|er)?|dagar|timar|vere|vore|vart|gjere|gjer|kjem|finst|fortel|krev|held|manglar|verkar|passar|ventar|snakkar",
    "treng|sluttar|jobbar|aukar?|lagra|kome|opnar?|utsette|vald(?:en|eleg|s\\p{L}+)?|teneste\\p{L}*|tilsette?|namn|namnet",
    "oppgåve\\p{L}*|grunngi\\p{L}*|rettleiar\\p{L}*|rettleiing\\p{L}*|hending\\p{L}*|høyring\\p{L}*|leiar\\p{L}*|leiing\\p{L}*|brukarar|innhald",
    "meldingar|kommunar|kommunane|instansar|instansane|funksjonar|planar|planane|\\p{L}{2,}(?<!over|tann|fast)lege?|\\p{L}{2,}heit(?:a|er|ene)?|\\p{L}{3,}inga",
  ].join("|")})(?!\\p{L})`,
  "giu",
);

/** What is called the same in both languages, and the verb that looks like an article. */
const names = /søv og et|Frihet fra vold|Et liv uten vold|Trygghet for alle|Alternativ til Vold/g;

export function bokmålIn(text: string): string[] {
  return text.replace(names, "").match(onlyBokmål) ?? [];
}

export function nynorskIn(text: string): string[] {
  return text.replace(names, "").match(onlyNynorsk) ?? [];
}

/** Every text of content/ in one of the languages. */
export function contentIn(language: "nb" | "nn"): Told[] {
  return globSync("content/**/*.json")
    .toSorted()
    .flatMap((file) => {
      const own = new RegExp(`/${language}(-lett)?\\.json$`).test(file);
      return toldIn(JSON.parse(readFileSync(file, "utf8")), language, own).map((text) => ({ where: file, text }));
    });
}

function toldIn(value: unknown, language: string, inside: boolean): string[] {
  if (typeof value === "string") return inside ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => toldIn(part, language, inside || key === language));
}

/** Every set of words in the program that is called nb or nn: what stands in quotes there. */
export function wordsOfPages(language: "nb" | "nn"): Told[] {
  return globSync("{app,server}/**/*.{ts,tsx}")
    .filter((file) => !file.includes(".test."))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const values = file.endsWith(`-${language}.ts`)
        ? [text]
        : valuesNamed(language, withoutValues(other[language], text));
      return values.flatMap(quotedIn).map((text) => ({ where: file, text }));
    });
}

/** What stands in quotes on the pages outside of both, and reads as a text: neither an address nor the name of a field. */
export function wordsOutside(): Told[] {
  return globSync("{app,server}/**/*.tsx")
    .filter((file) => !file.includes(".test."))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return quotedIn(withoutValues("nb", withoutValues("nn", text.replace(/\/\*.*?\*\//gs, ""))))
        .filter((text) => /^.(\p{Lu}|[^/?]* )[^/?]*$/su.test(text))
        .map((text) => ({ where: file, text }));
    });
}

const other = { nb: "nn", nn: "nb" };

function quotedIn(value: string): string[] {
  const withoutKeys = value.replace(/^ *"[^"]*":/gm, "").replace(/\$\{[^{}]*\}/g, " … ");
  return withoutKeys.match(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
}

/** "const nn: typeof nb = …" and "nnPlaces = …" first; they hold what else is called so. */
const begins = (language: string) =>
  new RegExp(
    `^(?:export )?const (?:${language}|${language}[A-Z]\\w*|\\w+N${language[1]})\\b[^=]*=|\\b${language}: `,
    "gm",
  );

function valuesNamed(language: string, text: string): string[] {
  return [...text.matchAll(begins(language))].map(({ index, 0: { length } }) => valueAt(text, index + length));
}

function withoutValues(language: string, text: string): string {
  return valuesNamed(language, text).reduce((rest, value) => (value.length > 2 ? rest.replace(value, "") : rest), text);
}

/** What stands from a place to the comma, semicolon or bracket that ends it, past all that is opened and closed within. */
function valueAt(text: string, from: number): string {
  const open: string[] = [];
  for (let at = from; at < text.length; at += 1) {
    const [sign = "", inside] = [text[at], open.at(-1)];
    if (inside === '"' || inside === "`") {
      if (sign === "\\") at += 1;
      else if (sign === inside) open.pop();
      else if (inside === "`" && sign === "{" && text[at - 1] === "$") open.push(sign);
    } else if ('"`({['.includes(sign)) open.push(sign);
    else if (")}],;".includes(sign)) {
      if (open.length === 0) return text.slice(from, at);
      if (!",;".includes(sign)) open.pop();
    }
  }
  return text.slice(from);
}
