// The confined process: a manuscript and what to make of it come in on stdin, and the document goes out on stdout, as base64.
import { text } from "node:stream/consumers";
import type { Order } from "./print-document.server.ts";

// The server wrote it, and it is checked by its type there.
const { kind, manuscript } = JSON.parse(await text(process.stdin)) as Order;
const document =
  kind === "pdf"
    ? (await import("./print-pdf.ts")).printPdf(manuscript)
    : await (await import("./print-docx.ts")).printDocx(manuscript);
process.stdout.write(document.toString("base64"));
