import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { withArchiveMark } from "./archive-mark.ts";
import type { Sheet } from "./card-sheet.ts";
import { brochureFontFiles, fontFiles } from "./fonts.ts";

/** The process that prints is started there, and runs from the sources or from the build. */
const root = process.cwd();
const folder = join(root, "app/export/typst");

/** Takes a manuscript as JSON. */
export function printPdf(manuscript: Buffer): Buffer {
  return print("plan.typ", manuscript);
}

export function printSheet({ look, sheet }: Sheet): Buffer {
  return print(`${look}.typ`, Buffer.from(JSON.stringify(sheet)));
}

/** Sets it with Typst, as one file that is both PDF/UA-1 and PDF/A-2a. Blocks its thread the whole time. */
function print(look: string, said: Buffer): Buffer {
  const typst = compiler(look === "brochure.typ" ? fontsOfBrochure : fontFiles);
  typst.mapShadow(join(folder, "data.json"), said);
  const compiled = typst.compile({ mainFilePath: join(folder, look) });
  if (!compiled.result) throw new Error(`Typst: ${complaints(typst, compiled.takeError())}`);
  const document = compiled.result;
  // What was kept for a next time takes up to half of the memory, and the next says something else.
  typst.evictCache(0);
  return withArchiveMark(typst.pdf(document, { pdfStandard: "ua-1" }));
}

/** The letters of other scripts are looked through for each text, so only what may need them has them. */
const fontsOfBrochure = [...fontFiles, ...Object.values(brochureFontFiles).flat()];

/** One for each of the two lists of fonts, so that cards and brochures may be asked for in turn. */
const kept = new Map<readonly string[], NodeCompiler>();

/** With the fonts read, which takes longer than a card. */
function compiler(fonts: readonly string[]): NodeCompiler {
  const known = kept.get(fonts);
  if (known) return known;
  const fontArgs = [{ fontPaths: fonts.map((file) => dirname(join(root, file))) }];
  const made = NodeCompiler.create({ workspace: folder, fontArgs });
  kept.set(fonts, made);
  return made;
}

function complaints(typst: NodeCompiler, error: ReturnType<ReturnType<NodeCompiler["compile"]>["takeError"]>): string {
  return error ? JSON.stringify(typst.fetchDiagnostics(error)) : "no document";
}
