/** No more than two files are read at a time, so that many uploads at once cannot fill the memory. */
const mostAtOnce = 2;
/** Whoever waits holds on to a connection with the database, so not many may. */
const mostWaiting = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Reads a file when it is its turn; says so when too many wait already. */
export async function inTurn<Value>(read: () => Promise<Value>): Promise<Value | { end: "busy" }> {
  if (waiting.length >= mostWaiting) return { end: "busy" };
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await read();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
