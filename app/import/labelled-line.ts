/** What can be said about a measure or a goal on a line of its own: "Ansvar: helsesjefen". */
export type SaidField = "strategy" | "responsible" | "period" | "resources" | "evaluation";

export interface LabelledLine {
  field: SaidField;
  words: string;
}

const labels: [RegExp, SaidField][] = [
  [/^strategi(er|ar)?$/i, "strategy"],
  [/^(hoved|hovud)?ansvar(lig|leg)?$/i, "responsible"],
  [/^(tidsrom|tidsfrist|frist|når|periode|tidsplan)$/i, "period"],
  [/^(ressurs(er|ar)?|økonomi|kostnad(er|ar)?|finansiering)$/i, "resources"],
  [/^(evaluering|måling|indikator(er|ar)?)$/i, "evaluation"],
];

/** Only these words: "Ressurspersoner: råd og veiledning" is something to be done. */
export function labelledLine(text: string): LabelledLine | null {
  const [, label = "", words = ""] = /^(\p{L}+)\s*:\s*(\S.*)$/su.exec(text.trim()) ?? [];
  const field = labels.find(([pattern]) => pattern.test(label))?.[1];
  return field ? { field, words } : null;
}
