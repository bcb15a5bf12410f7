import * as z from "zod";
import { writtenDate } from "./form-values.ts";

/** What is written about one municipality's hearing and decision. */
export const adoptionForm = z.object({
  hearingFrom: writtenDate,
  hearingTo: writtenDate,
  adoptedOn: writtenDate,
  adoptedBy: z.string().trim().max(200),
  byCouncil: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
  caseNumber: z.string().trim().max(100),
  link: z
    .string()
    .trim()
    .max(1000)
    .regex(/^(https?:\/\/\S+)?$/, "badLink"),
});

export const newMunicipalityForm = z.object({ kommunenummer: z.string().regex(/^\d{4}$/, "chooseMunicipality") });
