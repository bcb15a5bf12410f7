// The confined process: a Word file comes in on stdin, the reading goes out on stdout, and nothing else is touched.
import { buffer } from "node:stream/consumers";
import { readDocx } from "./read-docx.ts";

const reading = await readDocx(await buffer(process.stdin)).catch(() => ({ ok: false, refusal: "damaged" }));
process.stdout.write(JSON.stringify(reading));
