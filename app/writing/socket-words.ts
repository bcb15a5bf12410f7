import type { Role } from "#app/access/user.ts";

/** Where the socket of those who write together is: under /arbeid, the only place the log-in goes. */
export const socketAddress = "/arbeid/skriv";

/** Why the server ends a connection, where the browser must know it. */
export const closing = {
  /** What one may do has changed: to come back is to be asked anew. */
  rightsChanged: 4403,
  loggedOut: 4401,
} as const;

/** What a writer is called beside their caret: the function they hold, else their role. Never the name of a person. */
export type CaretName = { position: string } | { role: Role };
