import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ApprovedCard, approvedCard } from "#app/card/approved-card.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import { env } from "#app/lib/env.server.ts";
import { seal } from "#app/lib/signing.server.ts";

/** The template for children, approved in municipality 9901 as its own, with other words in its first block. */
export function anApprovedCard(some: Partial<ApprovedCard> & { words?: string } = {}): ApprovedCard {
  const { words = "Våre egne ord", ...rest } = some;
  const child = allCardTemplates().find(({ id }) => id === "child");
  if (!child) throw new Error("no template for children");
  const [first, ...others] = child.see;
  const see = first ? [{ ...first, text: { nb: words, nn: `${words} på nynorsk` } }, ...others] : [];
  return approvedCard.parse({
    ...{ format: 1, organisationId: "0190a000-0000-7000-8000-000000000001", owner: "Fjellvik kommune", example: false },
    ...{ cardId: "child", version: 1, municipalities: ["9901"], approvedOn: "2026-11-20", validUntil: "2099-11-20" },
    parts: { see, ask: child.ask, clarify: child.clarify, act: child.act },
    ...rest,
  });
}

/** Makes it readable as it is while the database is gone: as a signed copy on disk. */
export async function approveOnDisk(card: ApprovedCard, tamper = (text: string) => text): Promise<void> {
  const content = JSON.stringify(card);
  const folder = join(env.dataFolder, "approved");
  mkdirSync(folder, { recursive: true });
  const signature = (await seal()).sign(content);
  writeFileSync(join(folder, `${card.organisationId}.card.${card.cardId}.json`), `${signature}\n${tamper(content)}`);
}
