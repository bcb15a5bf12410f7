// Loaded into the program before anything else while its queries are counted: writes each to a file, one a line.
import { appendFileSync } from "node:fs";
import pg from "pg";

const file = process.env.BENCH_QUERIES ?? "/dev/null";
const ask = pg.Client.prototype.query;

pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
  const [asked] = words;
  const text = typeof asked === "object" && asked !== null && "text" in asked ? asked.text : asked;
  appendFileSync(file, `${JSON.stringify(text)}\n`);
  return Reflect.apply(ask, this, words);
} as typeof ask; // the driver gives its function many forms; all of them are passed on as they are
