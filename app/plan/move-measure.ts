import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/move-measure.ts";
import { lastChangeOf } from "./last-change.server.ts";
import { updateMeasure } from "./measure.server.ts";
import { findGoalIn, findMeasureIn } from "./measure-of-plan.server.ts";
import { moveAnswer, moveMeasure } from "./move.server.ts";
import type { MoveAnswer } from "./move-answer.ts";
import { moveFields, moveOf } from "./move-form.ts";

/** Only a form is sent here; whoever opens the address is led to the measure. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/tiltak/:measureId", params));
}

const moveMeasureForm = z.object({
  /** The goal it stands under now. */
  under: z.uuid(),
  ...moveFields,
  /** The goal it shall stand under, where that is another. */
  goal: z.uuid().optional(),
  /** The page to come back to; or "here" from a script that stays where it is. */
  from: z.enum(["table", "goal", "focusArea", "here"]).default("table"),
});

/** Gives a measure another place under its goal, or under another goal. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: measure } = await permit(context, "measure:edit", (db) => findMeasureIn(db, params));

  const form = await readForm(request, moveMeasureForm);
  if (!form.ok) throw redirect(href("/arbeid/planer/:planId/tiltak", params), 303);

  const { under, goal = under, from, ...place } = form.fields;
  const { focusAreaId } = await findGoalIn(db, { ...params, goalId: goal });
  const writer = { by: user.id, organisationId: measure.organisationId, planId: params.planId };
  const elsewhere = goal !== under;
  if (elsewhere) {
    const goalIds = [...new Set(measure.goalIds.map((id) => (id === under ? goal : id)))];
    const saved = await updateMeasure(db, writer, measure.id, measure.version, { goalIds });
    if (!saved.ok) notFound();
  }
  const change = elsewhere ? await lastChangeOf(db, params.planId, measure.id) : undefined;
  const moved = await moveMeasure(db, writer, measure.id, goal, moveOf(place));
  if (from === "here") {
    const answer = await moveAnswer(db, writer, measure.id, moved);
    return Response.json({ ...answer, ...(change && { changeId: change.id }) } satisfies MoveAnswer);
  }
  throw redirect(pages[from]({ ...params, focusAreaId, goalId: goal }), 303);
}

type Place = { planId: string; measureId: string; goalId: string; focusAreaId: string };

const pages = {
  table: (place: Place) => `${href("/arbeid/planer/:planId/tiltak", place)}#tiltak-${place.measureId}`,
  goal: (place: Place) => `${href("/arbeid/planer/:planId/mal/:goalId", place)}#tiltak-${place.measureId}`,
  focusArea: (place: Place) =>
    `${href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", place)}#tiltak-${place.measureId}`,
};
