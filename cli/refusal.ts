/** Tables that are not there: nobody has made them yet. */
const notMade = ["42P01", "3F000"];

/** What can be wrong with a file that somebody has named. */
const withFiles: Record<string, string> = {
  ENOENT: "finnes ikke",
  ENOTDIR: "finnes ikke",
  EISDIR: "er en mappe, ikke en fil",
  EACCES: "er ikke åpen for deg",
  EPERM: "er ikke åpen for deg",
  EROFS: "kan ikke skrives: disken er bare til å lese fra",
  ENOSPC: "fikk ikke plass på disken",
};

/** No answer from the machine of DATABASE_URL, or not one that lets us in. */
const notReached = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "28P01", "28000", "3D000"];

/** One sentence about what cannot be done; nothing when the fault is ours and whoever mends it needs to see where. */
export function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name.endsWith("Refusal")) return error.message;
  const code = "code" in error ? String(error.code) : "";
  if (notMade.includes(code))
    return "Databasen er ikke gjort klar ennå. Start Komplan én gang, eller kjør «npx komplan migrate».";
  if (notReached.includes(code)) return "Databasen svarer ikke, eller slipper oss ikke inn. Se over DATABASE_URL.";
  const wrong = withFiles[code];
  return wrong && "path" in error ? `${error.path} ${wrong}.` : undefined;
}

/** Says why something was not done, and gives the exit code. What is said in words needs no trace of where in the program it was said. */
export function sayRefusal(error: unknown): number {
  const sentence = refusalIn(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  return 1;
}
