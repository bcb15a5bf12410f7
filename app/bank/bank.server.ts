import { findMeasureExample, measureExamples } from "#app/guide/measure-example.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Language } from "#app/lib/language.ts";
import { type BankEntry, entryOfExample } from "./entry.ts";
import { findOffer, listOffers } from "./offer.server.ts";
import { entryOfOffer } from "./offer.ts";

/** All that a plan can take over: what others have done before our own examples. Its own measures it has already. */
export async function listEntries(db: Db, planId: string, language: Language): Promise<BankEntry[]> {
  const offers = await listOffers(db);
  return [
    ...offers.filter((offer) => offer.planId !== planId).map(entryOfOffer),
    ...measureExamples().map((example) => entryOfExample(example, language)),
  ];
}

/** The entry of an address. What was withdrawn is not there. */
export async function findEntry(db: Db, id: string, language: Language): Promise<BankEntry> {
  const example = findMeasureExample(id);
  if (example) return entryOfExample(example, language);
  return entryOfOffer((await findOffer(db, id)) ?? notFound());
}
