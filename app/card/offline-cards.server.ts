import { createHash } from "node:crypto";
import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { today } from "#app/lib/today.server.ts";
import { cardHref, cardSlug, findActionCard, templatePlace, workplacesOf } from "./action-card.ts";
import { approvedIn, withApproved } from "./approved-card.ts";
import { approvedFlowIn } from "./approved-flow.ts";
import { allCardTemplates } from "./card-template.ts";
import { cardVersion } from "./card-version.server.ts";
import { flowHref } from "./flow-href.ts";
import { allFlows } from "./flow-template.ts";
import { localOrTemplates } from "./local-services.server.ts";
import { type OfflineCards, offlineHref, offlineScope, offlineWords } from "./offline.ts";

/** Every card of a place, for every workplace, whole; the flows; the lists of them, and the page where they are taken away again. */
export async function offlineCards(place: string, language: Language): Promise<OfflineCards> {
  const local = await localOrTemplates(place);
  const templates = allCardTemplates()
    .map((template) => withApproved(template, approvedIn(template, local)))
    .flatMap((template) => [null, ...workplacesOf(template)].map((workplace) => cardSlug(template, workplace)));
  const slug = local?.place.slug ?? templatePlace;
  const cards = templates.flatMap((template) => findActionCard(template, local) ?? []);
  const flows = allFlows().map((flow) => {
    const approved = approvedFlowIn(flow, local);
    return { path: publicHref(language, flowHref(flow, local)), until: approved?.validUntil ?? null };
  });
  const pages = [
    ...[offlineScope(slug, language), offlineHref(slug, language), publicHref(language, flowHref(null, local))].map(
      (path) => ({ path, until: null }),
    ),
    ...flows,
    ...cards.map((card) => ({
      path: publicHref(language, cardHref(card, null)),
      until: card.approved?.validUntil ?? null,
    })),
  ];
  // Of a new day too: which services are marked as unconfirmed, and when they open, follows the calendar.
  const said = [today(), local, cards.map(cardVersion), allFlows(), pages];
  return {
    mark: createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16),
    pages,
    words: offlineWords(language),
  };
}
