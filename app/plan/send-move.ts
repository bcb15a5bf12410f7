import type { MoveAnswer } from "./move-answer.ts";

/** Moves something without leaving the page. When the net, the server or one's log-in is gone, nothing was moved. */
export async function sendMove(action: string, fields: Record<string, string>): Promise<MoveAnswer> {
  const failed = { kind: "failed" } as const;
  const answer = await fetch(action, { method: "POST", body: new URLSearchParams(fields) }).catch(() => null);
  if (!answer?.ok || answer.redirected) return failed;
  return (await answer.json()) as MoveAnswer; // what the actions of our own move pages say
}
