/** Tables that are not there: nobody has made them yet. */
const notMade = ["42P01", "3F000"];

/** One sentence about what cannot be done; nothing when the fault is ours and whoever mends it needs to see where. */
export function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name.endsWith("Refusal")) return error.message;
  if ("code" in error && notMade.includes(String(error.code)))
    return "Databasen er ikke gjort klar ennå. Start Komplan én gang, eller kjør «npx komplan migrate».";
  return undefined;
}

/** Says why something was not done, and gives the exit code. What is said in words needs no trace of where in the program it was said. */
export function sayRefusal(error: unknown): number {
  const sentence = refusalIn(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  return 1;
}
