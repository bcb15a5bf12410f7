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

/** All that is loaded before a page is drawn, and what a piece of it asks for at once. What is asked for later stands in `import(…)`. */
function loadedWith({ module, imports = [] }: Route): string[] {
  const loaded = new Set<string>();
  const waiting = [module, ...imports];
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (loaded.has(chunk)) continue;
    loaded.add(chunk);
    const asked = readFileSync(`build/client${chunk}`, "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    waiting.push(...[...asked].map(([, name]) => `/assets/${name}`));
  }
  return [...loaded];
}

test("no page loads the editor before it is wanted, and only where one writes can it be", () => {
  const isEditor = (chunk: string) =>
    /ProseMirror|HocuspocusProvider/.test(readFileSync(`build/client${chunk}`, "utf8"));
  const editors = globSync("build/client/assets/*.js")
    .map((file) => file.replace("build/client", ""))
    .filter(isEditor);
  expect(editors).toHaveLength(1);
  const [editor = ""] = editors;

  const pages = routes().map((route) => ({ id: route.id, chunks: loadedWith(route) }));
  expect(pages.filter(({ chunks }) => chunks.includes(editor)).map(({ id }) => id)).toEqual([]);
  const name = editor.replace("/assets/", "");
  const leadThere = pages.filter(({ chunks }) =>
    chunks.some((chunk) => readFileSync(`build/client${chunk}`, "utf8").includes(name)),
  );
  expect(leadThere.map(({ id }) => id)).toEqual(["writing/edit-chapter"]);
});

/** Schemas are for the server. In the browser their library tries to make code of its own, which the page forbids. */
test("no staff page loads the library of schemas", () => {
  const staff = routes().filter(({ id }) => !/^(?:portal|card)\//.test(id)); // public pages carry no script at all
  expect(staff.length).toBeGreaterThan(100);
  const loaded = staff.flatMap(({ id, module, imports = [] }) => [module, ...imports].map((chunk) => ({ id, chunk })));
  const faults = loaded.filter(({ chunk }) => readFileSync(`build/client${chunk}`, "utf8").includes("_zod"));
  expect(faults).toEqual([]);
});
