import { can, organisationsWhere } from "#app/access/permissions.ts";
import type { User } from "#app/access/user.ts";
import type { Db } from "#app/lib/db.server.ts";
import { markCard } from "./card-marks.server.ts";
import { allCardTemplates } from "./card-template.ts";
import { listLocalCards } from "./local-card.server.ts";
import { type CardTask, cardTasks } from "./local-card.ts";
import { taskWords } from "./task-words.ts";

/** A card that waits for the one who asks. */
interface WaitingCard {
  href: string;
  title: string;
  organisation: string;
  /** In sentences. */
  words: string[];
}

/** What waits in cards for somebody: for editors what to look over, for leaders what to approve. One question, none for others. */
export async function listWaitingCards(db: Db, user: User, today: string): Promise<WaitingCard[]> {
  const mine = new Set([...organisationsWhere(user, "card:edit"), ...organisationsWhere(user, "card:approve")]);
  const cards = await listLocalCards(db, [...mine]);
  return cards.flatMap((card) => {
    const template = allCardTemplates().find(({ id }) => id === card.cardId);
    if (!template) return [];
    const tasks = cardTasks(card, template, markCard(template, card.blocks), today);
    const words = tasks.filter((task) => isFor(user, card, task)).map((task) => taskWords(task, user.language));
    const href = `/arbeid/kort/${card.organisationId}/${template.slug}`;
    const { organisation } = card;
    return words.length === 0 ? [] : [{ href, title: template.title[user.language], organisation, words }];
  });
}

/** What has been asked of a leader waits for the leader. */
function isFor(user: User, card: { organisationId: string }, { kind }: CardTask): boolean {
  return can(user, kind === "waiting" ? "card:approve" : "card:edit", card);
}
