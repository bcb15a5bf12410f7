import { createHash } from "node:crypto";
import type { Sheet } from "#app/export/card-sheet.ts";
import { apology } from "#app/export/documents.server.ts";
import { NotPrinted, printSheet } from "#app/export/print-document.server.ts";
import { Kept } from "#app/lib/kept.ts";
import type { Language } from "#app/lib/language.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const kept = new Kept<Bytes>(16 * 1024 * 1024);

/** Answers with a sheet, printed once for as long as it says the same. */
export async function answerWithSheet(
  sheet: Sheet,
  { name, language, request }: { name: string; language: Language; request: Request },
): Promise<Response> {
  const mark = createHash("sha256").update(JSON.stringify(sheet)).digest("base64url").slice(0, 22);
  const headers = {
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="${name}.pdf"`,
    "Cache-Control": "public, no-cache",
    ETag: `"${mark}"`,
  };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  try {
    return new Response(await printedOnce(mark, sheet), { headers });
  } catch (error) {
    if (!(error instanceof NotPrinted)) throw error;
    console.error(`[dokumenter] ${error.message}`);
    return apology(error, { language });
  }
}

/** What several ask for at once is printed once there. */
async function printedOnce(mark: string, sheet: Sheet): Promise<Bytes> {
  const found = kept.find(mark);
  if (found) return found;
  const made = await printSheet(sheet);
  kept.keep(mark, made, made.byteLength);
  return made;
}
