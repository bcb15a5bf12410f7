import { env } from "#app/lib/env.server.ts";
import { planSchema } from "./plan-json.ts";

/** What the open data are and where they are had, for programs that read OpenAPI. */
export function loader() {
  const headers = { "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*" };
  return Response.json(description(), { headers });
}

function description() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Komplan: åpne data",
      version: "1",
      description:
        "Publiserte handlingsplaner mot vold i nære relasjoner. Ingen innlogging og ingen personopplysninger.",
    },
    servers: [{ url: env.KOMPLAN_ORIGIN ?? "/" }],
    paths: {
      "/api/v1/plans": {
        get: { summary: "Alle publiserte planer, nyeste versjon av hver", responses: json(planList) },
      },
      "/api/v1/plan.schema.json": { get: { summary: "JSON Schema for én plan", responses: json({ type: "object" }) } },
      "/plan/{slug}.json": {
        get: {
          summary: "Én plan som JSON",
          parameters: [
            { name: "slug", in: "path", required: true, schema: { type: "string" } },
            { name: "versjon", in: "query", required: false, schema: { type: "integer", minimum: 1 } },
          ],
          responses: { ...json({ $ref: "#/components/schemas/Plan" }), "404": { description: "Ikke publisert" } },
        },
      },
    },
    components: { schemas: { Plan: planSchema() } },
  };
}

const planList = {
  type: "object",
  required: ["plans"],
  properties: {
    plans: {
      type: "array",
      items: {
        type: "object",
        required: ["slug", "title", "owner", "version", "publishedOn", "page", "document"],
        properties: {
          slug: { type: "string" },
          title: { type: "string" },
          owner: { type: "string" },
          version: { type: "integer" },
          publishedOn: { type: "string", format: "date" },
          page: { type: "string" },
          document: { type: "string" },
        },
      },
    },
  },
};

function json(schema: object) {
  return { "200": { description: "OK", content: { "application/json": { schema } } } };
}
