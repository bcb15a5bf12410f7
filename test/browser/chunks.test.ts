import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Route {
  id: string;
  module: string;
  imports?: string[];
}

/** What the browser loads for each page, by the build's own list. */
function routes(): Route[] {
  const [file = ""] = globSync("build/client/assets/manifest-*.js");
  const [, list = "{}"] = /__reactRouterManifest=(\{.*\});?/s.exec(readFileSync(file, "utf8")) ?? [];
  return Object.values((JSON.parse(list) as { routes: Record<string, Route> }).routes); // as React Router writes it
}

/** Schemas are for the server. In the browser their library tries to make code of its own, which the page forbids. */
test("no staff page loads the library of schemas", () => {
  const staff = routes().filter(({ id }) => !/^(?:portal|card)\//.test(id)); // public pages carry no script at all
  expect(staff.length).toBeGreaterThan(100);
  const loaded = staff.flatMap(({ id, module, imports = [] }) => [module, ...imports].map((chunk) => ({ id, chunk })));
  const faults = loaded.filter(({ chunk }) => readFileSync(`build/client${chunk}`, "utf8").includes("_zod"));
  expect(faults).toEqual([]);
});
