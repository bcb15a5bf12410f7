/** Minutes from one try to the next: soon after a server that asks us to come back (greylisting), and four days in all. */
const pauses = [1, 2, 5, 12, 40, 120, 300, 600, 900, 1440, 1440, 1440];

/** When a mail is tried again after so many tries. Null when it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = pauses[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** Why a mail did not come on its way. Codes alone: what the mail server says in words may hold an address. */
export interface Failure {
  code: string;
  /** The server has refused this recipient or this message, and will do so again. */
  final: boolean;
}

/** A refusal of us (log-in, sender) is a fault in the settings, which somebody will put right: it is tried again. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: "unknown", final: false };
  const answer = "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : undefined;
  if (answer === undefined)
    return { code: "code" in error && typeof error.code === "string" ? error.code : error.name, final: false };
  const command = "command" in error ? error.command : undefined;
  return { code: String(answer), final: answer >= 500 && (command === "RCPT TO" || command === "DATA") };
}
