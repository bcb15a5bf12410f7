// The confined process that makes a Word file: a manuscript comes in on stdin as JSON, and the file goes out on stdout as base64.
import { text } from "node:stream/consumers";
import type { Manuscript } from "./manuscript.ts";
import { printDocx } from "./print-docx.ts";

// The server wrote it, and it is checked by its type there.
const manuscript = JSON.parse(await text(process.stdin)) as Manuscript;
process.stdout.write((await printDocx(manuscript)).toString("base64"));
