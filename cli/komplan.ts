import { commands } from "./commands.ts";
import { sayRefusal } from "./refusal.ts";

const [name = "hjelp", ...args] = process.argv.slice(2);
const command = commands[name];

if (command) {
  process.exitCode = await command.run(args).catch(sayRefusal);
} else {
  console.error(`Komplan kjenner ikke kommandoen «${name}». Kommandoene er:`);
  await commands.hjelp?.run([]);
  process.exitCode = 2;
}
