const letters: Record<string, string> = { æ: "ae", ø: "o", đ: "d", ŧ: "t", ŋ: "n", ß: "ss", "&": " og " };

/** A title as part of an address: "Forebygging på skolen" is "forebygging-pa-skolen". */
export function slugOf(title: string): string {
  const ascii = title
    .toLowerCase()
    .replace(/[æøđŧŋß&]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return shortened(ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")) || "del";
}

/** The slug itself when nobody has it, else with the first number that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let count = 2; ; count++) {
    if (!taken.has(`${slug}-${count}`)) return `${slug}-${count}`;
  }
}

function shortened(slug: string): string {
  if (slug.length <= 60) return slug;
  const cut = slug.slice(0, 60);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut;
}
