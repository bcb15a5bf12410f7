import { expect, test } from "vitest";
import { loader as describe } from "./api-openapi.ts";
import { loader as schema } from "./api-plan-schema.ts";
import { loader as serviceSchema } from "./api-service-schema.ts";

test("the open data say where the list, the schema and each plan are had", async () => {
  const description = await describe().json();
  expect(description.openapi).toBe("3.1.0");
  expect(Object.keys(description.paths)).toEqual([
    ...["/api/v1/plans", "/api/v1/plan.schema.json", "/plan/{slug}.json"],
    ...["/api/v1", "/api/v1/services", "/api/v1/services/{id}", "/api/v1/service.schema.json"],
  ]);
  expect(description.components.schemas.Plan).toEqual(await schema().json());
  expect(description.components.schemas.Service).toEqual(await serviceSchema().json());
});
