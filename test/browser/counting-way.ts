import { createServer, request } from "node:http";

/** A way to the program that counts what is asked of it, as the log of a server would. Closed it is as a net that is gone; the same port opens it again. */
export interface CountingWay {
  address: string;
  asked: string[];
  /** From now on it takes what is asked and never answers. */
  hush: () => void;
  close: () => Promise<void>;
}

export async function openCountingWay(program: string, wantedPort = 0): Promise<CountingWay> {
  const asked: string[] = [];
  const { host } = new URL(program);
  let isSilent = false;
  const server = createServer((req, res) => {
    asked.push(`${req.method} ${req.url}`);
    if (isSilent) return;
    const onward = request(new URL(req.url ?? "/", program), { method: req.method, headers: { ...req.headers, host } });
    onward.on("response", (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    req.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    address: `http://localhost:${port}`,
    asked,
    hush: () => {
      isSilent = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
