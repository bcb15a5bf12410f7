import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { helpPlace } from "#test/help-directory.ts";
import type { RunningProgram } from "#test/program.ts";
import type { Figure } from "./figure.ts";
import type { StoredPlans } from "./large-plan.ts";
import { askOnce } from "./load.ts";

const perSecond = 500;
const seconds = 60;
const pages = ["/hjelp", "/hjelp/oslo", `/hjelp/${helpPlace.slug}`, `/nn/hjelp/${helpPlace.slug}`];

/** A minute of many who look for help, from the same machine: alone, and while staff save and documents are printed. */
export async function measureSteadyLoad(program: RunningProgram, plans: StoredPlans): Promise<Figure[]> {
  const alone = await steadily(program);
  let isOver = false;
  const until = () => isOver;
  const staff = [saving(program, plans, until), printing(program, plans, until)];
  const beside = await steadily(program);
  isOver = true;
  const [saved, printed] = await Promise.all(staff);
  return [
    ...figuresOf("help pages, 500 a second for a minute", "", alone),
    ...figuresOf("the same while staff save and print", `, ${saved} saved and ${printed} printed beside`, beside),
  ];
}

interface Answers {
  /** Milliseconds from when each should have been asked until all of the answer was there. */
  times: number[];
  failed: number;
}

function figuresOf(figure: string, beside: string, { times, failed }: Answers): Figure[] {
  const slowest = times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
  const unit = `ms for ${times.length} answers${beside}`;
  return [
    { figure: `${figure}: p99`, value: slowest, unit, target: 150 },
    { figure: `${figure}: errors`, value: failed, unit: `of ${times.length + failed}`, target: 0 },
  ];
}

/** Asks on time whether or not the ones before are answered: who waits for a slow server would hide how slow it is. */
async function steadily({ address }: RunningProgram): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const answers: Answers = { times: [], failed: 0 };
  const asked: Promise<void>[] = [];
  const begun = performance.now();
  const total = perSecond * seconds;
  while (asked.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * perSecond));
    while (asked.length < due) {
      const planned = begun + (asked.length / perSecond) * 1000;
      asked.push(ask(`${address}${pages[asked.length % pages.length]}`, agent, planned, answers));
    }
    await pause(1);
  }
  await Promise.all(asked);
  agent.destroy();
  return answers;
}

function ask(url: string, agent: Agent, planned: number, answers: Answers): Promise<void> {
  return new Promise((resolve) => {
    const failed = () => {
      answers.failed += 1;
      resolve();
    };
    const sent = request(url, { agent, headers: { "accept-encoding": "br" } }, (res) => {
      if (res.statusCode !== 200) return res.resume().on("end", failed);
      return res.resume().on("end", () => {
        answers.times.push(performance.now() - planned);
        resolve();
      });
    });
    sent.on("error", failed).end();
  });
}

/** One measure after the other is reported on, as somebody does who fills in a form. Answers how many. */
async function saving({ address }: RunningProgram, { smallId, cookie }: StoredPlans, isOver: () => boolean) {
  const plan = `${address}/arbeid/planer/${smallId}`;
  const read = async (page: string) => await (await fetch(page, { headers: { cookie } })).text();
  const table = await read(`${plan}/tiltak`);
  const [, measure = ""] = /id="tiltak-([0-9a-f-]{36})"/.exec(table) ?? [];
  const form = `${plan}/tiltak/${measure}/status`;
  const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(await read(form)) ?? [];
  let saved = 0;
  while (!isOver()) {
    const said = { phase: "underWay", late: "no", comment: `Melding ${saved}`, internalNote: "" };
    const body = new URLSearchParams({ ...said, csrf });
    const headers = { cookie, origin: address };
    const answer = await fetch(`${plan}/tiltak/${measure}/status`, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
    if (answer.status !== 303) throw new Error(`A status was answered with ${answer.status}`);
    saved += 1;
    await pause(100);
  }
  return saved;
}

async function printing({ address }: RunningProgram, { smallId, cookie }: StoredPlans, isOver: () => boolean) {
  const agent = new Agent({ keepAlive: true });
  let printed = 0;
  while (!isOver()) {
    await askOnce(`${address}/arbeid/planer/${smallId}/utkast.pdf`, cookie, agent);
    printed += 1;
  }
  agent.destroy();
  return printed;
}
