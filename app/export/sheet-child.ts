// The confined process that prints one sheet after another: each comes in as a line on stdin, and goes out as a line of base64 on stdout.
// Whatever goes wrong ends it, and so does the end of what it is given.
import { createInterface } from "node:readline";
import type { Sheet } from "./card-sheet.ts";
import { printSheet } from "./print-pdf.ts";

for await (const line of createInterface({ input: process.stdin })) {
  // The server wrote it, and it is checked by its type there.
  const sheet = JSON.parse(line) as Sheet;
  process.stdout.write(`${printSheet(sheet).toString("base64")}\n`);
}
