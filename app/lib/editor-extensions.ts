import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import type { InsertionAttributes } from "./insertion.ts";
import { documentNode, insertionNode } from "./insertion-node.ts";
import { linkAddress } from "./link-address.ts";

/** What a formatted text may hold, in the browser and when Markdown is read: the same as app/lib/rich-text.ts lets through. */
export const editorExtensions = [
  documentNode,
  StarterKit.configure({
    document: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    undoRedo: false, // several may write at once: to undo is to take back one's own, which the shared document knows
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ["mailto", "tel"],
      isAllowedUri: (address) => linkAddress.test(address), // else what is pasted with other links could not be stored as it stands
      HTMLAttributes: { rel: null, target: null },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  insertionNode,
];

/** The same, with references shown by their titles. */
export function withTitles(titleOf: (attributes: InsertionAttributes) => string) {
  return editorExtensions.map((extension) =>
    extension === insertionNode ? insertionNode.configure({ titleOf }) : extension,
  );
}
