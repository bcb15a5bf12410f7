import type { Language } from "#app/lib/language.ts";
import type { Brochure } from "./brochure-sheet.ts";
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

/** What is read from afar or in haste, for a poster or a card for the pocket: fewer words than the card has, each piece whole. */
export interface ShortSheet {
  language: Language;
  date: string;
  owner: string;
  title: string;
  exampleMark: string;
  danger: { words: string; phone: string };
  /** Where there is no room for all, those of the highest rank are left out first. */
  parts: { name: string; blocks: { text: string; rank: number }[] }[];
  /** Services without a number have a line to write it on. */
  numbers: { name: string; calls: Call[]; toWrite: string[] };
  /** Says that this is not the whole card, and where that is. */
  extract: string;
  foot: string[];
  /** How to fold it; not said on a poster. */
  fold: string;
  address: string;
  qr: CardSheet["qr"];
}

/** A sheet by the look it is given: each is a file of app/export/typst. */
export type Sheet =
  | { look: "card"; sheet: CardSheet }
  | { look: "poster" | "pocket"; sheet: ShortSheet }
  | { look: "brochure"; sheet: Brochure };
