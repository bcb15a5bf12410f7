/** The page is the same for everybody until something is published: the server may keep it, and browsers ask whether theirs is still right. */
export function keepHeaders(): Record<string, string> {
  return { "x-komplan-keep": "yes", "Cache-Control": "public, no-cache" };
}
