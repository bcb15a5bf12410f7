import * as z from "zod";
import { readDate } from "#app/lib/read-date.ts";

/** What a leader was shown, and how long it shall hold. */
export const approvalForm = z.object({
  seen: z.string(),
  validUntil: z.string().transform((typed, context) => {
    const day = readDate(typed);
    if (!day) context.addIssue("notDay");
    return day ?? "";
  }),
});
