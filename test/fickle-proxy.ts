import { connect, createServer, type Socket } from "node:net";

/** A way to the database that can stop carrying anything without a word, as a broken network does. */
export interface FickleProxy {
  url: string;
  /** From now on nothing comes through, and nobody is told. */
  swallow(): void;
  /** From now on all new connections come through; the swallowed ones stay silent. */
  heal(): void;
  close(): Promise<void>;
}

export async function openFickleProxy(databaseUrl: string): Promise<FickleProxy> {
  const target = new URL(databaseUrl);
  const socketFile = `${target.searchParams.get("host")}/.s.PGSQL.${target.port}`;
  const open = new Set<Socket>();
  let swallowing = false;

  const server = createServer((caller) => {
    const database = connect(socketFile);
    let dead = swallowing;
    for (const [from, to] of [
      [caller, database],
      [database, caller],
    ] as const) {
      open.add(from);
      from.on("error", () => undefined);
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
      from.on("data", (bytes) => {
        dead ||= swallowing;
        if (!dead) to.write(bytes);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;

  return {
    url: `postgresql://${target.username}@127.0.0.1:${port}${target.pathname}`,
    swallow: () => (swallowing = true),
    heal: () => (swallowing = false),
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
