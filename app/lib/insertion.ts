/** What can be set into a text by reference. */
export const insertionKinds = ["figure", "measureTable", "fact", "definition", "service"] as const;
export type InsertionKind = (typeof insertionKinds)[number];

export interface InsertionAttributes {
  kind: InsertionKind;
  id: string;
}

/** A place in a text that stands for something else (no: innsatt i teksten): told out when it is read, frozen when it is published. */
export interface Insertion {
  type: "insertion";
  attrs: InsertionAttributes;
}

export const insertionId = /^[a-z0-9-]{1,80}$/i;

/** A kind and an id as a reference, when they can be one. Without a schema, for it runs in the editor. */
export function asInsertion(kind: unknown, id: unknown): InsertionAttributes | null {
  const known = insertionKinds.find((one) => one === kind);
  return known && typeof id === "string" && insertionId.test(id) ? { kind: known, id } : null;
}

/** The same in bokmål and nynorsk, so that a text can be moved between them. */
const names: Record<InsertionKind, string> = {
  figure: "figur",
  measureTable: "tiltakstabell",
  fact: "faktum",
  definition: "definisjon",
  service: "tjeneste",
};

/** As it is written in plain text: "{{figur: a1}}". */
export function insertionMark({ kind, id }: InsertionAttributes): string {
  return `{{${names[kind]}: ${id}}}`;
}

const mark = /^ {0,3}\{\{ *([a-z]+): *([a-z0-9-]{1,80}) *\}\}[ \t]*(?:\n+|$)/i;

/** The reference a plain text begins with, alone on its line, and how much of the text it takes. */
export function readInsertionMark(text: string): { attrs: InsertionAttributes; raw: string } | null {
  const [raw = "", name = "", id = ""] = mark.exec(text) ?? [];
  const attrs = asInsertion(
    insertionKinds.find((one) => names[one] === name.toLowerCase()),
    id,
  );
  return attrs && { attrs, raw };
}
