/** A reason, in words for whoever runs Komplan, why its own PostgreSQL cannot be used. */
export class PostgresRefusal extends Error {
  override name = "PostgresRefusal";
}

/** The way out that always works. */
export const useOther = "Sett DATABASE_URL til en PostgreSQL-tjener (versjon 16 eller nyere).";
