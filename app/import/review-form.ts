import * as z from "zod";
import { writtenDate, writtenTitle } from "#app/plan/form-values.ts";
import { goalLevels } from "#app/plan/goal.ts";

/** The fields of the review page. Goals come as two lists in the order of the page. */
export const reviewForm = z.object({
  title: writtenTitle,
  startsOn: writtenDate,
  endsOn: writtenDate,
  goalTitle: z.array(z.string().trim().max(2000, "shortenTitle")),
  goalLevel: z.array(z.enum(goalLevels, "unknown")),
  notMeasure: z.array(z.string().max(30)),
});
