import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ask, type Said, speakWith } from "./protocol.ts";

const command = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));
export const hasFirefox = command !== undefined;

/** Says so that nobody can miss it. */
export function sayThatFirefoxIsMissing(): void {
  const line = "!".repeat(100);
  console.warn(
    `${line}\nSKIPPED: what Firefox keeps and shows of the help pages and the note was NOT tried, since Firefox is missing.\n${line}`,
  );
}

/** Firefox as people have it, with a profile on disk, steered over WebDriver BiDi. */
export interface Firefox {
  goto: (address: string) => Promise<void>;
  /** Runs in the page and tells what it came to. */
  read: (script: string) => Promise<unknown>;
  press: (key: string) => Promise<void>;
  /** Back or Forward, when there is somewhere to go; as soon as it has come there. */
  step: (by: -1 | 1) => Promise<void>;
  close: () => Promise<void>;
  kill: () => Promise<void>;
}

/** With an answer in the place of each page whose address begins so: the real ones are never asked. */
export async function startFirefox(
  profile: string,
  standIn: { for: readonly string[]; html: string },
): Promise<Firefox> {
  const flags = ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile, "about:blank"];
  const program = spawn(command ?? "", flags, { stdio: "ignore" });
  const end = once(program, "exit");
  const ask = await speakWith(await addressIn(profile), (said, ask) => answerFor(said, ask, standIn.html));
  await ask("session.new", { capabilities: {} });
  await ask("session.subscribe", { events: ["network.beforeRequestSent"] });
  const urlPatterns = standIn.for.map((address) => ({ type: "pattern", hostname: new URL(address).hostname }));
  await ask("network.addIntercept", { phases: ["beforeRequestSent"], urlPatterns });
  const { contexts } = await ask("browsingContext.getTree");
  const [{ context }] = contexts as [{ context: string }]; // it begins with one tab
  return {
    ...inTab(ask, context),
    close: async () => {
      void ask("browser.close"); // it may be gone before it has answered
      await end;
    },
    kill: async () => {
      program.kill("SIGKILL");
      await end;
    },
  };
}

function inTab(ask: Ask, context: string): Pick<Firefox, "goto" | "read" | "press" | "step"> {
  return {
    goto: async (url) => void (await ask("browsingContext.navigate", { context, url, wait: "complete" })),
    read: async (expression) => {
      const how = { target: { context }, awaitPromise: true, userActivation: true };
      const { result } = await ask("script.evaluate", { expression, ...how });
      return (result as { value?: unknown } | undefined)?.value; // as the protocol has it
    },
    press: async (value) => {
      const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
      await ask("input.performActions", { context, actions: [{ type: "key", id: "keys", actions }] });
    },
    step: async (delta) => {
      await ask("browsingContext.traverseHistory", { context, delta }).catch((error: Error) => {
        if (!error.message.includes("no such history entry")) throw error;
      });
    },
  };
}

/** Everything that was held back is answered at once. */
function answerFor({ method, params }: Said, ask: Ask, html: string): void {
  if (method !== "network.beforeRequestSent" || params?.isBlocked !== true) return;
  const { request } = (params.request ?? {}) as { request?: string }; // as the protocol has it
  const headers = [{ name: "Content-Type", value: { type: "string", value: "text/html; charset=utf-8" } }];
  const body = { type: "string", value: html };
  // It may have been given up on meanwhile.
  void ask("network.provideResponse", { request, statusCode: 200, headers, body }).catch(() => undefined);
}

async function addressIn(profile: string): Promise<string> {
  const note = join(profile, "WebDriverBiDiServer.json");
  for (let time = 0; time < 600; time++) {
    const [, port] = /"ws_port":\s*(\d+)/.exec(existsSync(note) ? readFileSync(note, "utf8") : "") ?? [];
    if (port) return `ws://127.0.0.1:${port}/session`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Firefox has not said where it can be spoken with");
}
