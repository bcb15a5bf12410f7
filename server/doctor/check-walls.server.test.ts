import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";

test("whoever asks how Komplan is set up, is told of the walls that this machine does not give", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  vi.doMock("node:child_process", async (original) => ({
    ...(await original<object>()),
    spawnSync: () => ({ status: 1 }),
  }));
  const { inspect } = await import("./inspect.ts");
  const env = readEnv({ KOMPLAN_DATA: join(tmpdir(), "komplan-nobody-has-started-here") });
  expect((await inspect(env, { deploy: false })).map(({ remedy }) => remedy)).toEqual([
    expect.stringContaining("unshare"),
    expect.stringContaining("prlimit"),
  ]);
  vi.doUnmock("node:child_process");
  said.mockRestore();
});
