import type { ColumnField } from "./imported-plan.ts";

/** Parts of words that tell what a column holds, in bokmål and nynorsk. In a compound the last part decides: "tiltaksansvarlig" is about who. */
const wordParts: [RegExp, ColumnField | null][] = [
  [/målgruppe|målform|partner|nivå|grunnlag|kommentar|merknad|lovhjemmel/g, null],
  [/evaluer|oppnå|indikator|måling|målbar|suksess|kriterie|resultat|effekt|rapporter/g, "evaluation"],
  [/ansvar|eigar|eier|utfør/g, "responsible"],
  [/ressurs|økonomi|kostnad|finans|budsjett|midler|midlar|kroner|beløp/g, "resources"],
  [
    /frist|tidsrom|period|tidsplan|tidspunkt|tidsaspekt|tidsfrist|tidsperspektiv|tidslinje|oppstart|framdrift|fremdrift|varighet|varigheit|milepæl/g,
    "period",
  ],
  [/status/g, "status"],
  [/(innsats|satsings|fokus|tema)område/g, "focusArea"],
  [/strategi|framgangsmåte|fremgangsmåte/g, "strategy"],
  [/^(nr|nummer|#|pkt|punkt)$|(tiltaks?|mål)(nr|nummer)/g, "number"],
  [/mål|ønsk/g, "goal"],
  [/tiltak|aktivitet|handling|oppgave|oppgåve/g, "measure"],
];

/** Questions people use as headings. */
const phrases: [RegExp, ColumnField][] = [
  [/^(dette|hva|kva) .*(gjøre|gjer|gjere|gjør)\b/, "measure"],
  [/^(vi|kva|hva) (ønsk|ønskj|ynskj|vil vi)/, "goal"],
  [/^(hvem|kven)\b/, "responsible"],
  [/^når\b/, "period"],
  [/^tid$/, "period"],
  [/^(hvordan|korleis) .*(mål|evaluer|vite)/, "evaluation"],
  [/^(hvordan|korleis)\b/, "strategy"],
  [/^(hva|kva)$/, "measure"],
  [/^(tiltak|mål) (nr|nummer)$/, "number"],
];

/** Which field a column holds, judged by its heading; null when the heading says nothing that is known. */
export function columnField(heading: string): ColumnField | null {
  const plain = heading
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
  const phrase = phrases.find(([pattern]) => pattern.test(plain));
  if (phrase) return phrase[1];
  for (const word of plain.split(" ")) {
    const field = fieldOfWord(word);
    if (field !== undefined) return field;
  }
  return null;
}

function fieldOfWord(word: string): ColumnField | null | undefined {
  let last = -1;
  let field: ColumnField | null | undefined;
  for (const [pattern, meaning] of wordParts) {
    for (const { index } of word.matchAll(pattern)) {
      if (index > last) [last, field] = [index, meaning];
    }
  }
  return field;
}

/** The fields of a row of headings, each field once: a second column of goals is how the first are to be reached. */
export function fieldsOfHeadings(headings: string[]): (ColumnField | null)[] {
  const fields = headings.map(columnField);
  const goals = fields.flatMap((field, at) => (field === "goal" ? [at] : []));
  if (goals.length === 2 && !fields.includes("strategy"))
    return fields.map((field, at) => (at === goals[1] ? "strategy" : field));
  if (fields.includes("strategy") && goals.length === 0)
    return fields.map((field) => (field === "strategy" ? "goal" : field));
  return fields;
}
