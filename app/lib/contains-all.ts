/** Whether a text contains every word that was typed, whatever the case and the accents. */
export function containsAll(text: string, typed: string): boolean {
  const searched = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

const letters: Record<string, string> = { ä: "æ", ö: "ø", đ: "d", ŧ: "t", ŋ: "n" };

/** Without accents: "Kárášjohka" as it is typed on most keyboards. Æ, ø and å are letters of their own, also as a Swede writes them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^ -~å]/g, (letter) => letters[letter] ?? letter.normalize("NFD").replace(/\p{Mark}/gu, ""));
}
