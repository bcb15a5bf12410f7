import { type ActionCard, cardHref } from "./action-card.ts";

/** How a card is put on paper: a sheet of A4, a poster of A3, or a sheet to fold for the pocket. Named as the looks they are given. */
export const paperForms = ["card", "poster", "pocket"] as const;
export type PaperForm = (typeof paperForms)[number];

const slugs: Record<PaperForm, string> = { card: "", poster: "plakat", pocket: "lommekort" };

export function paperFormSlug(form: PaperForm): string {
  return slugs[form];
}

export function findPaperForm(slug: string): PaperForm | undefined {
  return paperForms.find((form) => slugs[form] === slug);
}

/** Where a card on paper is. */
export function paperHref(card: Omit<ActionCard, "parts">, form: PaperForm): string {
  const href = cardHref(card, null);
  return form === "card" ? `${href}.pdf` : `${href}/${slugs[form]}.pdf`;
}
