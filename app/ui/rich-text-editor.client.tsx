import type { Editor, Extensions } from "@tiptap/react";
import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type ReactNode, useEffect, useId, useState } from "react";
import { withTitles } from "#app/lib/editor-extensions.ts";
import type { InsertionAttributes } from "#app/lib/insertion.ts";
import { wholeAddress } from "#app/lib/link-address.ts";
import { pasteFromWord } from "./paste-from-word.client.ts";

export interface EditorWords {
  toolbar: string;
  text: string;
  hint: string;
  paragraph: string;
  heading: string;
  subheading: string;
  bold: string;
  italic: string;
  bullets: string;
  numbers: string;
  link: string;
  linkPrompt: string;
  linkWrong: string;
  table: string;
  addRow: string;
  addColumn: string;
  removeRow: string;
  removeColumn: string;
  removeTable: string;
  undo: string;
  redo: string;
}

interface Props {
  /** What holds the text and shares it, and shows who else is in it. */
  extensions: Extensions;
  words: EditorWords;
  language: string;
  editable: boolean;
  /** What a reference is called in the text. */
  titleOf: (attributes: InsertionAttributes) => string;
  /** A field that sets references in. */
  chooser: (insert: (attributes: InsertionAttributes) => void) => ReactNode;
}

/** Until the shared text is shown. Said as a tree: no text would be read as HTML, which the browser is told to refuse. */
const nothingYet = { type: "doc", content: [{ type: "paragraph" }] };

/** The editor of a formatted text that is shared. Stands in for the plain Markdown field once scripts run. */
export default function RichTextEditor({ extensions, words, language, editable, titleOf, chooser }: Props) {
  const hintId = useId();
  const [ownExtensions] = useState(() => [...withTitles(titleOf), pasteFromWord]);
  const editor = useEditor({
    extensions: [...ownExtensions, ...extensions],
    editable,
    content: nothingYet,
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words.text,
        lang: language,
        class: "rich-text",
        spellcheck: "true",
        "aria-describedby": hintId,
      },
      handleKeyDown: (view, event) => event.altKey && event.key === "F10" && goToTools(view.dom),
    },
  });
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  if (!editor) return null;
  return (
    <div className="rich-text-editor">
      {editable && <Toolbar editor={editor} words={words} />}
      {editable && chooser((attrs) => insertAfter(editor, attrs))}
      <EditorContent editor={editor} />
      {editable && (
        <p className="editor-hint quiet" id={hintId}>
          {words.hint}
        </p>
      )}
    </div>
  );
}

/** The Tab key moves in lists and tables, so another must lead from the text to its buttons. */
function goToTools(text: Element): boolean {
  text.closest(".rich-text-editor")?.querySelector<HTMLElement>(".editor-tool")?.focus();
  return true;
}

/** Right after the paragraph, list or table where the cursor stands. */
function insertAfter(editor: Editor, attrs: InsertionAttributes): void {
  const { $to } = editor.state.selection;
  const place = $to.depth === 0 ? $to.pos : $to.after(1);
  editor.chain().focus().insertContentAt(place, { type: "insertion", attrs }).run();
}

function Toolbar({ editor, words }: { editor: Editor; words: EditorWords }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      h2: now.isActive("heading", { level: 2 }),
      h3: now.isActive("heading", { level: 3 }),
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      link: now.isActive("link"),
      table: now.isActive("table"),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  const at = () => editor.chain().focus();
  return (
    <div
      role="toolbar"
      aria-label={words.toolbar}
      className="editor-toolbar"
      onKeyDown={({ key }) => key === "Escape" && editor.commands.focus()}
    >
      <Tool label={words.heading} pressed={on.h2} onClick={() => at().toggleHeading({ level: 2 }).run()} />
      <Tool label={words.subheading} pressed={on.h3} onClick={() => at().toggleHeading({ level: 3 }).run()} />
      <Tool label={words.bold} pressed={on.bold} onClick={() => at().toggleBold().run()} />
      <Tool label={words.italic} pressed={on.italic} onClick={() => at().toggleItalic().run()} />
      <Tool label={words.bullets} pressed={on.bullets} onClick={() => at().toggleBulletList().run()} />
      <Tool label={words.numbers} pressed={on.numbers} onClick={() => at().toggleOrderedList().run()} />
      <Tool label={words.link} pressed={on.link} onClick={() => changeLink(editor, words)} />
      {on.table ? (
        <TableTools editor={editor} words={words} />
      ) : (
        <Tool label={words.table} onClick={() => at().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()} />
      )}
      <Tool label={words.undo} disabled={!on.canUndo} onClick={() => at().undo().run()} />
      <Tool label={words.redo} disabled={!on.canRedo} onClick={() => at().redo().run()} />
    </div>
  );
}

function TableTools({ editor, words }: { editor: Editor; words: EditorWords }) {
  const at = () => editor.chain().focus();
  return (
    <>
      <Tool label={words.addRow} onClick={() => at().addRowAfter().run()} />
      <Tool label={words.addColumn} onClick={() => at().addColumnAfter().run()} />
      <Tool label={words.removeRow} onClick={() => at().deleteRow().run()} />
      <Tool label={words.removeColumn} onClick={() => at().deleteColumn().run()} />
      <Tool label={words.removeTable} onClick={() => at().deleteTable().run()} />
    </>
  );
}

function Tool({ label, pressed, ...button }: { label: string; pressed?: boolean } & React.ComponentProps<"button">) {
  return (
    <button
      type="button"
      className="editor-tool"
      // The mouse leaves the cursor in the text, so that one can type on at once.
      onMouseDown={(event) => event.preventDefault()}
      {...(pressed !== undefined && { "aria-pressed": pressed })}
      {...button}
    >
      {label}
    </button>
  );
}

const noAddress = "https://";

function changeLink(editor: Editor, words: EditorWords): void {
  const before: unknown = editor.getAttributes("link").href;
  const typed = askForAddress(words, typeof before === "string" ? before : noAddress);
  if (typed === null) return;
  const at = editor.chain().focus();
  const href = wholeAddress(typed);
  if (href === null) at.extendMarkRange("link").unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive("link")) at.insertContent(linked(typed, href)).run();
  else at.extendMarkRange("link").setLink({ href }).run();
}

/** Asks until it is an address or nothing. Null when whoever writes thinks better of it. */
function askForAddress(words: EditorWords, first: string): string | null {
  let typed = window.prompt(words.linkPrompt, first);
  while (typed !== null && !isNothing(typed) && wholeAddress(typed) === null) {
    typed = window.prompt(words.linkWrong, typed);
  }
  return typed?.trim() ?? null;
}

function isNothing(typed: string): boolean {
  return typed.trim() === "" || typed.trim() === noAddress;
}

/** Where no words are chosen to be the link, the address is. */
function linked(text: string, href: string) {
  return { type: "text", text, marks: [{ type: "link", attrs: { href } }] };
}
