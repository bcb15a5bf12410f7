import { href, redirect } from "react-router";
import * as z from "zod";
import { permit, signedIn } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/withdraw-offer.ts";
import { withdrawOffer } from "./offer.server.ts";

/** There is no page here to come back to. */
export function loader({ params, context }: Route.LoaderArgs) {
  signedIn(context);
  return redirect(href("/arbeid/planer/:planId/tiltaksbank/tilby", params));
}

const withdrawal = z.object({ offerId: z.uuid() });

/** What is not offered any more is withdrawn already. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "measure:offer", (db) => findPlan(db, params.planId));
  const form = await readForm(request, withdrawal);
  if (form.ok) await withdrawOffer(db, user.id, plan, { offerId: form.fields.offerId, today: today() });
  throw redirect(href("/arbeid/planer/:planId/tiltaksbank/tilby", { planId: plan.id }), 303);
}
