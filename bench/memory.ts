import { Agent } from "node:http";
import type { RunningProgram } from "#test/program.ts";
import type { Figure } from "./figure.ts";
import type { StoredPlans } from "./large-plan.ts";
import { askOften, askOnce } from "./load.ts";
import { megabytesByPart, type Part } from "./proc.ts";

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
  const underLoad = async (printed: string, urls: string[]): Promise<Figure> => {
    const work = () => load(`${program.address}${chapter}`, large, plans.cookie, urls);
    const parts = await peakOf(program, work);
    const unit = `MB (${Object.entries(parts)
      .map(([part, held]) => `${part} ${Math.round(held)}`)
      .join(", ")})`;
    return {
      figure: `memory of the whole program under load, printing ${printed}`,
      value: sumOf(parts),
      unit,
      target: 450,
    };
  };
  return [await underLoad("a plan", ordinary), await underLoad("one of 200 measures", [`${large}/utkast.pdf`])];
}

/** What the parts held when they held the most together. */
async function peakOf(program: RunningProgram, work: () => Promise<void>): Promise<Record<Part, number>> {
  let peak: Record<Part, number> = { server: 0, database: 0, other: 0 };
  const watch = setInterval(() => {
    const now = megabytesByPart(program.process.pid ?? 0);
    if (sumOf(now) > sumOf(peak)) peak = now;
  }, 50);
  await work().finally(() => clearInterval(watch));
  return peak;
}

function sumOf(parts: Record<Part, number>): number {
  return Object.values(parts).reduce((sum, held) => sum + held, 0);
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
