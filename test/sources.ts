import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One source file of the program, tests left out. */
export interface Source {
  file: string;
  text: string;
}

export interface Import {
  from: string;
  to: string;
}

export const sources: Source[] = globSync("{app,server,cli}/**/*.{ts,tsx}")
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .sort()
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** Who imports whom, types included, within the project. */
export const imports: Import[] = sources.flatMap(({ file, text }) => importsOf(file, text));

export function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"(#app|#server|\.{1,2})\/([^"]+)"/g);
  return [...found]
    .map(([, start = "", path = ""]) => ({
      from: file,
      to: start.startsWith("#") ? `${start.slice(1)}/${path}` : join(dirname(file), start, path),
    }))
    .filter(({ to }) => !to.includes("+types/"));
}

/** The files that app/routes.ts gives addresses. */
export const pages: string[] = [...readFileSync("app/routes.ts", "utf8").matchAll(/"([\w-]+\/[\w-]+\.tsx?)"/g)].map(
  ([, file = ""]) => `app/${file}`,
);

export function folder(file: string): string {
  return file.startsWith("app/") ? (file.split("/")[1] ?? "") : (file.split("/")[0] ?? "");
}
