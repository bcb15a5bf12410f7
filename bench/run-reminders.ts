// The daily run of reminders in a program of its own: `node bench/run-reminders.ts DATABASE_URL`. Says what it took as one line of JSON.
import pg from "pg";
import { runReminders } from "#app/followup/run.server.ts";
import { openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { reminderDay } from "./reminder-day.ts";

let queries = 0;
const ask = pg.Client.prototype.query;
pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
  queries += 1;
  return Reflect.apply(ask, this, words);
} as typeof ask; // the driver gives its function many forms; all of them are passed on as they are

const db = openDb(process.argv[2] ?? "");
const [begun, cpu] = [performance.now(), process.cpuUsage()];
const { mails } = await runReminders({
  db,
  runner: newId(),
  origin: "https://komplan.example",
  now: reminderDay,
  say: console.error,
  withExamples: false,
});
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(cpu);
await db.destroy();
const ofProcessor = (user + system) / 1e6;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ mails, seconds, ofProcessor, queries, megabytes }));
