import { fork } from "node:child_process";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { RunningProgram } from "#test/program.ts";
import { type Figure, median } from "./figure.ts";
import { askOften } from "./load.ts";
import { processorTime, serverBelow } from "./proc.ts";

const rounds = 7;
const requests = 20_000;
const head = ["Accept-Encoding: gzip, deflate, br", "Accept: text/html"];

/** What a published page costs when it is in memory. */
export async function measurePublishedPage(program: RunningProgram, page: string): Promise<Figure[]> {
  const { ratio, unit } = await costBesideBare(program, page);
  return [{ figure: "published page from memory: processor time", value: ratio, unit, target: 1.3 }];
}

/** Processor time for a page in memory, beside a bare server that sends the same bytes. */
export async function costBesideBare(
  { address, process }: RunningProgram,
  page: string,
): Promise<{ ratio: number; unit: string }> {
  const pid = serverBelow(process.pid);
  const bare = await openBareServer(address + page);
  try {
    const cost = async (process: number | undefined, url: string) => {
      const before = processorTime(process ?? 0);
      await askOften(url, head, requests);
      return (processorTime(process ?? 0) - before) / requests;
    };
    await cost(pid, address + page);
    await cost(bare.pid, bare.url);
    const [ours, bares]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      ours.push(await cost(pid, address + page));
      bares.push(await cost(bare.pid, bare.url));
    }
    const ratio = median(ours) / median(bares);
    const unit = `× a bare server (${median(ours).toFixed(1)} µs and ${median(bares).toFixed(1)} µs per request)`;
    return { ratio, unit };
  } finally {
    bare.stop();
  }
}

async function openBareServer(url: string) {
  const answer = await fetchRaw(url);
  const server = fork(new URL("./bare-server.ts", import.meta.url), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  server.send(answer);
  const [{ port }] = await once(server, "message");
  return { url: `http://localhost:${port}/`, pid: server.pid, stop: () => server.kill() };
}

/** The body as it went over the wire, and the headers but those that node:http adds by itself. */
async function fetchRaw(url: string): Promise<{ headers: string[]; body: string }> {
  const own = ["date", "connection", "keep-alive"];
  const sent = request(url, { headers: { "accept-encoding": "gzip, deflate, br", accept: "text/html" } }).end();
  const [res]: [IncomingMessage] = (await once(sent, "response")) as [IncomingMessage]; // what the event is documented to carry
  const chunks: Buffer[] = await res.toArray();
  const pairs = Object.entries(res.headers).filter(([name]) => !own.includes(name));
  return {
    headers: pairs.flatMap(([name, value]) => [name, String(value)]),
    body: Buffer.concat(chunks).toString("base64"),
  };
}
