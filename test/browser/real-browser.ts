import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ask, speakWith } from "./protocol.ts";

/** A browser as people have it: with a profile on disk, and tabs that hide each other (the test library keeps every page awake). */
export interface RealBrowser {
  open: (url: string) => Promise<Tab>;
  /** As when the last window is closed. */
  close: () => Promise<void>;
  /** As when the power goes. */
  kill: () => Promise<void>;
}

export interface Tab {
  /** Runs in the page and tells what it came to. */
  read: (script: string) => Promise<unknown>;
  type: (text: string) => Promise<void>;
  /** Brings it in front of the others. */
  show: () => Promise<void>;
}

export async function startRealBrowser(profile: string): Promise<RealBrowser> {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"];
  const command = process.env.KOMPLAN_CHROMIUM || "/usr/bin/chromium";
  const program = spawn(command, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const ask = await connect(join(profile, "DevToolsActivePort"));
  return {
    open: async (url) => openTab(ask, url),
    close: () => {
      void ask("Browser.close"); // it may be gone before it has answered
      return ended;
    },
    kill: () => {
      killAll(program);
      return ended;
    },
  };
}

async function openTab(ask: Ask, url: string): Promise<Tab> {
  const { targetId } = await ask("Target.createTarget", { url });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  const inTab: Ask = (method, params) => ask(method, params, String(sessionId));
  const read = async (expression: string) => {
    const answer = await inTab("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    return (answer.result as { value?: unknown }).value; // as the protocol has it
  };
  const isThere = () =>
    read(`document.readyState === "complete" && location.href !== "about:blank"`).catch(() => false);
  while (!(await isThere())) await pause();
  return {
    read,
    type: async (text) => void (await inTab("Input.insertText", { text })),
    show: async () => void (await ask("Target.activateTarget", { targetId })),
  };
}

async function connect(portFile: string): Promise<Ask> {
  while (!existsSync(portFile) || !readFileSync(portFile, "utf8").includes("/devtools/")) await pause();
  const [port, path] = readFileSync(portFile, "utf8").split("\n");
  return await speakWith(`ws://127.0.0.1:${port}${path}`);
}

/** It and what it has started. */
function killAll(program: ChildProcess): void {
  const isOver = program.exitCode !== null || program.signalCode !== null;
  if (program.pid !== undefined && !isOver) process.kill(-program.pid, "SIGKILL");
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
