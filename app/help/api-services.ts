import * as z from "zod";
import type { Route } from "./+types/api-services.ts";
import { answerOpenData, largestPage, pageOfServices, usualPage } from "./open-services.server.ts";

const asked = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  per_page: z.coerce.number().int().min(1).max(largestPage).default(usualPage),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
});

/** All services that everyone may see, as Open Referral HSDS 3 has them, a page at a time. Needs no database. */
export async function loader({ request, url }: Route.LoaderArgs) {
  const read = asked.safeParse(Object.fromEntries(url.searchParams));
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
    return Response.json({ error: `Cannot be read: ${fields.join(", ")}` }, { status: 400 });
  }
  const { page, per_page: perPage, kommune: kommunenummer } = read.data;
  return answerOpenData(request, await pageOfServices({ page, perPage, kommunenummer }));
}
