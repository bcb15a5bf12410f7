import { hsdsServiceSchema } from "./hsds/hsds.ts";

/** What /api/v1/services promises of each service. */
export function loader() {
  return new Response(JSON.stringify(hsdsServiceSchema(), null, 2), {
    headers: {
      "Content-Type": "application/schema+json; charset=utf-8",
      "Cache-Control": "public, no-cache",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
