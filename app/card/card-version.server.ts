import { createHash } from "node:crypto";
import { type ActionCard, cardSlug, templatePlace } from "./action-card.ts";
import { cardContent } from "./card-content.ts";

/** Short and the same for as long as the card says the same, in both languages (no: versjonskode): "3f9a2c1b". */
export function cardVersion(card: ActionCard): string {
  const said = (["nb", "nn"] as const).map((language) => cardContent(card, language));
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 8);
}

/** As it stands in the address that tells whether a card still holds: "4601.barn-skole.3f9a2c1b". */
export function cardCode(card: ActionCard): string {
  const { template, workplace, local } = card;
  return `${local?.place.kommunenummer ?? templatePlace}.${cardSlug(template, workplace)}.${cardVersion(card)}`;
}

/** Which card a code is for, and which version of it; nothing when it is no code. */
export function readCardCode(code: string): { place: string; card: string; version: string } | undefined {
  const [, place = "", card = "", version = ""] = /^(mal|\d{4})\.([a-z]+(?:-[a-z]+)?)\.([0-9a-f]{8})$/.exec(code) ?? [];
  return place === "" ? undefined : { place, card, version };
}
