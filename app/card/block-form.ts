import * as z from "zod";
import { cleanText } from "#app/lib/clean-text.ts";
import type { PersonalDataKind } from "#app/lib/personal-data.ts";
import { faultOfBlock } from "./block-text.ts";
import { cardServices } from "./local-service.ts";
import { workplaces } from "./workplace.ts";

/** A card is read in haste: two or three sentences. */
const mostCharacters = 400;

/** Cleaned before it is looked at: signs that nobody sees must not hide a number, nor stand as the only words. */
export function words(missing: string, most = mostCharacters) {
  const said = z
    .string()
    .trim()
    .min(1, missing)
    .max(most, "shorten")
    .superRefine((text, context) => {
      const fault: PersonalDataKind | undefined = faultOfBlock(text);
      if (fault) context.addIssue(fault);
    });
  return z.string().transform(cleanText).pipe(said);
}

/** Whose number shall stand there. */
export const serviceField = z
  .enum([...cardServices, ""], "unknown")
  .transform((chosen) => (chosen === "" ? null : chosen));

/** The words of a block, in both languages. */
export const rewordForm = z.object({ nb: words("writeNb"), nn: words("writeNn") });

export const ownBlockForm = rewordForm.extend({
  workplaces: z.array(z.enum(workplaces, "unknown")),
  service: serviceField,
});

export const reasonForm = z.object({ reason: words("writeReason") });
