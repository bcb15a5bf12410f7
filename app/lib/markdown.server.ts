import { runInNewContext } from "node:vm";
import { MarkdownManager } from "@tiptap/markdown";
import { editorExtensions } from "./editor-extensions.ts";
import { readEditorTree } from "./editor-text.ts";
import type { RichText } from "./rich-text.ts";

let kept: MarkdownManager | undefined;

/** Made when first needed: most answers never are Markdown. */
function manager(): MarkdownManager {
  kept ??= new MarkdownManager({ extensions: editorExtensions });
  return kept;
}

/** A text as it is edited without JavaScript. */
export function toMarkdown(text: RichText): string {
  return text.content.length === 0 ? "" : manager().serialize(text).trim();
}

/** Reads Markdown. Null when it holds something that Komplan's texts cannot hold, or cannot be read in reasonable time. */
export function fromMarkdown(markdown: string, { patience = 2000 } = {}): RichText | null {
  if (markdown.trim() === "") return { type: "doc", content: [] };
  try {
    return readEditorTree(inTime(() => manager().parse(markdown), patience));
  } catch (error) {
    if (!isGivenUp(error)) throw error;
    kept = undefined; // it was stopped in the middle of something
    return null;
  }
}

/** Some texts of a few thousand signs ("*a_*a_…") take the reader minutes, and everybody waits meanwhile. */
function inTime<Value>(work: () => Value, patience: number): Value {
  return runInNewContext("work()", { work }, { timeout: patience });
}

/** Time that is out (an error of the other context's own kind), or what nests so deep that there is no room to read it. */
function isGivenUp(error: unknown): boolean {
  return error instanceof RangeError || Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
