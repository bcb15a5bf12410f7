import { dateInNorway } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import type { Publication } from "#app/publication/publication.ts";
import { findPublished } from "#app/publication/shelf.server.ts";
import type { PlanAddress } from "./plan-href.ts";

/** What every page of a plan needs. */
export interface PlanRead {
  plan: Publication;
  address: PlanAddress;
  /** Publication and validity are judged by this day. */
  today: string;
}

/** The plan in its newest version, or in the older one that "?versjon=" names. */
export async function readPlan(request: Request, slug: string): Promise<PlanRead> {
  const newest = (await findPublished(slug)) ?? notFound();
  const asked = askedVersion(request);
  const today = dateInNorway(new Date());
  if (asked === undefined || asked === newest.version) {
    return { plan: newest, address: { slug, olderVersion: undefined }, today };
  }
  const plan = (await findPublished(slug, asked)) ?? notFound();
  return { plan, address: { slug, olderVersion: asked }, today };
}

function askedVersion(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get("versjon");
  if (asked === null) return undefined;
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : notFound();
}
