import * as z from "zod";
import { cleanText } from "#app/lib/clean-text.ts";
import type { PersonalDataKind } from "#app/lib/personal-data.ts";
import { faultOfBlock } from "./block-text.ts";
import { cardServices } from "./local-service.ts";
import { workplaces } from "./workplace.ts";

/** A card is read in haste: two or three sentences. */
const mostCharacters = 400;

/** Cleaned before it is looked at: signs that nobody sees must not hide a number, nor stand as the only words. */
function words(missing: string) {
  const said = z
    .string()
    .trim()
    .min(1, missing)
    .max(mostCharacters, "shorten")
    .superRefine((text, context) => {
      const fault: PersonalDataKind | undefined = faultOfBlock(text);
      if (fault) context.addIssue(fault);
    });
  return z.string().transform(cleanText).pipe(said);
}

/** The words of a block, in both languages. */
export const rewordForm = z.object({ nb: words("writeNb"), nn: words("writeNn") });

export const ownBlockForm = rewordForm.extend({
  workplaces: z.array(z.enum(workplaces, "unknown")),
  service: z.enum([...cardServices, ""], "unknown").transform((chosen) => (chosen === "" ? null : chosen)),
});

export const reasonForm = z.object({ reason: words("writeReason") });
