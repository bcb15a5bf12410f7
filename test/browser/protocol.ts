/** What a browser says over its socket: an answer, or something that has happened. */
export interface Said {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: unknown;
}

export type Ask = (
  method: string,
  params?: Record<string, unknown>,
  sessionId?: string,
) => Promise<Record<string, unknown>>;

/** Speaks with a browser in the protocol it has: asks, and hears what it says unasked. */
export async function speakWith(address: string, hear: (said: Said, ask: Ask) => void = () => {}): Promise<Ask> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`No browser answers at ${address}`)));
  });
  const waiting = new Map<number, (answer: Said) => void>();
  let last = 0;
  const ask: Ask = async (method, params = {}, sessionId) => {
    const id = ++last;
    const answer = new Promise<Said>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    const { error, result } = await answer;
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result ?? {};
  };
  socket.addEventListener("message", ({ data }) => {
    const said = JSON.parse(String(data)) as Said; // as the protocols have it
    if (said.id === undefined) hear(said, ask);
    else waiting.get(said.id)?.(said);
  });
  return ask;
}
