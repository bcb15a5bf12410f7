import { type Agent, request } from "node:http";
import { connect, type Socket } from "node:net";

const connections = 8;

/** Asks for one page over and over on a few connections that are kept open. Each waits for an answer before it asks again. */
export async function askOften(address: string, head: string[], requests: number): Promise<void> {
  const { hostname, port, pathname, search, host } = new URL(address);
  const request = [`GET ${pathname}${search} HTTP/1.1`, `Host: ${host}`, ...head, "", ""].join("\r\n");
  const each = Math.ceil(requests / connections);
  const sockets = Array.from({ length: connections }, () => connect(Number(port), hostname));
  await Promise.all(sockets.map((socket) => askOnOne(socket, request, each)));
}

/** Asks for a page as somebody who is logged in, and waits for the whole answer. */
export function askOnce(url: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { cookie } }, (res) => {
      if (res.statusCode !== 200) return reject(new Error(`${url} answered ${res.statusCode}`));
      res.resume().on("end", resolve);
    });
    sent.on("error", reject).end();
  });
}

/** Every answer is as long as the first, so counting bytes is enough: taking them apart would cost more than serving them. */
function askOnOne(socket: Socket, request: string, times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let [left, length, received] = [times, 0, 0];
    let first = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on("connect", () => socket.write(request));
    socket.on("error", reject);
    socket.on("close", () => (left > 0 ? reject(new Error("The server hung up")) : resolve()));
    socket.on("data", (chunk) => {
      received += chunk.length;
      if (length === 0) {
        first = Buffer.concat([first, chunk]);
        length = lengthOf(first);
      }
      if (length === 0 || received < length) return;
      received = 0;
      left -= 1;
      if (left > 0) socket.write(request);
      else socket.end();
    });
  });
}

/** Bytes of a whole answer, by its head; 0 while the head is not complete. */
function lengthOf(answer: Buffer): number {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return 0;
  const head = answer.toString("latin1", 0, end);
  const body = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (!head.startsWith("HTTP/1.1 200") || body === undefined) throw new Error(`Not an answer to count by: ${head}`);
  return end + 4 + Number(body);
}
