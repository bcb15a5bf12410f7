import type { Route } from "./+types/download-mandate-docx.ts";
import { answerWithMandate } from "./mandate-document.server.ts";

export function loader({ params, context }: Route.LoaderArgs) {
  return answerWithMandate(context, params.planId, "docx");
}
