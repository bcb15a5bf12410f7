import type { Language } from "#app/lib/language.ts";
import type { QrCode } from "./qr-code.ts";

/** An action card ready to be printed on one sheet: words and order are settled, only the look is left. */
export interface CardSheet extends CardContent {
  language: Language;
  /** ISO date that the file carries, so that the same card gives the same bytes. */
  date: string;
  /** Whose card it is: a municipality, or Komplan's own. */
  owner: string;
  /** Small words at the foot: which edition it is, and where one can see whether it still holds. */
  foot: string[];
  address: string;
  /** The same address for a camera, and what it is called to those who cannot see it. Null when the address is too long. */
  qr: (QrCode & { name: string }) | null;
}

/** What a card says: a new version is one that says something else. */
export interface CardContent {
  title: string;
  lead: string[];
  /** Says that the numbers are invented; empty for a real municipality. */
  exampleMark: string;
  parts: { name: string; blocks: { text: string; calls: Call[]; laws: string[] }[] }[];
  numbers: { name: string; services: { name: string; calls: Call[]; remark: string }[] };
}

/** Somebody to call, with a mark when nobody has confirmed the number for a while. */
export interface Call {
  name: string;
  phones: string[];
  remark: string;
}
