import type { ShownServices } from "#app/service/shown-services.ts";
import type { Chapter } from "./chapter.ts";
import type { CrisisPlan } from "./crisis-plan.ts";
import type { FocusArea, Goal } from "./goal.ts";
import type { Measure } from "./measure.ts";
import type { Adoption, GroupSeat, Plan } from "./plan.ts";

/** A whole plan as it is being written: what the editor shows, quality looks at and publishing picks from. Lists are in the order of the plan. */
export interface Draft {
  plan: Plan;
  adoptions: Adoption[];
  groups: GroupSeat[];
  chapters: Chapter[];
  focusAreas: FocusArea[];
  goals: Goal[];
  measures: Measure[];
  /** What has been found in the plans for a crisis, those that somebody has looked at. */
  crisisPlans: Pick<CrisisPlan, "kind" | "mentioned">[];
  /** The organisation's services as residents see them. Only known when a chapter refers to services. */
  services?: ShownServices;
  /** ISO dates by id: when parts that rest on changed facts were last saved, and when such facts were looked over. */
  lookedOver?: { savedOn: Record<string, string>; lookedOn: Record<string, string> };
}
