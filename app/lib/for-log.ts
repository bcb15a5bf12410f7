/**
 * What may be logged of an error. The database's own errors hold what people have written ("Failing row contains …", and the
 * value in the message), so of those only the kind, the place in the tables and the place in the program are told.
 */
export function forLog(error: unknown): string {
  if (!(error instanceof Error)) return `no error but ${typeof error}`;
  if (!("severity" in error && "code" in error)) return withCause(error);
  const { code, schema, table, column, constraint } = error as Error & Record<string, unknown>; // as pg makes them
  const place = [schema, table, column, constraint].filter(Boolean).join(".");
  return [`database error ${code} ${place}`.trim(), ...framesOf(error)].join("\n");
}

function withCause(error: Error): string {
  const whole = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${whole}\ncaused by: ${forLog(error.cause)}` : whole;
}

function framesOf({ stack = "" }: Error): string[] {
  return stack.split("\n").filter((line) => /^\s+at /.test(line));
}
