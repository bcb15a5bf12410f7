import { planSchema } from "./plan-json.ts";

/** What /plan/:slug.json promises. */
export function loader() {
  return new Response(JSON.stringify(planSchema(), null, 2), {
    headers: {
      "Content-Type": "application/schema+json; charset=utf-8",
      "Cache-Control": "public, no-cache",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
