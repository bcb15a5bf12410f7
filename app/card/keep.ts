/** A card is the same for everybody: the server may keep it, and browsers ask whether theirs is still right. */
export function cardHeaders(): Record<string, string> {
  return { "x-komplan-keep": "yes", "Cache-Control": "public, no-cache" };
}

/** The server may keep the page, but the reader's device shall not: its address tells what was answered. */
export function dutyHeaders(): Record<string, string> {
  return { "x-komplan-keep": "yes", "Cache-Control": "no-store" };
}
