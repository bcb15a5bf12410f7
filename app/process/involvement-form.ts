import * as z from "zod";
import { writtenDate, writtenText } from "#app/plan/form-values.ts";
import { involvementKinds } from "./involvement.ts";

/** What is written about one who is asked. */
export const involvementForm = z.object({
  kind: z.enum(involvementKinds, "unknown"),
  name: z.string().trim().min(1, "writeName").max(200, "shortenLine"),
  wish: writtenText,
  safety: writtenText.optional().transform((text) => text ?? ""),
  askedOn: writtenDate,
  said: writtenText,
  done: writtenText,
});

/** Fields where people write freely, and where something about one person could slip in. */
export const involvementTexts = ["name", "wish", "safety", "said", "done"] as const;
