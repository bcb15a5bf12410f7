import type { Opening } from "#app/service/opening-hours.ts";
import type { WrittenService } from "#app/service/service-change.server.ts";

/** What a file says of one service. What it does not say is left out, and stays as it is. */
export interface ReadService {
  /** Where in the file: its place in the list, or its row. */
  at: number;
  /** As the file has it; null when it has none. */
  id: string | null;
  agency: string | null;
  fields: Partial<Omit<WrittenService, "agencyId">>;
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
  problem: string;
}
