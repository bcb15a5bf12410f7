import { Extension } from "@tiptap/core";
import { DOMParser, type ParseOptions, type Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/**
 * What is pasted, with the structure that Word only hints at: its list paragraphs become lists, and headings begin at the
 * level below the page's own. Colours, sizes and the rest fall away by themselves, since the editor knows no such things.
 */
export const pasteFromWord = Extension.create({
  name: "pasteFromWord",
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const clipboardParser = new WordParser(schema, DOMParser.fromSchema(schema).rules);
    return [new Plugin({ props: { transformPastedHTML: withoutStyles, clipboardParser } })];
  },
});

/** Styles go before anything is read, since the page's policy refuses them; only what Word says of its lists in them is kept. */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style[\s>].*?<\/style>/gis, "")
    .replaceAll(/\sstyle=(?:"([^"]*)"|'([^']*)')/gi, (_, double?: string, single?: string) => {
      const list = /mso-list:\s*([\w ]+)/i.exec(double ?? single ?? "")?.[1];
      return list ? ` data-word-list="${list}"` : "";
    });
}

class WordParser extends DOMParser {
  override parseSlice(pasted: Node, options?: ParseOptions): Slice {
    if (pasted instanceof Element) tidy(pasted);
    return super.parseSlice(pasted, options);
  }
}

function tidy(pasted: Element): void {
  lowerHeadings(pasted);
  for (const paragraph of pasted.querySelectorAll<HTMLElement>("p")) {
    if (pasted.contains(paragraph) && isListItem(paragraph)) gatherList(paragraph);
  }
}

const lowest = 4;

function lowerHeadings(pasted: Element): void {
  const by = pasted.querySelector("h1") ? 1 : 0;
  for (const heading of pasted.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(lowest, Number(heading.tagName.slice(1)) + by);
    const lowered = heading.ownerDocument.createElement(`h${level}`);
    lowered.append(...heading.childNodes);
    heading.replaceWith(lowered);
  }
}

function isListItem(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.tagName === "P" && /^l\d/i.test(element.dataset.wordList ?? "");
}

/** Turns a run of Word's list paragraphs into a list, with lists inside it for the deeper levels. */
function gatherList(first: HTMLElement): void {
  const paragraphs: HTMLElement[] = [];
  for (let next: Element | null = first; isListItem(next); next = next.nextElementSibling) paragraphs.push(next);
  const open: HTMLElement[] = [];
  for (const paragraph of paragraphs) {
    const depth = Math.min(levelOf(paragraph), open.length + 1);
    open.length = Math.min(open.length, depth);
    if (open.length < depth) open.push(newList(paragraph, open.at(-1)));
    open.at(-1)?.append(itemOf(paragraph));
  }
}

function levelOf(paragraph: HTMLElement): number {
  return Number(/level(\d)/i.exec(paragraph.dataset.wordList ?? "")?.[1] ?? 1);
}

/** The outermost list stands before its first paragraph; the others in the item they belong to. */
function newList(paragraph: HTMLElement, around: HTMLElement | undefined): HTMLElement {
  const page = paragraph.ownerDocument;
  const list = page.createElement(/^\s*\(?(\d+|[a-z])[.)]/i.test(markOf(paragraph)?.textContent ?? "") ? "ol" : "ul");
  if (around) around.lastElementChild?.append(list);
  else paragraph.before(list);
  return list;
}

/** The bullet or number that Word has written out in front of the text. */
function markOf(paragraph: HTMLElement): Element | null {
  return paragraph.querySelector('[data-word-list="Ignore" i]');
}

function itemOf(paragraph: HTMLElement): HTMLElement {
  const page = paragraph.ownerDocument;
  markOf(paragraph)?.remove();
  const item = page.createElement("li");
  const text = page.createElement("p");
  text.append(...paragraph.childNodes);
  item.append(text);
  paragraph.remove();
  return item;
}
