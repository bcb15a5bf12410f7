import { env } from "#app/lib/env.server.ts";
import { hsdsServiceSchema } from "./hsds/hsds.ts";
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
        "Publiserte handlingsplaner mot vold i nære relasjoner, og tjenester som kan hjelpe, etter Open Referral HSDS 3. Ingen innlogging og ingen personopplysninger.",
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
      ...services,
    },
    components: { schemas: { Plan: planSchema(), Service: hsdsServiceSchema() } },
  };
}

const service = { $ref: "#/components/schemas/Service" };
const count = { type: "integer" };

/** As HSDS says that services are had. */
const services = {
  "/api/v1": { get: { summary: "Hvilken versjon av HSDS dette følger", responses: json({ type: "object" }) } },
  "/api/v1/services": {
    get: {
      summary: "Tjenester med alt som hører til, nasjonale først",
      parameters: [
        { name: "page", in: "query", required: false, schema: { type: "integer", minimum: 1, default: 1 } },
        {
          ...{ name: "per_page", in: "query", required: false },
          schema: { type: "integer", minimum: 1, maximum: 500, default: 50 },
        },
        { name: "kommune", in: "query", required: false, schema: { type: "string", pattern: "^\\d{4}$" } },
      ],
      responses: {
        ...json({
          type: "object",
          required: ["total_items", "total_pages", "page_number", "size", "empty", "contents"],
          properties: {
            ...{ total_items: count, total_pages: count, page_number: count, size: count },
            ...{ first_page: { type: "boolean" }, last_page: { type: "boolean" }, empty: { type: "boolean" } },
            contents: { type: "array", items: service },
          },
        }),
        "400": { description: "Adressen kan ikke leses" },
      },
    },
  },
  "/api/v1/services/{id}": {
    get: {
      summary: "Én tjeneste",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
      responses: { ...json(service), "404": { description: "Finnes ikke" } },
    },
  },
  "/api/v1/service.schema.json": {
    get: { summary: "JSON Schema for én tjeneste", responses: json({ type: "object" }) },
  },
};

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
