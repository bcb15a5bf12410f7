export interface Command {
  /** How it is called, and what it does. */
  help: string;
  run: (args: string[]) => Promise<number>;
}

/** What can be said after `npx komplan`. Each gives its exit code. Loaded when asked for, so that one command does not wait for the others. */
export const commands: Record<string, Command> = {
  start: {
    help: "start                     åpner databasen og svarer på nettet",
    run: async () => (await import("./start.ts")).startCommand(),
  },
  import: {
    help: "import FIL.docx [--json]  leser en plan ut av en Word-fil og viser den",
    run: async (args) => (await import("./import.ts")).importCommand(args),
  },
  export: {
    help: "export PLAN --pdf -o FIL  skriver en publisert plan som --pdf, --docx, --xlsx, --csv eller --json",
    run: async (args) => (await import("./export.ts")).exportCommand(args),
  },
  backup: {
    help: "backup FIL                sikkerhetskopierer alle tabeller, eller én organisasjon med --organisation KORTNAVN",
    run: async (args) => (await import("./keep.ts")).backupCommand(args),
  },
  restore: {
    help: "restore FIL               legger en sikkerhetskopi inn i en tom database, eller én organisasjon tilbake",
    run: async (args) => (await import("./keep.ts")).restoreCommand(args),
  },
  migrate: {
    help: "migrate                   oppdaterer databasen til denne utgaven",
    run: async () => (await import("./keep.ts")).migrateCommand(),
  },
  check: {
    help: "check                     ser etter brudd i sporingsloggen",
    run: async () => (await import("./look-over.ts")).checkCommand(),
  },
  doctor: {
    help: "doctor [--deploy]         ser etter utrygge innstillinger",
    run: async (args) => (await import("./look-over.ts")).doctorCommand(args),
  },
  "add-organisation": {
    help: 'add-organisation NUMMER   slipper inn en kommune, eller et samarbeid med "NAVN" NUMMER NUMMER …, og spør hvem som er koordinator',
    run: async (args) => (await import("./add-organisation.ts")).addOrganisationCommand(args),
  },
  "remove-example": {
    help: "remove-example            fjerner det oppdiktede eksempelet",
    run: async () => (await import("./keep.ts")).removeExampleCommand(),
  },
  hjelp: {
    help: "hjelp                     viser denne lista",
    run: async () => {
      for (const { help } of Object.values(commands)) console.log(`npx komplan ${help}`);
      return 0;
    },
  },
};
