import type { Typed } from "#app/lib/form.ts";
import type { Opening } from "#app/service/opening-hours.ts";

/** What a file says of one service. What it does not say is left out, and stays as it is. */
export interface ReadService {
  /** Where in the file: its place in the list, or its row in Excel. */
  at: number;
  /** As the file has it; null when it has none. */
  id: string | null;
  agency: string | null;
  /** As the fields of the form are filled. */
  fields: Typed;
  /** Null when the file says nothing of it. */
  opening: Opening | null;
  phones: ReadPhone[];
  problems: ReadProblem[];
}

export interface ReadPhone {
  number: string;
  words: string;
}

/** What cannot be read, and where: a field of HSDS, or a cell as Excel calls it. */
export interface ReadProblem {
  where: string;
  problem: "notHsds" | "openingNotRead" | "notInList" | "formula" | "error";
}

/** Fields that a file may fill. */
export const readFields = [
  ...([
    "name",
    "kind",
    "about",
    "municipalities",
    "audiences",
    "sexes",
    "fromAge",
    "toAge",
    "access",
    "place",
  ] as const),
  ...(["directions", "price", "languages", "interpreter", "website", "language", "shown", "contactEmail"] as const),
] as const;

/** More than any municipality has. */
export const mostServices = 300;
