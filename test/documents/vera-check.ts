import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const jar = "node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar";

/** The standards a printed plan shall follow, by the names of their profiles. */
export type Standard = "PDFUA-1" | "PDFA-2A";

/** What came of holding a file against a standard. */
export interface Verdict {
  checks: number;
  /** The rules that are broken, each with its clause first. */
  broken: string[];
}

const isThere = (command: string) => spawnSync(command, ["-version"]).status === 0;
export const hasJava = isThere("java") && isThere("javac");

/** Says so that nobody can miss it: without Java, nothing is known about whether everyone can read the PDF. */
export function sayThatJavaIsMissing(): void {
  const line = "!".repeat(100);
  console.warn(
    `${line}\nSKIPPED: PDF/UA-1 and PDF/A-2a were NOT checked, since java and javac (17) are missing.\n${line}`,
  );
}

let classes: string | undefined;

/** Holds PDFs against standards with veraPDF's own rules. One start of Java for all of them: the start takes most of the time. */
export function veraCheck(pdfs: Uint8Array[], standards: Standard[]): Record<string, Verdict>[] {
  classes ??= compiled();
  const folder = mkdtempSync(join(tmpdir(), "komplan-pdf-"));
  const files = pdfs.map((_, at) => join(folder, `${at}.pdf`));
  for (const [at, file] of files.entries()) writeFileSync(file, pdfs[at] ?? "");
  const options = ["-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", `${jar}:${classes}`];
  const said = execFileSync("java", [...options, "VeraCheck", standards.join(","), ...files], { encoding: "utf8" });
  const lines = said
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  return files.map((file) => Object.fromEntries(lines.filter(([about]) => about === file).map(verdictOf)));
}

function verdictOf([, standard = "", checks = "", ...broken]: string[]): [string, Verdict] {
  return [standard, { checks: Number(checks), broken: broken.filter(Boolean) }];
}

function compiled(): string {
  const folder = mkdtempSync(join(tmpdir(), "komplan-vera-"));
  execFileSync("javac", [
    "-J-XX:+UseSerialGC",
    "-J-XX:TieredStopAtLevel=1",
    "-cp",
    jar,
    "-d",
    folder,
    "test/documents/VeraCheck.java",
  ]);
  return folder;
}
