import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { sharedParts } from "#app/lib/shared-text.ts";
import type { SharedChapter } from "./shared-chapter.client.ts";

const colours = ["main", "accent", "brand", "neutral"];

/** What makes the editor write in the shared document, and show where the others are. `nameOf` says what to call somebody. */
export function togetherIn(shared: SharedChapter, nameOf: (user: unknown) => string) {
  return [
    Collaboration.configure({ document: shared.document, field: sharedParts.body }),
    CollaborationCaret.configure({
      provider: shared.provider,
      user: {}, // the server says who we are
      render: (user) => caret(nameOf(user)),
      selectionRender: (user) => ({
        nodeName: "span",
        class: "writer-selection",
        "data-colour": colourOf(nameOf(user)),
      }),
    }),
  ];
}

/** Hidden from screen readers, which would read it as part of the text; who is here stands above the text. */
function caret(name: string): HTMLElement {
  const at = document.createElement("span");
  at.className = "writer-caret";
  at.dataset.colour = colourOf(name);
  at.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.className = "writer-name";
  label.textContent = name;
  at.append(label);
  return at;
}

/** The same name has the same colour for everybody. Nobody has to tell colours apart: the name stands there. */
function colourOf(name: string): string {
  const sum = [...name].reduce((all, letter) => all + (letter.codePointAt(0) ?? 0), 0);
  return colours[sum % colours.length] ?? "main";
}
