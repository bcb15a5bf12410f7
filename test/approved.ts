import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ApprovedCard, approvedCard } from "#app/card/approved-card.ts";
import { type ApprovedFlow, approvedFlow } from "#app/card/approved-flow.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import { allFlows } from "#app/card/flow-template.ts";
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

/** The flow for a child, approved in municipality 9901 as its own, with other words in its first step. */
export function anApprovedFlow(some: Partial<ApprovedFlow> & { words?: string } = {}): ApprovedFlow {
  const { words = "Våre egne ord", ...rest } = some;
  const child = allFlows().find(({ id }) => id === "child");
  const [first, ...others] = child?.steps ?? [];
  return approvedFlow.parse({
    ...{ format: 1, organisationId: "0190a000-0000-7000-8000-000000000001", owner: "Fjellvik kommune", example: false },
    ...{ flowId: "child", version: 1, municipalities: ["9901"], approvedOn: "2026-11-20", validUntil: "2099-11-20" },
    steps: [{ ...first, text: { nb: words, nn: `${words} på nynorsk` } }, ...others],
    ...rest,
  });
}

/** Makes it readable as it is while the database is gone: as a signed copy on disk. */
export async function approveOnDisk(
  content: ApprovedCard | ApprovedFlow,
  tamper = (text: string) => text,
): Promise<void> {
  const text = JSON.stringify(content);
  const name = "cardId" in content ? `card.${content.cardId}` : `flow.${content.flowId}`;
  const folder = join(env.dataFolder, "approved");
  mkdirSync(folder, { recursive: true });
  const signature = (await seal()).sign(text);
  writeFileSync(join(folder, `${content.organisationId}.${name}.json`), `${signature}\n${tamper(text)}`);
}
