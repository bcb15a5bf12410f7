import { months } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { offlineText } from "./offline-text.ts";

/** What a phone keeps of one place's cards, in one language. A worker in the browser fetches it, and asks for it again when online. */
export interface OfflineCards {
  /** Another one as soon as any of the pages says something else. */
  mark: string;
  pages: OfflinePage[];
  words: OfflineWords;
}

interface OfflinePage {
  path: string;
  /** The last day it holds; null when it has no such day. */
  until: string | null;
}

/** What the worker writes above a page that comes from the phone. {time} and {date} are filled in there. */
interface OfflineWords {
  kept: string;
  old: string;
  expired: string;
  missing: string;
  months: readonly string[];
}

/** All that the worker ever answers for: the cards of one place in one language. Never the note, the questions, help pages or staff pages. */
export function offlineScope(place: string, language: Language): string {
  return publicHref(language, `/kort/${place}`);
}

/** Where the cards are fetched to the phone, and taken away again. */
export function offlineHref(place: string, language: Language): string {
  return `${offlineScope(place, language)}/frakoblet`;
}

export function offlineWords(language: Language): OfflineWords {
  const { kept, old, expired, missing } = offlineText[language];
  return { kept, old, expired, missing, months: months[language] };
}
