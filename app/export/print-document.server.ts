import { hash } from "node:crypto";
import { type ChildAnswer, runConfined } from "#app/lib/confined-child.server.ts";
import { forLog } from "#app/lib/for-log.ts";
import { oneAtATime } from "#app/lib/in-turn.ts";
import { StandingChild } from "#app/lib/standing-confined-child.server.ts";
import type { Sheet } from "./card-sheet.ts";
import type { Manuscript } from "./manuscript.ts";
import { settableManuscript, settableSheet } from "./settable.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Ten times what a plan of 200 measures makes. */
const limits = { timeLimit: 30_000, heap: 256, answer: 40 * 1024 * 1024, nativeCode: true };
/** Beyond this many waiting, whoever comes is asked to try again. */
const longestQueue = 40;

/** The printing could not be done now: too many are waiting, it took too long, or it failed. */
export class NotPrinted extends Error {
  readonly reason: "busy" | "failed";

  constructor(reason: NotPrinted["reason"], detail = "") {
    super(`A document was not printed: ${reason} ${detail}`.trim());
    this.reason = reason;
  }
}

/** Cards and what lies beside them are short, and the same for everybody to read: they are printed one after another in the same process. */
const sheetPrinter = new StandingChild("app/export/sheet-child.ts", { ...limits, orders: 50, idle: 60_000 });

/** A document takes all the processors there are. */
const inTurn = oneAtATime();
let waiting = 0;
const underWay = new Map<string, Promise<Bytes>>();

/** A plan may be a draft that few may read, so each has a process of its own; and never two printers at once, since each takes memory. */
export function printDocument(kind: "pdf" | "docx", manuscript: Manuscript): Promise<Bytes> {
  const said = JSON.stringify(settableManuscript(manuscript));
  return once(kind + said, async () => {
    await sheetPrinter.stop();
    return await runConfined(`app/export/${kind}-child.ts`, Buffer.from(said), limits);
  });
}

export function printSheet(sheet: Sheet): Promise<Bytes> {
  const said = JSON.stringify(settableSheet(sheet));
  return once(said, () => sheetPrinter.ask(said));
}

/** What several ask for while it waits or is printed is printed once, and all are given the same. */
function once(asked: string, print: () => Promise<ChildAnswer>): Promise<Bytes> {
  const mark = hash("sha256", asked);
  const found = underWay.get(mark) ?? printed(print).finally(() => underWay.delete(mark));
  underWay.set(mark, found);
  return found;
}

async function printed(print: () => Promise<ChildAnswer>): Promise<Bytes> {
  if (waiting >= longestQueue) throw new NotPrinted("busy");
  waiting += 1;
  const child = await inTurn(print)
    .catch(notStarted)
    .finally(() => {
      waiting -= 1;
    });
  if (child.end !== "answered") throw new NotPrinted("failed", child.end);
  return Uint8Array.from(Buffer.from(child.answer, "base64"));
}

/** A printer that cannot run is ours or the machine's to mend, and is told to those who can; whoever asked for a document is told as when it fails. */
function notStarted(error: unknown): never {
  console.error(`[dokumenter] ${forLog(error)}`);
  throw new NotPrinted("failed", "notStarted");
}
