import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folder, type Import, imports, importsOf, pages, sources } from "#test/sources.ts";

/** From the ground up: a folder may import those before it, never those after. */
const order = [
  "lib",
  "ui",
  "mail",
  "access",
  "guide",
  "organisation",
  "service",
  "plan",
  "process",
  "mapping",
  "priority",
  "bank",
  "writing",
  "followup",
  "report",
  "publication",
  "export",
  "import",
  "help",
  "card",
  "start",
  "portal",
];
const ground = ["lib", "ui"];
/** Written from the database by a script: the tables know the types of what is kept in them. */
const generated = "app/lib/tables.ts";

test("a folder imports only what lies below it", () => {
  expect(imports.filter(pointsUp).map(asLine)).toEqual([]);
});

test("lib and ui know nothing of the domain", () => {
  const faults = imports.filter(
    ({ from, to }) => ground.includes(folder(from)) && !ground.includes(folder(to)) && from !== generated,
  );
  expect(faults.map(asLine)).toEqual([]);
});

test("no two files need each other, however far round", () => {
  expect(circles(imports.filter(({ from }) => !isTypesOnly(from)))).toEqual([]);
});

test("nobody imports a page, but for the type of what it answers", () => {
  const faults = imports.filter(({ from, to }) => pages.includes(to) && !onlyTypes(from, to));
  expect(faults.map(asLine)).toEqual([]);
});

test("only pages and queries reach for queries", () => {
  const faults = imports.filter(
    ({ from, to }) =>
      from.startsWith("app/") && isQueries(to) && !isQueries(from) && !pages.includes(from) && !onlyTypes(from, to),
  );
  expect(faults.map(asLine)).toEqual([]);
});

test("rules hold no library but the language's own", () => {
  const rules = sources.filter(
    ({ file }) => /^app\/(plan|organisation|service|publication)\/[\w-]+\.ts$/.test(file) && !isQueries(file),
  );
  const free = /form|values|publication\/publication\.ts|service\/directory\.ts|use-|save-in-browser/;
  const faults = rules.filter(
    ({ file, text }) => !pages.includes(file) && !free.test(file) && /^import (?!type).* from "(?![#.])/m.test(text),
  );
  expect(faults.map(({ file }) => file)).toEqual([]);
});

test("what the public sees is built only from what is published", () => {
  const open = ["portal", "export", "publication", "ui", "lib"];
  const isContent = ({ to }: Import) => folder(to) === "guide" && !isQueries(to); // the same for all, with no plan in it
  const faults = imports.filter((each) => folder(each.from) === "portal" && !open.includes(folder(each.to)));
  expect(faults.filter((each) => !isContent(each)).map(asLine)).toEqual([]);
});

test("help pages and action cards know nothing of plans", () => {
  const ofPlans = ["plan", "process", "mapping", "priority", "bank", "writing", "followup", "report"];
  const faults = imports.filter(
    ({ from, to }) => ["help", "card"].includes(folder(from)) && ofPlans.includes(folder(to)),
  );
  expect(faults.map(asLine)).toEqual([]);
  expect(imports.some(({ from }) => folder(from) === "card")).toBe(true);
});

test("whatever is drawn is a chart that is held against its table, a flow that is held against its steps, or a sign", () => {
  const drawing = sources.filter(({ file, text }) => /^app\/.*\.tsx$/.test(file) && text.includes("<svg"));
  const charts = ["bar-chart", "status-bar", "timeline", "year-wheel"].map((name) => `app/ui/${name}.tsx`); // test/charts.ts
  const others = ["app/card/flow-figure.tsx", "app/help/help-symbol.tsx", "app/portal/portal-frame.tsx"];
  expect(drawing.map(({ file }) => file).toSorted()).toEqual([...charts, ...others].toSorted());
});

test("documents are made without components, so that they can be made where nothing is drawn", () => {
  const isMade = (file: string) => /^app\/export\/[\w-]+-(manuscript|sheet)\.ts$/.test(file);
  const needed = new Set(imports.map(({ from }) => from).filter(isMade));
  for (const file of needed) {
    for (const { from, to } of imports) if (from === file) needed.add(to);
  }
  expect(needed.size).toBeGreaterThan(20);
  expect([...needed].filter((file) => file.endsWith(".tsx"))).toEqual([]);
});

test("pages that are not public get the database only with a permit", () => {
  const takers = sources.filter(({ file, text }) => pages.includes(file) && /dbContext|asSystem|pool\(\)/.test(text));
  expect(takers.map(({ file }) => file).filter((file) => !["access", "mail"].includes(folder(file)))).toEqual([]);
});

test("every page has an address, and every address its page", () => {
  expect(pages.filter((page) => !existsSync(page))).toEqual([]);
  const withLoader = sources.filter(
    ({ file, text }) => file.startsWith("app/") && /^export (async )?function (loader|action)\b/m.test(text),
  );
  expect(withLoader.map(({ file }) => file).filter((file) => !pages.includes(file) && file !== "app/root.tsx")).toEqual(
    [],
  );
});

test("no file is longer than 250 lines, but for words and the list of addresses", () => {
  const long = sources.filter(
    ({ file, text }) =>
      ![generated, "app/routes.ts"].includes(file) &&
      !/text(-n[bn])?\.ts$|labels\.ts$/.test(file) &&
      text.split("\n").length > 251,
  );
  expect(long.map(({ file, text }) => `${file} ${text.split("\n").length}`)).toEqual([]);
});

