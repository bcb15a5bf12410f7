import { Node } from "@tiptap/core";
import { asInsertion, type InsertionAttributes, insertionMark, readInsertionMark } from "./insertion.ts";

interface Options {
  /** What it is called in the editor. */
  titleOf: (attributes: InsertionAttributes) => string;
}

/** A reference as the editor holds it: one thing that is chosen, moved and removed whole, shown by its title. */
export const insertionNode = Node.create<Options>({
  name: "insertion",
  atom: true,
  draggable: true,
  addOptions: () => ({ titleOf: insertionMark }),
  addAttributes: () => ({
    kind: { default: null, parseHTML: (element: HTMLElement) => element.dataset.insertion ?? null },
    id: { default: null, parseHTML: (element: HTMLElement) => element.dataset.id ?? null },
  }),
  parseHTML: () => [{ tag: "div[data-insertion]", getAttrs: (element) => (attributesOf(element) ? null : false) }],
  renderHTML({ node }) {
    const known = asInsertion(node.attrs.kind, node.attrs.id);
    const title = known ? this.options.titleOf(known) : "";
    return ["div", { class: "insertion", "data-insertion": node.attrs.kind, "data-id": node.attrs.id }, title];
  },
  renderText: ({ node }) => markOf(node.attrs),
  markdownTokenizer: {
    name: "insertion",
    level: "block",
    start: (source) => source.search(/^ {0,3}\{\{/m),
    tokenize: (source) => {
      const read = readInsertionMark(source);
      return read ? { type: "insertion", raw: read.raw, attributes: read.attrs } : undefined;
    },
  },
  parseMarkdown: (token, helpers) => helpers.createNode("insertion", token.attributes),
  renderMarkdown: (node) => markOf(node.attrs ?? {}),
});

/** A text as the editor holds it. References stand between its parts, never inside a list or a table. */
export const documentNode = Node.create({
  name: "doc",
  topNode: true,
  content: "(block | insertion)+",
  renderMarkdown: (node, helpers) => (node.content ? helpers.renderChildren(node.content, "\n\n") : ""),
});

function attributesOf({ dataset }: HTMLElement): InsertionAttributes | null {
  return asInsertion(dataset.insertion, dataset.id);
}

function markOf({ kind, id }: { kind?: unknown; id?: unknown }): string {
  const known = asInsertion(kind, id);
  return known ? insertionMark(known) : "";
}
