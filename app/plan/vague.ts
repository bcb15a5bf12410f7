/** Words that promise an attitude and not a deed, in bokmål and nynorsk. */
const vagueWords = [
  "bidra til",
  "ha (?:økt |auka )?fokus",
  "fokusere",
  "(?:sette|setje|setta) søkelys",
  "vurdere",
  "jobbe (?:for|med|mot)",
  "arbeide (?:for|med|mot)",
  "(?:legge|leggje) til rette",
  "ha (?:særlig |særleg )?(?:oppmerksomhet|merksemd)",
  "(?:være|vere) bevisst",
  "(?:være|vere) en pådriver|(?:være|vere) ein pådrivar",
  "(?:søke|søkje) å",
  "tilstrebe|streve etter",
  "(?:ved|etter) behov",
  "så langt (?:som )?(?:det er )?(?:mulig|mogleg|råd)",
] as const;

const pattern = new RegExp(`(?<!\\p{L})(?:${vagueWords.join("|")})(?!\\p{L})`, "iu");

/** The first vague words of a text, as they stand in it; empty when what shall be done is said. */
export function vagueIn(text: string): string {
  return pattern.exec(text)?.[0] ?? "";
}
