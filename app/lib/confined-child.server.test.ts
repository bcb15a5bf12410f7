import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Orders, Told } from "./confined-child.probe.ts";
import { missingWalls, runConfined, startConfined } from "./confined-child.server.ts";

const probe = "app/lib/confined-child.probe.ts";
const limits = { timeLimit: 20_000, heap: 256, answer: 1_000_000 };
const missing = missingWalls(); // what this machine does not give cannot be tried on it; that it is told, is tried below

const listener = createServer((socket) => socket.destroy());
let port: number;
beforeAll(async () => {
  await once(listener.listen(0, "127.0.0.1"), "listening");
  port = (listener.address() as AddressInfo).port; // it listens on TCP
});
afterAll(() => listener.close());

describe("a confined process", () => {
  test("reads no file but the program's own", async () => {
    const read = ["/etc/passwd", "/proc/self/environ", resolve(".env.example"), resolve("docs/handbook.md")];
    expect((await told({ read })).read).toEqual(read.map(() => "ERR_ACCESS_DENIED"));
    expect((await told({ read: [resolve(probe)] })).read).toEqual(["done"]);
  });

  test("writes no file, beside itself or elsewhere", async () => {
    const write = [join(tmpdir(), `komplan-probe-${process.pid}`), resolve("app/lib/written-by-probe.ts")];
    expect((await told({ write })).write).toEqual(write.map(() => "ERR_ACCESS_DENIED"));
    expect(write.filter((file) => existsSync(file))).toEqual([]);
  });

  test("starts no program and no thread", async () => {
    expect((await told({})).start).toEqual(["ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED"]);
  });

  test.skipIf(missing.includes("network"))("reaches nobody, not even on the same machine", async () => {
    expect((await told({ port })).connect).toMatch(/^E(NETUNREACH|ACCES|PERM|ADDRNOTAVAIL)$/);
  });

  test("is told no setting of the server's", async () => {
    vi.stubEnv("KOMPLAN_SECRET", "a secret of the server's");
    const { env } = await told({});
    vi.unstubAllEnvs();
    expect(Object.keys(env).filter((name) => !name.startsWith("MALLOC_"))).toEqual(["TZ"]);
  });

  test("that never ends is ended, by the clock", async () => {
    expect(await run({ endlessly: "count" }, { timeLimit: 600 })).toEqual({ end: "timedOut" });
    expect(await run({ endlessly: "wait" }, { timeLimit: 600 })).toEqual({ end: "timedOut" });
  });

  test("that remembers all it can, or answers without end, is ended", async () => {
    const outOfMemory = { end: "died", outOfMemory: true };
    expect(await run({ endlessly: "remember" }, { heap: 32 })).toEqual(outOfMemory);
    expect(await run({ endlessly: "answer" })).toEqual(outOfMemory);
  });

  test.skipIf(missing.includes("limits"))(
    "that nobody watches is ended when its time on the processor is",
    async () => {
      const child = startConfined(probe, { ...limits, timeLimit: 1000 });
      onTestFinished(() => void child.kill("SIGKILL")); // else it counts for ever if the limit is lost
      child.stdin.end(JSON.stringify({ endlessly: "count" } satisfies Orders));
      const [code, signal] = await once(child, "close");
      expect(code).toBe(null);
      expect(["SIGXCPU", "SIGKILL"]).toContain(signal);
    },
  );

  const isLinux = existsSync("/proc/self/limits");
  test.skipIf(missing.includes("limits") || !isLinux)(
    "has 20 seconds on the processor, 256 MB for its heap, and no leave to write a file, from the system itself",
    async () => {
      const child = startConfined(probe, limits);
      child.stdin.end(JSON.stringify({ endlessly: "wait" } satisfies Orders));
      await once(child.stdout, "data");
      const given = readFileSync(`/proc/${child.pid}/limits`, "utf8");
      const gone = once(child, "close");
      child.kill("SIGKILL");
      await gone;
      expect(child.spawnargs).toContain("--max-old-space-size=256");
      expect(given).toMatch(/^Max cpu time +20 +20 /m);
      expect(given).toMatch(/^Max file size +0 +0 /m);
      expect(given).toMatch(/^Max open files +64 +64 /m);
      expect(given).toMatch(/^Max core file size +0 +0 /m);
      expect(given).toMatch(/^Max data size +943718400 +943718400 /m);
    },
  );
});

test("a machine that does not give the outer walls is told of, once and loudly", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  vi.resetModules();
  vi.doMock("node:child_process", () => ({ spawnSync: () => ({ status: 1 }) }));
  const elsewhere = await import("./confined-child.server.ts");
  expect(elsewhere.missingWalls()).toEqual(["network", "limits"]);
  expect(elsewhere.missingWalls()).toEqual(["network", "limits"]);
  expect(said.mock.calls).toEqual([[expect.stringMatching(/unshare.*prlimit/)]]);
  vi.doUnmock("node:child_process");
  said.mockRestore();
});

async function told(orders: Orders): Promise<Told> {
  const answer = await run({ port, ...orders });
  if (answer.end !== "answered") throw new Error(`The probe did not answer: ${JSON.stringify(answer)}`);
  return JSON.parse(answer.answer);
}

function run(orders: Orders, some: Partial<typeof limits> = {}) {
  return runConfined(probe, Buffer.from(JSON.stringify(orders)), { ...limits, ...some });
}
