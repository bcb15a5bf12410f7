import type { Result } from "#app/lib/result.ts";
import { readResidents, residentsAddress, type SsbRefusal } from "./ssb.ts";
import type { FetchedFor } from "./statistics.server.ts";

const largest = 2_000_000;
/** Those who wait hold a connection to the database: a few may, and nobody is stopped by them. */
const mostAtOnce = 2;
let underWay = 0;

/** Asks Statistisk sentralbyrå who lives in some municipalities. Only the address of the settings is asked, and nowhere it may point on to. */
export async function fetchResidents(
  base: string,
  kommunenumre: readonly string[],
  { patience = 8000 } = {},
): Promise<Result<FetchedFor[], SsbRefusal>> {
  if (base === "off") return refuse("off");
  if (kommunenumre.length === 0) return refuse("invented");
  if (underWay >= mostAtOnce) return refuse("busy");
  underWay += 1;
  try {
    return await ask(residentsAddress(base, kommunenumre), kommunenumre, AbortSignal.timeout(patience));
  } catch (error) {
    return refuse(error instanceof Error && error.name === "TimeoutError" ? "slow" : "down");
  } finally {
    underWay -= 1;
  }
}

async function ask(address: URL, kommunenumre: readonly string[], signal: AbortSignal) {
  const response = await fetch(address, { signal, redirect: "manual", headers: { accept: "application/json" } });
  const refusal = refusalOf(response.status);
  if (refusal) {
    await response.body?.cancel();
    return refuse(refusal);
  }
  const found = readResidents(asJson(await textOf(response)), kommunenumre);
  if (!found) return refuse("unreadable");
  const value = [...found].map(([kommunenummer, figures]) => ({ kommunenummer, figures }));
  return { ok: true as const, value };
}

function refusalOf(status: number): SsbRefusal | null {
  if (status === 200) return null;
  if (status === 404) return "notThere";
  return status === 429 ? "busy" : "down";
}

/** Null for what is larger than any true answer: it is not read to the end. */
async function textOf({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let read = 0;
  for await (const part of body ?? []) {
    read += part.byteLength;
    if (read > largest) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text;
}

function asJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(refusal: SsbRefusal): { ok: false; refusal: SsbRefusal } {
  return { ok: false, refusal };
}
