import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { unzipped } from "./documents/zip.ts";

/** All words of a file, whatever it is packed in. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (start.startsWith("PK")) return Object.values(unzipped(bytes)).join("\n");
  if (start !== "%PDF") return Buffer.from(bytes).toString();
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const parts = [JSON.stringify(await pdf.getMetadata())];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    parts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return parts.join("\n");
}
