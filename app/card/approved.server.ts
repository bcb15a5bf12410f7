import { join } from "node:path";
import type { Db } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { pool } from "#app/lib/pool.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { type Signed, SignedValues, type SigningHouse } from "#app/publication/signed-values.server.ts";
import { type ApprovedCard, approvedCard } from "./approved-card.ts";
import { type ApprovedFlow, approvedFlow } from "./approved-flow.ts";

type ApprovedContent = ApprovedCard | ApprovedFlow;

/** The public's only way to what municipalities have made of cards and flows: signed, and approved by a leader. */
export function approvedContentOf(house: SigningHouse): SignedValues<ApprovedContent> {
  return new SignedValues(house, {
    words: { name: "godkjent", one: "et godkjent kort eller flytskjema", all: "de godkjente kortene og flytskjemaene" },
    channel: "approved",
    select: selectNewest,
    read: (content, key) => {
      const read = approvedCard.safeParse(content).data ?? approvedFlow.safeParse(content).data;
      return read && keyOf(read) === key ? read : undefined;
    },
  });
}

function keyOf(content: ApprovedContent): string {
  if ("cardId" in content) return keyFor({ ...content, kind: "card", subjectId: content.cardId });
  return keyFor({ ...content, kind: "flow", subjectId: content.flowId });
}

function keyFor({ organisationId, kind, subjectId }: Record<"organisationId" | "kind" | "subjectId", string>): string {
  return `${organisationId}.${kind}.${subjectId}`;
}

async function selectNewest(db: Db): Promise<Signed[]> {
  const rows = await db
    .selectFrom("published.approved")
    .distinctOn(["organisationId", "kind", "subjectId"])
    .select(["organisationId", "kind", "subjectId", "content", "signature"])
    .orderBy("organisationId")
    .orderBy("kind")
    .orderBy("subjectId")
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ key: keyFor(row), content: row.content, signature: row.signature }));
}

/** This program's own. */
export const approvedContent = approvedContentOf({
  db: pool,
  seal,
  folder: () => join(env.dataFolder, "approved"),
  say: console.error,
});

/** What is approved in a municipality, its own and what it shares. From memory. */
export async function approvedWithin(kommunenummer: string): Promise<{ cards: ApprovedCard[]; flows: ApprovedFlow[] }> {
  const here = (await approvedContent.all()).filter(({ municipalities }) => municipalities.includes(kommunenummer));
  return {
    cards: here.filter((content) => "cardId" in content),
    flows: here.filter((content) => "flowId" in content),
  };
}
