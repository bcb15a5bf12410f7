import { writeFileSync } from "node:fs";
import { knownSeals, sealsNow, unmarked } from "./content-seals.ts";

/**
 * Writes content/seals.json anew (npm run seal). What was changed without a new version or day is refused, unless it is named because
 * only its spelling was mended: npm run seal -- "fact krisesenterlova-4".
 */
function sealContent(mended: string[]): void {
  const now = sealsNow();
  const faults = unmarked(knownSeals(), now).filter(([name]) => !mended.includes(name));
  for (const [name, advice] of faults) console.error(`${name} is changed: ${advice}.`);
  if (faults.length > 0) process.exit(1);
  const lines = Object.entries(now).map(
    ([name, { mark, digest }]) => `  "${name}": { "mark": "${mark}", "digest": "${digest}" }`,
  );
  writeFileSync("content/seals.json", `{\n${lines.join(",\n")}\n}\n`);
}

if (import.meta.main) sealContent(process.argv.slice(2));
