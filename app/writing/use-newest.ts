import { useEffect, useState } from "react";
import { unattended } from "#app/lib/http.ts";
import type { Newest } from "./newest.ts";

/** How often whoever reads asks whether anything is written. */
const pause = 5_000;

/**
 * What others have written since the page was fetched, for as long as the page is looked at. When the chapter may no longer be read, the
 * page itself is asked for again, and says so.
 */
export function useNewest(address: string, shown: string): { newest: Newest | null; isLoggedOut: boolean } {
  const [newest, setNewest] = useState<Newest | null>(null);
  const [isLoggedOut, setLoggedOut] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    let mark = shown;
    const take = (found: Newest) => {
      mark = found.mark;
      setNewest(found);
    };
    const stop = (then: () => void) => {
      end.abort();
      then();
    };
    const look = async () => {
      const answer = await ask(address, mark, end.signal);
      if (end.signal.aborted || answer === "nothing") return;
      if (answer === "loggedOut") stop(() => setLoggedOut(true));
      else if (answer === "gone") stop(() => location.reload());
      else take(answer);
    };
    follow(look, end.signal);
    return () => end.abort();
  }, [address, shown]);
  return { newest, isLoggedOut };
}

/** Looks now and then while the page is seen, and at once when it is seen again. Never twice at the same time. */
function follow(look: () => Promise<void>, signal: AbortSignal): void {
  let isLooking = false;
  const lookOnce = async () => {
    if (isLooking || document.hidden) return;
    isLooking = true;
    await look();
    isLooking = false;
  };
  const timer = setInterval(() => void lookOnce(), pause);
  signal.addEventListener("abort", () => clearInterval(timer));
  document.addEventListener("visibilitychange", () => void lookOnce(), { signal });
}

/** A server or a net that is away for a while is asked again the next time. */
async function ask(
  address: string,
  mark: string,
  signal: AbortSignal,
): Promise<Newest | "nothing" | "loggedOut" | "gone"> {
  const headers = { "if-none-match": `"${mark}"`, [unattended]: "yes" };
  try {
    const answer = await fetch(address, { headers, signal, redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect") return "loggedOut";
    if (answer.status === 403 || answer.status === 404) return "gone";
    if (answer.status !== 200) return "nothing";
    return (await answer.json()) as Newest; // what our own read-newest.ts answers
  } catch {
    return "nothing";
  }
}
