import type { QrCode } from "./qr-code.ts";

/** Words, and their language where it is not that of the whole. */
export interface Marked {
  text: string;
  language: string | null;
}

/** Somebody to call, or a list of lines. */
export interface BrochurePiece {
  name: Marked;
  phones: { number: string; words: Marked }[];
  lines: Marked[];
}

export interface BrochureSection {
  title: string;
  /** Where there is no room for all, those of the highest rank are left out; those of rank 0 never are. */
  rank: number;
  pieces: BrochurePiece[];
}

/** A sheet of A4 with two sides, folded in three: front, flap and back outside, the sections within. */
export interface Brochure {
  /** As BCP 47 writes it. */
  language: string;
  direction: "ltr" | "rtl";
  date: string;
  title: string;
  place: string;
  danger: {
    title: string;
    lead: string;
    calls: { words: string; phone: string }[];
    cannotTalk: { title: string; lines: string[] };
  };
  sections: BrochureSection[];
  back: string[];
  address: string;
  qr: (QrCode & { name: string }) | null;
}