test("other programs are started in few places, settings are read in one, and nobody writes HTML", () => {
  const mayStart = /^server\/|confined-child|document-child|child-process|cli\//;
  expect(filesWith(/node:child_process/).filter((file) => !mayStart.test(file))).toEqual([]);
  expect(
    filesWith(/process\.env/).filter(
      (file) => file.startsWith("app/") && file !== "app/lib/env.server.ts" && !mayStart.test(file),
    ),
  ).toEqual([]);
  const runsMigrations = "server/migrate.ts"; // they are files of SQL
  expect(filesWith(/dangerouslySetInnerHTML|\.innerHTML\b|sql\.raw\(/)).toEqual([runsMigrations]);
});

test("settings of the database hold for one transaction, never for a connection", () => {
  const plain = filesWith(/`\s*set (?!local|config|transaction|constraints)\w/i).filter((file) =>
    file.startsWith("app/"),
  );
  expect(plain).toEqual([]);
});

test("nynorsk has all the words that bokmål has", () => {
  const modules = import.meta.glob<Record<string, unknown>>(["./**/*text.ts", "./**/labels.ts", "!./lib/**"], {
    eager: true,
  });
  const dictionaries = Object.entries(modules).flatMap(([file, module]) =>
    Object.values(module)
      .filter(isDictionary)
      .map((words) => ({ file, words })),
  );
  expect(dictionaries.length).toBeGreaterThan(10);
  for (const { file, words } of dictionaries) {
    expect(wordPaths(words.nn).map((path) => `${file} ${path}`)).toEqual(
      wordPaths(words.nb).map((path) => `${file} ${path}`),
    );
  }
});

test("every setting stands in the handbook and in the example of settings", () => {
  const settings = [...readFileSync("app/lib/env.server.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
    ([, name = ""]) => name,
  );
  expect(settings.length).toBeGreaterThan(10);
  for (const place of ["docs/handbook.md", ".env.example"]) {
    const text = readFileSync(place, "utf8");
    expect(settings.filter((name) => !text.includes(name)).map((name) => `${name} is missing in ${place}`)).toEqual([]);
  }
});

test("each dependency has a decision", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  const decisions = globSync("docs/decisions/*.md")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(Object.keys(dependencies).filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
});

test("every package is held at one version, and the lock file names no place to fetch it from", () => {
  const lists = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
  for (const list of ["dependencies", "devDependencies", "optionalDependencies"]) {
    const versions = Object.entries(lists[list] ?? {});
    expect(versions.length, list).toBeGreaterThan(3);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  }
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, object> };
  const packages = Object.entries(lock.packages);
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, found]) => "resolved" in found).map(([name]) => name)).toEqual([]);
});

test("the guards see a planted fault", () => {
  const [planted] = importsOf("app/portal/planted.tsx", 'import { findMeasure } from "#app/plan/measure.server.ts";');
  expect(planted).toEqual({ from: "app/portal/planted.tsx", to: "app/plan/measure.server.ts" });
  expect(pointsUp({ from: "app/plan/plan.ts", to: "app/portal/show-plan.tsx" })).toBe(true);
  expect(
    circles([
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "c", to: "a" },
    ]),
  ).toHaveLength(1);
});

function pointsUp({ from, to }: Import): boolean {
  const [lower, upper] = [order.indexOf(folder(from)), order.indexOf(folder(to))];
  return lower >= 0 && upper > lower && !onlyTypes(from, to);
}

function isQueries(file: string): boolean {
  return file.includes(".server.");
}

/** A file of types alone cannot run, and so cannot run in a circle. */
function isTypesOnly(file: string): boolean {
  return !/^(export )?(async )?(function|const|class|let)\b/m.test(textOf(file));
}

function onlyTypes(from: string, to: string): boolean {
  const name = to.split("/").at(-1) ?? "";
  const lines = textOf(from)
    .split("\n")
    .filter((line) => line.includes(`/${name}"`));
  return (
    lines.length > 0 &&
    lines.every((line) => line.startsWith("import type") || /import \{ (type \w+(, )?)+ \}/.test(line))
  );
}

function textOf(file: string): string {
  return sources.find((source) => source.file === file)?.text ?? "";
}

function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

function asLine({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

/** Circles among imports that run, each as the way round. */
function circles(all: Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of all) if (!onlyTypes(from, to)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" -> "));
    if (done.has(file) || way.includes(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

function isDictionary(value: unknown): value is { nb: object; nn: object } {
  return typeof value === "object" && value !== null && "nb" in value && "nn" in value;
}

/** Where there are words, and where there is nothing between the quotation marks. */
function wordPaths(words: unknown, path = ""): string[] {
  if (typeof words !== "object" || words === null) return [words === "" ? `${path} (empty)` : path];
  return Object.keys(words)
    .sort()
    .flatMap((key) => wordPaths((words as Record<string, unknown>)[key], `${path}.${key}`)); // a plain object of words
}

test("every process that is started confined is built too", () => {
  const started = sources.flatMap(({ text }) =>
    [...text.matchAll(/(?:runConfined|new StandingChild)\(\s*"([^"]+)"/g)].map(([, file]) => file),
  );
  const built = readFileSync("vite.config.ts", "utf8");
  expect(started.length).toBeGreaterThan(1);
  expect(started.filter((file) => !built.includes(`"./${file}"`))).toEqual([]);
});
