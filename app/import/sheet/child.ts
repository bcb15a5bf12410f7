// The confined process: a spreadsheet comes in on stdin, the reading goes out on stdout, and nothing else is touched.
import { buffer } from "node:stream/consumers";
import { readWorkbook } from "./read-workbook.ts";

process.stdout.write(JSON.stringify(readWorkbook(await buffer(process.stdin))));
