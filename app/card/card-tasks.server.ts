import { can, organisationsWhere } from "#app/access/permissions.ts";
import type { User } from "#app/access/user.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Bilingual } from "#app/lib/language.ts";
import type { Standing } from "./approval.ts";
import { markCard } from "./card-marks.server.ts";
import { allCardTemplates } from "./card-template.ts";
import { markFlow } from "./flow-marks.server.ts";
import { allFlows } from "./flow-template.ts";
import { listLocalCards } from "./local-card.server.ts";
import { type CardTask, cardTasks } from "./local-card.ts";
import { listLocalFlows } from "./local-flow.server.ts";
import { flowTasks } from "./local-flow.ts";
import { taskWords } from "./task-words.ts";

/** A card or a flow that waits for the one who asks. */
interface WaitingCard {
  href: string;
  title: string;
  organisation: string;
  /** In sentences. */
  words: string[];
}

/** What waits in cards and flows for somebody: for editors what to look over, for leaders what to approve. Two questions, none for others. */
export async function listWaitingCards(db: Db, user: User, today: string): Promise<WaitingCard[]> {
  const mine = new Set([...organisationsWhere(user, "card:edit"), ...organisationsWhere(user, "card:approve")]);
  const cards = await listLocalCards(db, [...mine]);
  const flows = await listLocalFlows(db, [...mine]);
  const ofCards = cards.flatMap((card) => {
    const template = allCardTemplates().find(({ id }) => id === card.cardId);
    if (!template) return [];
    const tasks = cardTasks(card, template, markCard(template, card.blocks), today);
    return waiting(user, card, tasks, { ...template, base: "/arbeid/kort" });
  });
  const ofFlows = flows.flatMap((flow) => {
    const template = allFlows().find(({ id }) => id === flow.flowId);
    if (!template) return [];
    const tasks = flowTasks(flow, template, markFlow(template, flow), today);
    return waiting(user, flow, tasks, { ...template, base: "/arbeid/flyt" });
  });
  return [...ofCards, ...ofFlows];
}

function waiting(
  user: User,
  { organisationId, organisation }: Pick<Standing, "organisationId" | "organisation">,
  tasks: readonly CardTask[],
  { title, slug, base }: { title: Bilingual; slug: string; base: string },
): WaitingCard[] {
  const mine = tasks.filter((task) => isFor(user, { organisationId }, task));
  const words = mine.map((task) => taskWords(task, user.language));
  const href = `${base}/${organisationId}/${slug}`;
  return words.length === 0 ? [] : [{ href, title: title[user.language], organisation, words }];
}

/** What has been asked of a leader waits for the leader. */
function isFor(user: User, card: { organisationId: string }, { kind }: CardTask): boolean {
  return can(user, kind === "waiting" ? "card:approve" : "card:edit", card);
}
