import { env } from "#app/lib/env.server.ts";
import { hsdsVersion } from "./hsds/hsds.ts";

/** What HSDS asks an API to say of itself. */
export function loader() {
  const { origin } = env;
  const about = {
    version: hsdsVersion,
    profile: `${origin}/api/v1/service.schema.json`,
    openapi_url: `${origin}/api/v1/openapi.json`,
    description: "Komplan: tjenester og handlingsplaner mot vold i nære relasjoner",
  };
  return Response.json(about, {
    headers: { "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*" },
  });
}
