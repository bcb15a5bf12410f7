import type { RunningProgram } from "#test/program.ts";
import { type Figure, median } from "./figure.ts";
import { processBelow, processorTime } from "./proc.ts";

const cards = ["barn", "barn-skole", "voksen", "voksen-lege", "eldre", "vern", "leder", "gruppe"];

/** A card on paper: by a printer that has just printed another, by one that has to be started, and when the same card is asked for again. */
export async function measureCards({ address, process }: RunningProgram): Promise<Figure[]> {
  const cold = await millisecondsOf(`${address}/kort/mal/akutt.pdf`);
  // With the numbers of a municipality, in both languages: none of them has been printed before.
  const urls = cards.flatMap((card) => [`${address}/kort/bergen/${card}.pdf`, `${address}/nn/kort/bergen/${card}.pdf`]);
  const printer = processBelow(process.pid, "sheet-child");
  const before = processorTime(printer);
  const printed = await timesOf(urls);
  const busy = (processorTime(printer) - before) / 1000 / urls.length;
  const [most, start] = [Math.max(...printed).toFixed(0), cold.toFixed(0)];
  return [
    {
      figure: "card PDF, warm: a card nobody has asked for before",
      value: median(printed),
      unit: `ms, the middle of ${urls.length} (at most ${most}, processor ${busy.toFixed(0)}; ${start} when the printer is started first)`,
      target: 150,
    },
    { figure: "card PDF again: from memory", value: median(await timesOf(urls)), unit: "ms", target: 15 },
  ];
}

async function timesOf(urls: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const url of urls) times.push(await millisecondsOf(url));
  return times;
}

async function millisecondsOf(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  if ((await answer.bytes()).length < 10_000) throw new Error(`${url} is no card: ${answer.status}`);
  return performance.now() - begun;
}
