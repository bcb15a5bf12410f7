import type { Db } from "#app/lib/db.server.ts";
import { listDrafts } from "#app/plan/draft.server.ts";
import { type PlanNow, planNow } from "./plan-now.ts";
import { evidenceOf, listProcesses } from "./step-state.server.ts";

/** Where each of some plans is now, by the plan's id. As many queries for many plans as for one. */
export async function listPlansNow(db: Db, planIds: readonly string[], today: string): Promise<Map<string, PlanNow>> {
  const drafts = await listDrafts(db, planIds);
  const processes = new Map((await listProcesses(db, planIds)).map((process) => [process.planId, process]));
  return new Map(
    drafts.flatMap((draft) => {
      const process = processes.get(draft.plan.id);
      return process ? [[draft.plan.id, planNow(evidenceOf(draft, process), process.said, today)]] : [];
    }),
  );
}
