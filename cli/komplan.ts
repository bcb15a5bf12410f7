import { commands } from "./commands.ts";
import { refusalIn } from "./refusal.ts";

const [name = "hjelp", ...args] = process.argv.slice(2);
const command = commands[name];

if (command) {
  process.exitCode = await command.run(args).catch(refused);
} else {
  console.error(`Komplan kjenner ikke kommandoen «${name}». Kommandoene er:`);
  await commands.hjelp?.run([]);
  process.exitCode = 2;
}

/** What cannot be done, and is said in words, needs no trace of where in the program it was said. */
function refused(error: unknown): number {
  const sentence = refusalIn(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  return 1;
}
