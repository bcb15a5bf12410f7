import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";

/** What a formatted text may hold, in the browser and when Markdown is read: the same as app/lib/rich-text.ts lets through. */
export const editorExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ["mailto", "tel"],
      HTMLAttributes: { rel: null, target: null },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
];
