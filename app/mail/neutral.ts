/** Parts of words that tell what a page is about, in the languages of the help pages. */
const telling = [
  // Norwegian
  ...["vold", "vald", "overgrep", "mishandl", "misbruk", "krise", "hjelp mot", "incest", "trussel", "trug"],
  ...["utsatt", "utsett", "offer", "drap", "fare", "tvang", "nødhjelp", "naudhjelp", "gjerning", "flykt", "rømme"],
  // Northern Sámi
  ...["veahkav", "illast", "illást", "roassu", "várra", "vearredah"],
  // English
  ...[
    "violen",
    "abus",
    "crisis",
    "victim",
    "shelter",
    "refuge",
    "rape",
    "assault",
    "danger",
    "threat",
    "escape",
    "safe",
  ],
  // Arabic, Farsi, Ukrainian, Polish, Somali and Tigrinya
  ...["عنف", "اعتداء", "إساءة", "خطر", "خشونت", "آزار", "насил", "небезпе", "жертв", "przemoc", "ofiar", "krzywd"],
  ...["rabshad", "xadgudub", "dhibaat", "tacaddi", "ዓመጽ", "ዓመፅ", "ጎነጽ", "ሓደጋ"],
];

/** The word in a title, an address or a name that would tell somebody who looks at the history what was read. Null when there is none. */
export function tellingWord(text: string): string | null {
  const lower = text.toLowerCase();
  return telling.find((part) => lower.includes(part)) ?? null;
}

/** A name that others have chosen, where it may stand in a mail that is read over a shoulder; other words in its place where it tells. */
export function neutralName(name: string, otherwise: string): string {
  return tellingWord(name) === null ? name : otherwise;
}
