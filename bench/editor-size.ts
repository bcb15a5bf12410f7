import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figure.ts";

const place = new URL("../build/client/assets/", import.meta.url);
const staticImport = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const lazyImport = /import\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** The scripts that come when a chapter is opened for writing, and that its page does not have anyway. */
export function measureEditor(): Figure {
  const page = reachable(pageScripts(), [staticImport]);
  const asked = [...page].flatMap((script) => importsOf(script, lazyImport));
  const editor = [...reachable(asked, [staticImport, lazyImport])].filter((script) => !page.has(script));
  if (editor.length === 0) throw new Error("The chapter page loads no editor");
  const bytes = editor.reduce((sum, script) => sum + gzipSync(read(script)).length, 0);
  const unit = `kB gzip (${editor.length} scripts)`;
  return { figure: "editor of a chapter, loaded lazily", value: bytes / 1000, unit, target: 190 };
}

interface Route {
  id: string;
  parentId?: string;
  module: string;
}

/** The first script, and those of the page and of all it stands in. */
function pageScripts(): string[] {
  const text = read(readdirSync(place).find((name) => /^manifest-.*\.js$/.test(name)) ?? "");
  const { entry, routes }: { entry: { module: string }; routes: Record<string, Route> } = JSON.parse(
    text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1),
  );
  const modules = [entry.module];
  let route = Object.values(routes).find(({ id }) => id.endsWith("/edit-chapter"));
  while (route) {
    modules.push(route.module);
    route = routes[route.parentId ?? ""];
  }
  return modules.map((module) => module.split("/").at(-1) ?? "");
}

function reachable(from: string[], ways: RegExp[]): Set<string> {
  const found = new Set(from);
  for (const script of found) for (const way of ways) for (const next of importsOf(script, way)) found.add(next);
  return found;
}

function importsOf(script: string, way: RegExp): string[] {
  return [...read(script).matchAll(way)].flatMap(([, name]) => name ?? []);
}

function read(script: string): string {
  return readFileSync(new URL(script, place), "utf8");
}
