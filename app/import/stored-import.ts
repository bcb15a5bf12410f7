import * as z from "zod";
import { corrections, noCorrections } from "./corrections.ts";
import { wordDocument } from "./word-document.ts";

/** What is kept of a Word file until a plan is made of it: what it says, and what somebody has put right. Not the file. */
export const storedImport = z.strictObject({ document: wordDocument, corrections });
export type StoredImport = z.output<typeof storedImport>;

/** What is kept when the plan is made: nothing. */
export const letGo: StoredImport = {
  document: {
    title: "",
    ownExport: false,
    blocks: [],
    notes: [],
    leftOut: { images: 0, comments: false, trackedChanges: false, elements: [], links: [] },
  },
  corrections: noCorrections,
};
