import * as z from "zod";
import { type InsertionAttributes, insertionId, insertionKinds } from "./insertion.ts";

export const insertionAttributes: z.ZodType<InsertionAttributes> = z.strictObject({
  kind: z.enum(insertionKinds),
  id: z.string().regex(insertionId),
});

export const insertion = z.strictObject({ type: z.literal("insertion"), attrs: insertionAttributes });
