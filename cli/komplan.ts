import { commands } from "./commands.ts";

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
  if (!(error instanceof Error) || !error.name.endsWith("Refusal")) throw error;
  console.error(error.message);
  return 1;
}
