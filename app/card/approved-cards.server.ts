import { join } from "node:path";
import type { Db } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { pool } from "#app/lib/pool.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { type Signed, SignedValues, type SigningHouse } from "#app/publication/signed-values.server.ts";
import { type ApprovedCard, approvedCard } from "./approved-card.ts";

/** The cards' only way to what municipalities have made of them: signed, and approved by a leader. */
export function approvedCardsOf(house: SigningHouse): SignedValues<ApprovedCard> {
  return new SignedValues(house, {
    words: { name: "tiltakskort", one: "et godkjent tiltakskort", all: "de godkjente tiltakskortene" },
    channel: "approved",
    select: selectNewest,
    read: (content, key) => {
      const read = approvedCard.safeParse(content).data;
      return read && keyOf(read) === key ? read : undefined;
    },
  });
}

function keyOf({ organisationId, cardId }: Pick<ApprovedCard, "organisationId" | "cardId">): string {
  return `${organisationId}.card.${cardId}`;
}

async function selectNewest(db: Db): Promise<Signed[]> {
  const rows = await db
    .selectFrom("published.approved")
    .distinctOn(["organisationId", "subjectId"])
    .select(["organisationId", "subjectId as cardId", "content", "signature"])
    .where("kind", "=", "card")
    .orderBy("organisationId")
    .orderBy("subjectId")
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ key: keyOf(row), content: row.content, signature: row.signature }));
}

/** This program's own. */
export const approvedCards = approvedCardsOf({
  db: pool,
  seal,
  folder: () => join(env.dataFolder, "approved"),
  say: console.error,
});

/** The approved cards of a municipality, its own and those it shares. From memory. */
export async function approvedCardsIn(kommunenummer: string): Promise<ApprovedCard[]> {
  return (await approvedCards.all()).filter(({ municipalities }) => municipalities.includes(kommunenummer));
}
