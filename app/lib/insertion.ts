import * as z from "zod";

/** What can be set into a text by reference. */
export const insertionKinds = ["figure", "measureTable", "fact", "definition"] as const;
export type InsertionKind = (typeof insertionKinds)[number];

export const insertionAttributes = z.strictObject({
  kind: z.enum(insertionKinds),
  id: z.string().regex(/^[a-z0-9-]{1,80}$/i),
});
export type InsertionAttributes = z.output<typeof insertionAttributes>;
