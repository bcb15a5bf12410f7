import { createServer, request } from "node:http";

/** A way to the program that counts what is asked of it, as the log of a server would. */
export interface CountingWay {
  address: string;
  asked: string[];
  close: () => Promise<void>;
}

export async function openCountingWay(program: string): Promise<CountingWay> {
  const asked: string[] = [];
  const { host } = new URL(program);
  const server = createServer((req, res) => {
    asked.push(`${req.method} ${req.url}`);
    const onward = request(new URL(req.url ?? "/", program), { method: req.method, headers: { ...req.headers, host } });
    onward.on("response", (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    req.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    address: `http://localhost:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
