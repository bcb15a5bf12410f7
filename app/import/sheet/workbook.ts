import * as z from "zod";

/** What stands in a cell. A formula is never worked out, and what Excel last made of it is not trusted. */
const cell = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  /** A day, ISO. */
  z.strictObject({ day: z.string() }),
  z.strictObject({ fault: z.enum(["formula", "error"]) }),
]);
export type Cell = z.output<typeof cell>;

/** A row that holds something, and its number in Excel. */
const row = z.strictObject({ at: z.number().int(), cells: z.array(cell) });
export type SheetRow = z.output<typeof row>;

const sheet = z.strictObject({ name: z.string(), rows: z.array(row) });
export type ReadSheet = z.output<typeof sheet>;

/** The visible sheets of a workbook with what stands in their cells, and nothing else of it (no: regneark). */
export const workbook = z.strictObject({ sheets: z.array(sheet) });
export type Workbook = z.output<typeof workbook>;
