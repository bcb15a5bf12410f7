import { data, isRouteErrorResponse } from "react-router";
import type { SaveAnswer } from "./save-answer.ts";

export function saveInBrowser(send: () => Promise<SaveAnswer>) {
  return keepPage<SaveAnswer>(send, { kind: "failed" });
}

/**
 * Sends what was written. When the net or the server is gone, the page stays as it is and says so, so that nobody loses what they wrote;
 * what was refused on purpose goes its way.
 */
export async function keepPage<Answer>(send: () => Promise<Answer>, failed: Answer) {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    return data(failed, 503);
  }
}
