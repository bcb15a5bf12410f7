import * as z from "zod";
import type { Language } from "#app/lib/language.ts";
import { openingSchema } from "#app/service/directory.ts";
import { mostServices, type ReadService, readFields } from "./read-service.ts";
import { shownService } from "./review-view.ts";
import { type Known, reviewServices } from "./service-review.ts";

export type Preview = ReturnType<typeof previewOf>;

/** What the page shows before anything is stored. What was read goes with the form, and is checked anew when it comes back. */
export function previewOf(
  read: readonly ReadService[],
  { known, basis }: { known: Known; basis: string },
  language: Language,
) {
  const services = reviewServices(read, known).map((one) => shownService(one, known, language));
  const count = (kind: (typeof services)[number]["kind"]) => services.filter((one) => one.kind === kind).length;
  return {
    services,
    counts: { new: count("new"), changed: count("changed"), same: count("same"), faulty: count("faulty") },
    content: JSON.stringify(read),
    basis,
  };
}

/** More than a cell of Excel holds; what is too long for its field is refused there, by its own sentence. */
const text = z.string().max(40_000);

const readService = z.strictObject({
  at: z.int(),
  id: text.nullable(),
  agency: text.nullable(),
  fields: z.partialRecord(z.enum(readFields), z.array(text).max(400)),
  opening: openingSchema.nullable(),
  phones: z.array(z.strictObject({ number: text, words: text })).max(50),
  problems: z.array(
    z.strictObject({
      where: text,
      problem: z.enum(["notHsds", "openingNotRead", "notInList", "formula", "error"]),
    }),
  ),
});

/** What went with the form. Null when somebody has changed it into something else. */
export function readContent(content: string): ReadService[] | null {
  try {
    return z.array(readService).max(mostServices).parse(JSON.parse(content));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
