import { getSchema } from "@tiptap/core";
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { editorExtensions } from "./editor-extensions.ts";
import { readEditorTree } from "./editor-text.ts";
import { type RichText, toPlainText } from "./rich-text.ts";
import { sharedParts } from "./shared-text.ts";

/** A text with its title, which several people may write in at once. */
export interface SharedText {
  title: string;
  body: RichText;
}

/** The document that all updates together make. It does not matter in which order they come, or whether some come twice. */
export function openDocument(updates: Uint8Array[]): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update);
  });
  return document;
}

/** All of a document, as one update. */
export function stateOf(document: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(document);
}

/** A document that holds a text, as one update. */
export function documentOf(text: SharedText): Uint8Array {
  return updateTowards(new Y.Doc(), text) ?? Y.encodeStateAsUpdate(new Y.Doc());
}

/** The text of a document, as Komplan stores it. What it cannot hold as it is, it holds as plain words: none is lost. */
export function textOf(document: Y.Doc): SharedText {
  const title: unknown = document.getMap(sharedParts.fields).get(sharedParts.title);
  const tree = yXmlFragmentToProsemirrorJSON(document.getXmlFragment(sharedParts.body));
  return {
    title: typeof title === "string" ? title : "",
    body: withoutLoneBlank(readEditorTree(tree) ?? mended(tree)),
  };
}

/** Makes a document hold another text, with as little as possible written anew. Answers the update that does it, if any is needed. */
export function updateTowards(document: Y.Doc, { title, body }: SharedText): Uint8Array | null {
  const before = Y.encodeStateVector(document);
  const now = textOf(document);
  document.transact(() => {
    if (now.title !== title) document.getMap(sharedParts.fields).set(sharedParts.title, title);
    if (JSON.stringify(now.body) !== JSON.stringify(body)) write(document, body);
  });
  const update = Y.encodeStateAsUpdate(document, before);
  const isSame = now.title === title && JSON.stringify(now.body) === JSON.stringify(body);
  return isSame ? null : update;
}

/** Whether everything in an update is in the document already. */
export function holds(document: Y.Doc, update: Uint8Array): boolean {
  return Y.snapshotContainsUpdate(Y.snapshot(document), update);
}

function write(document: Y.Doc, body: RichText): void {
  const fragment = document.getXmlFragment(sharedParts.body);
  if (body.content.length === 0) fragment.delete(0, fragment.length);
  else updateYFragment(document, fragment, schema().nodeFromJSON(body), { mapping: new Map(), isOMark: new Map() });
}

let keptSchema: ReturnType<typeof getSchema> | undefined;

function schema() {
  keptSchema ??= getSchema(editorExtensions);
  return keptSchema;
}

/** Block by block: one that cannot be stored becomes paragraphs of its words. */
function mended(tree: { content?: unknown }): RichText {
  const blocks = Array.isArray(tree.content) ? tree.content.flat() : [];
  const content = blocks.flatMap(
    (block): RichText["content"] => readEditorTree({ type: "doc", content: [block] })?.content ?? paragraphsOf(block),
  );
  return { type: "doc", content };
}

function paragraphsOf(node: unknown): RichText["content"] {
  return linesOf(node, 0)
    .filter((line) => line.trim() !== "")
    .map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
}

const deepest = 200;

function linesOf(node: unknown, depth: number): string[] {
  const { content, text } = Object(node);
  if (typeof text === "string") return [text];
  if (!Array.isArray(content) || depth > deepest) return [];
  const isInline = content.every((child) => typeof Object(child).text === "string");
  const lines = content.flatMap((child) => linesOf(child, depth + 1));
  return isInline ? [lines.join("")] : lines;
}

/** The empty paragraph that an editor needs to write in is not a text. */
function withoutLoneBlank(text: RichText): RichText {
  const isBlank = text.content.length === 1 && text.content[0]?.type === "paragraph" && toPlainText(text) === "";
  return isBlank ? { type: "doc", content: [] } : text;
}
