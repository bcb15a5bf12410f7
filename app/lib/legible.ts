/** A text as a reader sees it, and for each of its signs where that stands in the text as it was written. */
export interface Legible {
  text: string;
  places: number[];
}

/** Signs that look like others, take no room, or are written in another width. */
const odd =
  /[\p{Default_Ignorable_Code_Point}\u2010\u2011\u2212\uff01-\uff5e]|(?! )\p{Zs}|(?![0-9])\p{Nd}|(?![\n\t\r])\p{Control}/u;

/** Reads past what the eye does not see: signs without room go, all blanks and hyphens are one kind, and digits are 0 to 9. */
export function legible(written: string): Legible {
  if (!odd.test(written)) return { text: written, places: [] };
  const signs: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of written) {
    for (const unit of plain(sign)) {
      signs.push(unit);
      for (let half = 0; half < unit.length; half += 1) places.push(at + half);
    }
    at += sign.length;
  }
  return { text: signs.join(""), places };
}

function plain(sign: string): string {
  if (!odd.test(sign)) return sign;
  if (/[\u2010\u2011\u2212]/.test(sign)) return "-";
  if (/\p{Zs}/u.test(sign)) return " ";
  return /[\p{Nd}\uff01-\uff5e]/u.test(sign) ? sign.normalize("NFKC") : "";
}
