import type { Route } from "./+types/download-xlsx.ts";
import { answerWithDocument } from "./documents.server.ts";

export function loader({ request, params }: Route.LoaderArgs) {
  return answerWithDocument(request, params.slug, "xlsx");
}
