/** The server may keep the page, but the reader's device shall not: its address tells what was answered. */
export function dutyHeaders(): Record<string, string> {
  return { "x-komplan-keep": "yes", "Cache-Control": "no-store" };
}
