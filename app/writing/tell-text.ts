import type { Inserted, PublishedText } from "#app/lib/inserted.ts";
import type { Insertion } from "#app/lib/insertion.ts";
import type { RichText } from "#app/lib/rich-text.ts";
import { insertionText } from "./insertion-text.ts";
import { type Telling, tellInsertion } from "./tell-insertion.ts";

/** A text with its references told out. What is of low confidence or points to nothing is marked for editors, and left out for the public. */
export function tellText(text: RichText, telling: Telling, audience: "editors" | "public"): PublishedText {
  return {
    type: "doc",
    content: text.content.flatMap((node): PublishedText["content"] =>
      node.type === "insertion" ? toldFor(audience, node, telling) : [node],
    ),
  };
}

/** The references of a text in their order, told out for editors. */
export function tellInsertions(text: RichText, telling: Telling): Inserted[] {
  return insertionsOf(text).flatMap((node) => toldFor("editors", node, telling));
}

export function insertionsOf(text: RichText): Insertion[] {
  return text.content.flatMap((node) => (node.type === "insertion" ? [node] : []));
}

/** Whether the residents of the municipalities are needed to tell a text. */
export function hasFigures(texts: RichText[]): boolean {
  return texts.flatMap(insertionsOf).some(({ attrs }) => attrs.kind === "figure");
}

function toldFor(audience: "editors" | "public", { attrs }: Insertion, telling: Telling): Inserted[] {
  const t = insertionText[telling.language];
  const found = tellInsertion(attrs, telling);
  if (audience === "public") return found && !found.low ? [found.told] : [];
  if (!found) return [missing(attrs, telling)];
  return [found.low ? { ...found.told, notes: [t.lowNote, ...found.told.notes] } : found.told];
}

function missing(attrs: Insertion["attrs"], { draft, language }: Telling): Inserted {
  const t = insertionText[language];
  const none = { content: [], chart: null, sources: [] };
  if (attrs.kind !== "service") {
    return { type: "inserted", attrs, title: t.unknownTitle, notes: [t.unknownNote], ...none };
  }
  const hidden = draft.services?.hidden.find(({ id }) => id === attrs.id);
  const { hiddenTitle, hiddenNote } = t.service;
  return { type: "inserted", attrs, title: hidden?.name ?? hiddenTitle, notes: [hiddenNote], ...none };
}
