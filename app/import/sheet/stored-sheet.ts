import * as z from "zod";
import { columnTarget } from "./sheet-mapping.ts";
import { workbook } from "./workbook.ts";

const target = z.string().transform((word, context) => {
  const known = columnTarget(word);
  if (known === null) context.addIssue("unknown");
  return known;
});

/** What is kept of a spreadsheet until it is taken in: what stands in its cells, and what its columns hold. Not the file. */
export const storedSheet = z.strictObject({
  workbook,
  /** Made by Komplan, with the measures' own ids. */
  isOwn: z.boolean(),
  mapping: z
    .strictObject({ sheet: z.number().int(), headingRow: z.number().int(), columns: z.array(target.nullable()) })
    .nullable(),
});
export type StoredSheet = z.output<typeof storedSheet>;

/** What is kept when it has been taken in: nothing. */
export const letGoSheet: StoredSheet = { workbook: { sheets: [] }, isOwn: true, mapping: null };
