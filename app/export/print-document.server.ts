import { createHash } from "node:crypto";
import { runConfined } from "#app/lib/confined-child.server.ts";
import type { Sheet } from "./card-sheet.ts";
import { type Manuscript, mapWords } from "./manuscript.ts";
import { settableManuscript, settableText } from "./settable.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What the printing process is asked for. */
export type Order = { kind: "pdf" | "docx"; manuscript: Manuscript } | ({ kind: "sheet" } & Sheet);

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

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
const underWay = new Map<string, Promise<Bytes>>();

export function printDocument(kind: "pdf" | "docx", manuscript: Manuscript): Promise<Bytes> {
  return once([kind, manuscript], () => ({ kind, manuscript: settableManuscript(manuscript) }));
}

export function printSheet(sheet: Sheet): Promise<Bytes> {
  return once(["sheet", sheet], () => ({ kind: "sheet", ...mapWords(sheet, settableText) }));
}

/** What several ask for while it waits or is printed is printed once, and all are given the same. */
function once(asked: unknown, order: () => Order): Promise<Bytes> {
  const mark = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  const found = underWay.get(mark) ?? inTurn(order).finally(() => underWay.delete(mark));
  underWay.set(mark, found);
  return found;
}

/** Prints in a process of its own, one at a time: a document takes all the processors there are. */
async function inTurn(order: () => Order): Promise<Bytes> {
  if (waiting >= longestQueue) throw new NotPrinted("busy");
  waiting += 1;
  const turn = last.then(() => printNow(order()));
  last = turn.catch(() => {});
  return turn.finally(() => {
    waiting -= 1;
  });
}

async function printNow(order: Order): Promise<Bytes> {
  const child = await runConfined("app/export/child.ts", Buffer.from(JSON.stringify(order)), limits);
  if (child.end !== "answered") throw new NotPrinted("failed", child.end);
  return Uint8Array.from(Buffer.from(child.answer, "base64"));
}
