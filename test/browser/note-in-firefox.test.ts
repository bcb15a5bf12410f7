import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, type TestContext, test } from "vitest";
import { exitTargets } from "#app/service/exit-target.ts";
import { type Firefox, hasFirefox, sayThatFirefoxIsMissing, startFirefox } from "./firefox.ts";
import { tracesIn } from "./traces.ts";

// Firefox writes down what stands in the fields of a page, so that it can be brought back when the browser has stopped. It takes its time:
// the tests wait side by side.
const marker = "Kvxq7 tegnet en hund";

describe.concurrent("the profile of Firefox", () => {
  test.runIf(hasFirefox).for(["closed", "killed"] as const)(
    "that was %s while a note stood there holds the address alone",
    async (how, context) => {
      const { profile, firefox } = await openFirefox(context);
      await typeIn(firefox, `${inject("address")}/kort/notat`, "#heard");
      await untilKept(profile, "/kort/notat");
      await (how === "closed" ? firefox.close() : firefox.kill());
      expect(tracesIn(profile, ["/kort/notat", marker])).toEqual(["/kort/notat"]);
    },
  );

  test.runIf(hasFirefox)("holds what is typed on a page that does not take care", async (context) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<textarea id=heard></textarea>");
    });
    context.onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // it listens on a port
    const { profile, firefox } = await openFirefox(context);
    await typeIn(firefox, `http://127.0.0.1:${port}/uvoren`, "#heard");
    await untilKept(profile, "/uvoren");
    await firefox.kill();
    expect(tracesIn(profile, [marker])).toEqual([marker]);
  });
});

if (!hasFirefox) sayThatFirefoxIsMissing();

async function openFirefox({ onTestFinished }: Pick<TestContext, "onTestFinished">) {
  const profile = mkdtempSync(join(tmpdir(), "komplan-note-"));
  const firefox = await startFirefox(profile, { for: exitTargets, html: "" });
  onTestFinished(async () => {
    await firefox.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return { profile, firefox };
}

async function typeIn(firefox: Firefox, address: string, field: string): Promise<void> {
  await firefox.goto(address);
  await firefox.read(`document.querySelector("${field}").focus()`);
  for (const letter of marker) await firefox.press(letter);
  expect(await firefox.read(`document.querySelector("${field}").value`)).toBe(marker);
}

/** Until Firefox has written down where one is and, with it, what it would bring back there. */
async function untilKept(profile: string, path: string): Promise<void> {
  const kept = () => tracesIn(join(profile, "sessionstore-backups"), [path]);
  await expect.poll(kept, { timeout: 60_000, interval: 1000 }).toEqual([path]);
}
