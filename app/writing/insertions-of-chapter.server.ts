import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { residentsOfPlan } from "#app/mapping/statistics.server.ts";
import type { Chapter } from "#app/plan/chapter.ts";
import type { Draft } from "#app/plan/draft.ts";
import { listShownServices } from "#app/service/shown-services.server.ts";
import { insertionChoices } from "./insertion-choices.ts";
import { hasFigures, tellInsertions, tellText } from "./tell-text.ts";

/** The references of a chapter as they stand today, in the plan's language, and what else can be set in, in the reader's. */
export async function insertionsOfChapter(db: Db, draft: Draft, { body }: Chapter, today: string, language: Language) {
  const residents = hasFigures([body]) ? await residentsOfPlan(db, draft) : [];
  const services = await listShownServices(db, draft.plan.organisationId); // the plan may have been read before the chapter was settled
  const telling = { draft: { ...draft, services }, residents, language: draft.plan.language };
  return {
    text: tellText(body, telling, "editors"),
    all: tellInsertions(body, telling),
    choices: insertionChoices({ ...draft, services }, today, language),
    lang: draft.plan.language,
  };
}
