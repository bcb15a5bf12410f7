import { templatePlace } from "./action-card.ts";
import type { Flow } from "./flow-template.ts";
import type { LocalServices } from "./local-service.ts";

/** Where a flow is, or the list of them; the same in both languages but for what stands in front. */
export function flowHref(flow: Pick<Flow, "slug"> | null, local: Pick<LocalServices, "place"> | null): string {
  const list = `/kort/${local?.place.slug ?? templatePlace}/flyt`;
  return flow === null ? list : `${list}/${flow.slug}`;
}
