import * as z from "zod";
import { type Publication, publication } from "#app/publication/publication.ts";

/** The publication itself, as open data. */
export function renderJson(plan: Publication): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify({ $schema: schemaAddress, ...plan }, null, 2)}\n`);
}

const schemaAddress = "/api/v1/plan.schema.json";

/** What the open data promise, in JSON Schema (draft 2020-12). */
export function planSchema(): object {
  const described = publication.extend({ $schema: z.literal(schemaAddress) });
  return { title: "Komplan: published plan", ...z.toJSONSchema(described) };
}
