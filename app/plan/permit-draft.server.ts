import type { RouterContextProvider } from "react-router";
import type { Actions } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { type Draft, findDraft } from "./draft.server.ts";
import type { Plan } from "./plan.ts";

type Context = Readonly<RouterContextProvider>;
type PlanAction = { [Action in keyof Actions]: Plan extends Actions[Action] ? Action : never }[keyof Actions];

const read = new WeakMap<Context, Map<string, Promise<Draft>>>();

/** A permit on a plan, with all of the plan. The frame and the page in it share one reading of the database. */
export async function permitDraft(context: Context, action: PlanAction, planId: string) {
  const permitted = await permit(context, action, async (db) => (await draftOnce(context, db, planId)).plan);
  return { ...permitted, draft: await draftOnce(context, permitted.db, planId) };
}

function draftOnce(context: Context, db: Db, planId: string): Promise<Draft> {
  const drafts = read.get(context) ?? new Map<string, Promise<Draft>>();
  read.set(context, drafts);
  const draft = drafts.get(planId) ?? findDraft(db, planId);
  drafts.set(planId, draft);
  return draft;
}
