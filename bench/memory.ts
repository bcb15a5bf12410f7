import { Agent } from "node:http";
import type { RunningProgram } from "#test/program.ts";
import type { Figure } from "./figure.ts";
import type { StoredPlans } from "./large-plan.ts";
import { askOften, askOnce } from "./load.ts";
import { megabytesHeld } from "./proc.ts";

interface Published {
  plan: string;
  chapter: string;
}

/** The most memory the whole program holds, its PostgreSQL and printing included, while many read, eight work in a plan of 200 measures, and somebody prints. */
export async function measureMemory(
  program: RunningProgram,
  plans: StoredPlans,
  { plan, chapter }: Published,
): Promise<Figure[]> {
  const ordinary = ["pdf", "docx", "pdf?versjon=1"].map((kind) => `${program.address}${plan}.${kind}`);
  const large = `${program.address}/arbeid/planer/${plans.largeId}`;
  const underLoad = (printed: string[]) =>
    peakOf(program, () => load(`${program.address}${chapter}`, large, plans.cookie, printed));
  const all = "memory of the whole program under load";
  return [
    { figure: `${all}, printing a plan`, value: await underLoad(ordinary), unit: "MB", target: 450 },
    {
      figure: `${all}, printing one of 200 measures`,
      value: await underLoad([`${large}/utkast.pdf`]),
      unit: "MB",
      target: 450,
    },
  ];
}

async function peakOf(program: RunningProgram, work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesHeld(program.process.pid ?? 0));
  }, 50);
  await work().finally(() => clearInterval(watch));
  return peak;
}

async function load(published: string, plan: string, cookie: string, printed: string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const inTurn = async (urls: string[]) => {
    for (const url of urls) await askOnce(url, cookie, agent);
  };
  const staff = ["/tiltak", "/kvalitet", "", "/om"].map((path) => Array.from({ length: 50 }, () => plan + path));
  await Promise.all([
    askOften(published, ["Accept-Encoding: br"], 80_000),
    ...[...staff, ...staff].map(inTurn),
    inTurn(printed),
  ]);
  agent.destroy();
}
