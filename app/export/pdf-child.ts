// The confined process that prints: a manuscript comes in on stdin as JSON, and the PDF goes out on stdout as base64.
// The manuscript is handed on to Typst as it came: read here as well, a large plan would take memory for nothing.
import { buffer } from "node:stream/consumers";
import { printPdf } from "./print-pdf.ts";

process.stdout.write(printPdf(await buffer(process.stdin)).toString("base64"));
