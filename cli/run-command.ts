import { commands } from "./commands.ts";
import { sayRefusal } from "./refusal.ts";
import { faultIn } from "./usage.ts";

const asksForHelp = ["help", "--help", "-h", "--hjelp"];

/** Runs what stands after `npx komplan`, and gives its exit code. What cannot be understood is told in a sentence, and not done. */
export async function runCommand(name: string, args: string[]): Promise<number> {
  const isHelp = [name, ...args].some((word) => asksForHelp.includes(word));
  const command = isHelp ? commands.hjelp : Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(`Komplan kjenner ikke kommandoen «${name}». Skriv «npx komplan hjelp», så ser du dem som finnes.`);
    return 2;
  }
  const fault = isHelp ? undefined : faultIn(args, command);
  if (fault !== undefined) {
    console.error(`${fault} Bruk: npx komplan ${command.call}`);
    return 2;
  }
  return await command.run(isHelp ? [] : args).catch(sayRefusal);
}
