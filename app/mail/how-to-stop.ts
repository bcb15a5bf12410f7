import type { Language } from "#app/lib/language.ts";

/** Stands in each mail that Komplan sends of its own accord: how to get no more of them. The address lets its reader do so. */
export function howToStop(language: Language, address: string): string {
  return `${words[language]}\n\n${address}`;
}

const words: Record<Language, string> = {
  nb: "Vil du ikke ha flere e-poster som Komplan sender av seg selv? Stopp dem her:",
  nn: "Vil du ikkje ha fleire e-postar som Komplan sender av seg sjølv? Stopp dei her:",
};
