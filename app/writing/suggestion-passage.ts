import { type Block, type Inline, plainBlock, type RichText, richText } from "#app/lib/rich-text.ts";
import { canonical, isSame } from "#app/plan/differences.ts";
import type { Suggestion } from "./suggestion.ts";

/** A paragraph, a heading or an item of a list: what a suggestion is about. A table can only be commented on. */
export interface Passage {
  /** Where it stands: its place in the text, or in the list, the item and so on inwards. */
  path: number[];
  kind: "paragraph" | "heading" | "listItem" | "other";
  text: string;
  node: Block;
}

/** All passages that hold words of one's own, in reading order. What is set in by reference has none. */
export function passagesOf(text: RichText): Passage[] {
  return text.content
    .flatMap((block, at) => (block.type === "insertion" ? [] : within(block, [at], false)))
    .filter((passage) => passage.text.trim() !== "");
}

function within(block: Block, path: number[], inList: boolean): Passage[] {
  if (block.type === "bulletList" || block.type === "orderedList") {
    return block.content.flatMap((item, at) =>
      item.content.flatMap((child, place) => within(child, [...path, at, place], true)),
    );
  }
  const text = plainBlock(block);
  if (block.type === "heading") return [{ path, kind: "heading", text, node: block }];
  if (block.type === "paragraph") return [{ path, kind: inList ? "listItem" : "paragraph", text, node: block }];
  return [{ path, kind: "other", text, node: block }];
}

/**
 * Where a passage stands now: in its old place, or in another if it was moved and stands unchanged in only one. Null when it has been
 * changed or is gone.
 */
export function findPassage(text: RichText, { path, before }: Pick<Suggestion, "path" | "before">): Passage | null {
  const same = passagesOf(text).filter(({ node }) => canonical(node) === canonical(before));
  const inPlace = same.find((passage) => isSame(passage.path, path));
  return inPlace ?? (same.length === 1 ? (same[0] ?? null) : null);
}

/** The text with other words in one passage, and every other as it was. Without words the passage goes, with what it leaves empty. */
export function withPassage(text: RichText, path: readonly number[], words: Inline[] | null): RichText {
  const tree = changed(text, path, (passage) => (words === null ? null : { ...passage, content: words }));
  return tree === null ? { type: "doc", content: [] } : richText.parse(tree);
}

/** What every part of a text has in common. */
interface Tree {
  type: string;
  content?: Tree[];
}

function changed(node: Tree, path: readonly number[], change: (node: Tree) => Tree | null): Tree | null {
  const [at, ...rest] = path;
  if (at === undefined) return change(node);
  const content = (node.content ?? []).flatMap((child, place) => {
    if (place !== at) return [child];
    const next = changed(child, rest, change);
    return next === null ? [] : [next];
  });
  return content.length === 0 ? null : { ...node, content };
}
