import type { Usage } from "./usage.ts";

export interface Command extends Usage {
  /** How it is called, without what is the same for all. */
  call: string;
  /** What it does. */
  does: string;
  run: (args: string[]) => Promise<number>;
}

/** What can be said after `npx komplan`. Each gives its exit code. Loaded when asked for, so that one command does not wait for the others. */
export const commands: Record<string, Command> = {
  start: {
    call: "start",
    does: "åpner databasen og svarer på nettet",
    run: async () => (await import("./start.ts")).startCommand(),
  },
  import: {
    call: "import FIL.docx [--json]",
    does: "leser en plan ut av en Word-fil og viser den",
    options: { json: { type: "boolean" } },
    words: [1, 1],
    run: async (args) => (await import("./import.ts")).importCommand(args),
  },
  export: {
    call: "export PLAN --pdf -o FIL",
    does: "skriver en publisert plan som --pdf, --docx, --xlsx, --csv eller --json",
    options: {
      pdf: { type: "boolean" },
      docx: { type: "boolean" },
      xlsx: { type: "boolean" },
      csv: { type: "boolean" },
      json: { type: "boolean" },
      output: { type: "string", short: "o" },
    },
    words: [1, 1],
    run: async (args) => (await import("./export.ts")).exportCommand(args),
  },
  backup: {
    call: "backup FIL [--organisation KORTNAVN]",
    does: "sikkerhetskopierer alle tabeller, eller én organisasjon",
    options: { organisation: { type: "string" } },
    words: [1, 1],
    run: async (args) => (await import("./keep.ts")).backupCommand(args),
  },
  restore: {
    call: "restore FIL",
    does: "legger en sikkerhetskopi inn i en tom database, eller én organisasjon tilbake",
    words: [1, 1],
    run: async (args) => (await import("./keep.ts")).restoreCommand(args),
  },
  migrate: {
    call: "migrate",
    does: "oppdaterer databasen til denne utgaven",
    run: async () => (await import("./keep.ts")).migrateCommand(),
  },
  check: {
    call: "check",
    does: "ser etter brudd i sporingsloggen",
    run: async () => (await import("./look-over.ts")).checkCommand(),
  },
  doctor: {
    call: "doctor [--deploy]",
    does: "ser etter utrygge innstillinger",
    options: { deploy: { type: "boolean" } },
    run: async (args) => (await import("./look-over.ts")).doctorCommand(args),
  },
  "add-organisation": {
    call: "add-organisation NUMMER",
    does: 'slipper inn en kommune, eller et samarbeid med "NAVN" NUMMER NUMMER …, og spør hvem som er koordinator',
    words: [1, Number.POSITIVE_INFINITY],
    run: async (args) => (await import("./add-organisation.ts")).addOrganisationCommand(args),
  },
  "remove-example": {
    call: "remove-example",
    does: "fjerner det oppdiktede eksempelet",
    run: async () => (await import("./keep.ts")).removeExampleCommand(),
  },
  hjelp: {
    call: "hjelp",
    does: "viser denne lista",
    run: async () => {
      for (const { call, does } of Object.values(commands)) console.log(`npx komplan ${call.padEnd(37)} ${does}`);
      return 0;
    },
  },
};
