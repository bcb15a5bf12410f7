import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { renderCsv } from "#app/export/csv.ts";
import { renderDocx } from "#app/export/docx.server.ts";
import { renderPdf } from "#app/export/pdf.server.ts";
import { renderJson } from "#app/export/plan-json.ts";
import { NotPrinted } from "#app/export/print-document.server.ts";
import { renderXlsx } from "#app/export/xlsx.server.ts";
import { openDb } from "#app/lib/db.server.ts";
import type { Publication } from "#app/publication/publication.ts";
import { asPublic, selectPublished } from "#app/publication/published.server.ts";
import { complain, withDatabase } from "./database.ts";

const printers: Record<string, (plan: Publication) => Uint8Array | Promise<Uint8Array>> = {
  "--pdf": (plan) => renderPdf(plan),
  "--docx": (plan) => renderDocx(plan),
  "--xlsx": renderXlsx,
  "--csv": renderCsv,
  "--json": renderJson,
};

/** `komplan export PLAN --pdf -o FILE`: PLAN is the last part of the plan's address. Reads only what is published. */
export async function exportCommand(args: string[]): Promise<number> {
  const kinds = args.filter((arg) => arg in printers);
  const [kind = ""] = kinds;
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    options: { output: { type: "string", short: "o" } },
  });
  const [slug = ""] = positionals;
  const file = String(values.output ?? "");
  const print = printers[kind];
  if (!print || kinds.length > 1 || file === "")
    return complain("Velg én av --pdf, --docx, --xlsx, --csv og --json. Bruk: npx komplan export PLAN --pdf -o FIL");
  const plan = await withDatabase(({ loginUrl }) => findPublished(loginUrl, slug));
  if (!plan) return complain(`Fant ingen publisert plan som heter «${slug}».`);
  try {
    await writeFile(file, await print(plan));
  } catch (error) {
    if (error instanceof NotPrinted) return complain("Dokumentet kunne ikke lages nå. Prøv igjen om litt.");
    throw error;
  }
  console.log(`Skrev ${file}.`);
  return 0;
}

async function findPublished(loginUrl: string, slug: string): Promise<Publication | undefined> {
  const db = openDb(loginUrl, { max: 1 });
  try {
    return await asPublic(db, (transaction) => selectPublished(transaction, slug));
  } finally {
    await db.destroy();
  }
}
