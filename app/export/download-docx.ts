import type { Route } from "./+types/download-docx.ts";
import { answerWithDocument } from "./documents.server.ts";

export function loader({ request, params }: Route.LoaderArgs) {
  return answerWithDocument(request, params.slug, "docx");
}
