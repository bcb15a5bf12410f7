// The least a program in Node can do: sends the same bytes whatever is asked for. It gets them from its parent.
import { createServer } from "node:http";

interface Answer {
  headers: string[];
  body: string;
}

process.once("message", ({ headers, body }: Answer) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_, res) => res.writeHead(200, headers).end(bytes));
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
});
