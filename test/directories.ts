import { type Directory, type DirectoryEntry, directory } from "#app/service/directory.ts";
import { exitTargets } from "#app/service/exit-target.ts";

const always = { days: [0, 1, 2, 3, 4, 5, 6] as DirectoryEntry["opening"]["rules"][number]["days"], everyWeeks: 1 };

/** A directory with one service, a crisis centre that always answers, for municipality 9901. */
export function aDirectory(some: Partial<Directory> & { name?: string } = {}): Directory {
  const { name = "Krisesenteret i Fjellvik", ...rest } = some;
  return directory.parse({
    ...{ format: 1, organisationId: "0190a000-0000-7000-8000-000000000001", owner: "Fjellvik kommune", example: false },
    ...{ version: 1, publishedOn: "2026-11-21", help: { languages: [], exit: exitTargets[0] } },
    services: [anEntry({ name })],
    ...rest,
  });
}

export function anEntry(some: Partial<DirectoryEntry> = {}): DirectoryEntry {
  const day = { ...always, ofMonth: null, opens: "00:00", closes: "24:00", holidays: "open" as const };
  return {
    ...{ id: "0190a000-0000-7000-8000-000000000002", agency: "Krisesenteret", kind: "shelter", language: "nb" },
    ...{
      name: "Krisesenteret i Fjellvik",
      about: "For kvinner, menn og barn.",
      place: "",
      directions: "",
      website: "",
    },
    ...{ price: "Gratis", access: "callFirst", interpreter: "onRequest", languages: ["nb"], audiences: ["exposed"] },
    ...{ sexes: "all", fromAge: null, toAge: null, municipalities: ["9901"], confirmedOn: "2026-11-01" },
    ...{ opening: { rules: [{ ...day, startsOn: null, endsOn: null }], exceptions: [] } },
    phones: [{ number: "22334455", words: "" }],
    ...some,
  };
}
