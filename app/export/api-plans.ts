import { listPublished } from "#app/publication/shelf.server.ts";

/** Every published plan, newest version, with where to read it and fetch it. */
export async function loader() {
  const plans = (await listPublished()).map((plan) => ({
    ...plan,
    page: `/plan/${plan.slug}`,
    document: `/plan/${plan.slug}.json`,
  }));
  return Response.json({ plans }, { headers: openData });
}

/** Open data may be read by any page on the web, and are the same until something is published. */
const openData = {
  "x-komplan-keep": "yes",
  "Cache-Control": "public, no-cache",
  "Access-Control-Allow-Origin": "*",
};
