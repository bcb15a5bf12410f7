import { afterEach, expect, test, vi } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { call, refusal } from "#test/call.ts";
import { loader } from "./show-inbox.tsx";

vi.mock("#app/lib/pool.server.ts", () => ({ asSystem: vi.fn(async () => []) }));

const { KOMPLAN_MODE, SMTP_URL } = env;
afterEach(() => {
  env.KOMPLAN_MODE = KOMPLAN_MODE;
  env.SMTP_URL = SMTP_URL;
});

test("the inbox that everybody can open is there in trial use without a mail server, and nowhere else", async () => {
  env.KOMPLAN_MODE = "trial";
  env.SMTP_URL = undefined;
  expect(await call(loader, {})).toMatchObject({ mails: [] });

  vi.mocked(asSystem).mockClear();
  for (const [mode, server] of [
    ["production", undefined],
    ["production", "smtp://localhost"],
    ["trial", "smtp://localhost"],
  ] as const) {
    env.KOMPLAN_MODE = mode;
    env.SMTP_URL = server;
    expect(await refusal(call(loader, {}))).toMatchObject({ status: 404 });
  }
  expect(asSystem).not.toHaveBeenCalled();
});
