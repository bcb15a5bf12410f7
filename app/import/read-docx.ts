import mammoth from "mammoth";
import type { Result } from "#app/lib/result.ts";
import { isMarkup, refuseByMarkup, refuseByNames } from "./check-package.ts";
import { ModelReader, type WordNode } from "./read-model.ts";
import { type RefusalKey, recogniseOtherFile } from "./refusal.ts";
import { unpack } from "./unpack.ts";
import type { WordDocument } from "./word-document.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** More than any plan has; a file with more was made to wear the reader out. */
const mostElements = 600_000;
const mostParagraphs = 30_000;
const mostTables = 1000;

/** Reads a .docx, after everything that could do harm has been looked for. Runs in the child process only. */
export async function readDocx(bytes: Uint8Array): Promise<Result<WordDocument, RefusalKey>> {
  const refusal = recogniseOtherFile(bytes);
  if (refusal) return { ok: false, refusal };
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const byNames = refuseByNames(directory.value);
  if (byNames) return { ok: false, refusal: byNames };
  const parts = unpack(bytes, directory.value.filter(isMarkup));
  if (!parts.ok) return parts;
  const byMarkup = refuseByMarkup(parts.value);
  return byMarkup ? { ok: false, refusal: byMarkup } : readParts(parts.value);
}

async function readParts(parts: Map<string, Uint8Array>): Promise<Result<WordDocument, RefusalKey>> {
  if (countElements(parts) > mostElements) return { ok: false, refusal: "tooLong" };
  const reader = new ModelReader();
  const options: MammothOptions = { transformDocument: (document) => reader.read(document) };
  // Mammoth takes an opened package under this name too; its types do not say so. Thus no second reader of zips sees the file.
  const input = { file: openedPackage(parts) } as unknown as MammothInput;
  const { messages } = await mammoth.convertToHtml(input, options);
  if (reader.hasScriptLink) return { ok: false, refusal: "scriptLink" };
  if (reader.paragraphs > mostParagraphs || reader.tables > mostTables) return { ok: false, refusal: "tooLong" };
  const core = text(parts, "docProps/core.xml");
  const value: WordDocument = {
    ...reader.document(messages.map(({ message }) => message)),
    title: /<dc:title>([^<]*)<\/dc:title>/.exec(core)?.[1]?.trim() ?? "",
    ownExport: /<cp:keywords>Komplan<\/cp:keywords>/.test(core),
  };
  value.leftOut.trackedChanges = /<w:(ins|del|moveTo) /.test(text(parts, "word/document.xml"));
  value.leftOut.comments = /<w:comment /.test(text(parts, "word/comments.xml"));
  return { ok: true, value };
}

type MammothInput = Parameters<typeof mammoth.convertToHtml>[0];
type MammothOptions = { transformDocument: (document: WordNode) => WordNode };

function countElements(parts: Map<string, Uint8Array>): number {
  let count = 0;
  for (const part of parts.values()) for (const byte of part) if (byte === 0x3c) count++;
  return count;
}

function openedPackage(parts: Map<string, Uint8Array>) {
  return {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) =>
      encoding ? withFields(text(parts, name)) : (parts.get(name) ?? new Uint8Array()),
  };
}

function text(parts: Map<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

/** Mammoth drops the words of a simple field, such as a date or a reference; as a smart tag they are kept. */
function withFields(markup: string): string {
  return markup
    .replace(/<w:fldSimple(?:\s+[\w:]+="[^"]*")*\s*>/g, "<w:smartTag>")
    .replaceAll("</w:fldSimple>", "</w:smartTag>");
}
