import * as z from "zod";
import { writtenNumber, writtenText } from "#app/plan/form-values.ts";
import { memberRoles, perspectives } from "#app/plan/group-member.ts";

const shortText = z.string().trim().max(200, "shortenLine");

/** What is written about one member of a group. */
export const memberForm = z.object({
  positionId: z.string(),
  title: shortText,
  agency: shortText,
  role: z.enum(memberRoles, "unknown"),
  subGroup: shortText,
  perspectives: z.array(z.enum(perspectives, "unknown")),
  cleared: z.enum(["yes", "no", "unknown"], "unknown").transform((said) => clearances[said]),
  hours: writtenNumber("writeHours"),
});

const clearances = { yes: true, no: false, unknown: null } as const;

export const groupTextForm = z.object({ tasks: writtenText, responsibility: writtenText });

/** Fields where people write freely, and where something about one person could slip in. */
export const memberTexts = ["title", "agency", "subGroup"] as const;
export const groupTexts = ["tasks", "responsibility"] as const;
