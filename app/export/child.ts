// The confined process: a manuscript and what to make of it come in on stdin, and the document goes out on stdout, as base64.
import { text } from "node:stream/consumers";
import type { Order } from "./print-document.server.ts";

// The server wrote it, and it is checked by its type there.
const order = JSON.parse(await text(process.stdin)) as Order;
process.stdout.write((await printed(order)).toString("base64"));

async function printed({ kind, manuscript }: Order): Promise<Buffer> {
  if (kind === "docx") return (await import("./print-docx.ts")).printDocx(manuscript);
  return (await import("./print-pdf.ts")).printPdf(manuscript);
}
