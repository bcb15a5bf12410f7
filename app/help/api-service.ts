import type { Route } from "./+types/api-service.ts";
import { answerOpenData, findOpenService } from "./open-services.server.ts";

/** One service, as Open Referral HSDS 3 has it. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const service = await findOpenService(params.serviceId);
  if (!service) return Response.json({ error: "There is no such service" }, { status: 404 });
  return answerOpenData(request, service);
}
