import { parseArgs } from "node:util";

/** What may stand after the name of a command. */
export interface Usage {
  /** Options with a word of their own after them are "string". */
  options?: Record<string, { type: "string" | "boolean"; short?: string }>;
  /** The fewest and the most other words. */
  words?: [number, number];
}

/** One sentence about what is wrong with what stands after the name of a command; nothing when it can be understood. */
export function faultIn(args: string[], { options = {}, words: [fewest, most] = [0, 0] }: Usage): string | undefined {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options[token.name];
    const value = token.value ?? "";
    if (!option) return `Ukjent valg: ${token.rawName}.`;
    if (option.type === "boolean" && value !== "") return `Valget ${token.rawName} tar ingen verdi.`;
    if (option.type === "string" && (value === "" || value.startsWith("-")))
      return `Valget ${token.rawName} mangler en verdi.`;
  }
  const others = tokens.filter(({ kind }) => kind === "positional").length;
  if (others > most) return "Det er for mange ord etter kommandoen.";
  return others < fewest ? "Det mangler noe etter kommandoen." : undefined;
}
