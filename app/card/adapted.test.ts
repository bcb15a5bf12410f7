import { expect, test } from "vitest";
import { adaptCard, besideWords, emptyParts, type LocalBlock, viewBlocks } from "./adapted.ts";
import { approvedCard, cardBlocks } from "./approved-card.ts";
import { type Block, type CardTemplate, cardTemplate } from "./card-template.ts";

const text = (words: string) => ({ nb: words, nn: `${words} nn` });
const block = (id: string, more: Partial<Block> = {}): Block => ({ id, text: text(id), ...more });

const template: CardTemplate = cardTemplate.parse({
  ...{ id: "child", slug: "barn", version: "2026-11-21", title: text("t"), about: text("a"), forWhom: text("f") },
  see: [block("see-one"), block("see-two", { service: "police", facts: ["police-112"] })],
  ask: [block("ask-one"), block("ask-school", { insteadOf: "ask-one", workplaces: ["school"] })],
  clarify: [block("clarify-one")],
  act: [block("act-one")],
});

const reworded = (blockId: string, part: "see" | "ask" = "see", basis = text(blockId)): LocalBlock => {
  return { kind: "reworded", blockId, part, text: text("Våre ord"), basis, workplaces: [], service: null };
};
const leftOut = (blockId: string, part: "see" | "ask" | "act" = "see"): LocalBlock => {
  return { kind: "leftOut", blockId, part, reason: "Passer ikke her", basis: text(blockId) };
};
const own: LocalBlock = {
  ...{ kind: "own", blockId: "own-abc", part: "act", text: text("Vårt eget") },
  ...{ workplaces: ["school"], service: "childWelfare" },
};

test("a card that nothing is done with says what the template says", () => {
  expect(adaptCard(template, [])).toEqual(cardBlocks.parse(pick(template)));
  expect(viewBlocks(template, []).map(({ id }) => id)).toEqual([
    ...["see-one", "see-two", "ask-one", "ask-school", "clarify-one", "act-one"],
  ]);
});

test("a reworded block keeps its id, its law and its number, and says our words", () => {
  const [, two] = adaptCard(template, [reworded("see-two")]).see;
  expect(two).toEqual({ id: "see-two", text: text("Våre ord"), service: "police", facts: ["police-112"] });
});

test("a block that is left out is gone, and what took its place at a workplace stands by itself", () => {
  const { ask } = adaptCard(template, [leftOut("ask-one", "ask")]);
  expect(ask).toEqual([block("ask-school", { workplaces: ["school"] })]);
  expect(adaptCard(template, []).ask[1]?.insteadOf).toBe("ask-one");
});

test("a block of one's own stands last in its part, at its workplaces, with the number of its service", () => {
  const { act } = adaptCard(template, [own]);
  const added = { id: "own-abc", text: text("Vårt eget"), workplaces: ["school"], service: "childWelfare" };
  expect(act).toEqual([block("act-one"), added]);
});

test("new words in the template are offered to who has reworded or left out the block, and to no other", () => {
  const older = text("Slik malen var");
  const offered = (local: LocalBlock) => viewBlocks(template, [local]).filter(({ isOffered }) => isOffered);
  expect(offered(reworded("see-one"))).toEqual([]);
  expect(offered(reworded("see-one", "see", older)).map(({ id }) => id)).toEqual(["see-one"]);
  expect(offered({ ...leftOut("see-one"), basis: older } as LocalBlock).map(({ id }) => id)).toEqual(["see-one"]);
  expect(offered(own)).toEqual([]);
});

test("words of ours stay when the template has dropped the block, and somebody must choose", () => {
  const local = reworded("see-gone");
  expect(adaptCard(template, [local]).see.map(({ id }) => id)).toEqual(["see-one", "see-two", "see-gone"]);
  expect(viewBlocks(template, [local]).find(({ id }) => id === "see-gone")).toMatchObject({ isOffered: true });
  expect(viewBlocks(template, [leftOut("see-gone")]).some(({ isOffered }) => isOffered)).toBe(false);
});

test("what the template has dropped keeps its service and its workplaces; as long as the template has it, the template's stand", () => {
  const beside = { workplaces: ["school" as const], service: "homeCare" as const };
  const [, , gone] = adaptCard(template, [{ ...reworded("see-gone"), ...beside } as LocalBlock]).see;
  expect(gone).toEqual({ id: "see-gone", text: text("Våre ord"), ...beside });
  const [, two] = adaptCard(template, [{ ...reworded("see-two"), ...beside } as LocalBlock]).see;
  expect(two).toMatchObject({ service: "police" });
  expect(two).not.toHaveProperty("workplaces");
  expect(besideWords(block("see-two", { service: "police" }))).toEqual({ workplaces: [], service: "police" });
});

test("a part must say something to everyone", () => {
  expect(emptyParts(adaptCard(template, []))).toEqual([]);
  expect(emptyParts(adaptCard(template, [leftOut("ask-one", "ask"), leftOut("act-one", "act"), own]))).toEqual([
    "ask",
    "act",
  ]);
});

test("what is frozen holds no reason and nobody's name", () => {
  const parts = adaptCard(template, [leftOut("see-one"), reworded("see-two"), own]);
  expect(JSON.stringify(parts)).not.toContain("Passer ikke her");
  const whole = { format: 1, organisationId: "0190a000-0000-7000-8000-000000000001", owner: "x", example: false };
  const frozen = { ...whole, cardId: "child", version: 1, municipalities: ["9901"], parts };
  const days = { approvedOn: "2026-11-21", validUntil: "2027-11-21" };
  expect(approvedCard.safeParse({ ...frozen, ...days }).success).toBe(true);
  expect(approvedCard.safeParse({ ...frozen, ...days, approvedBy: "Kari" }).success).toBe(false);
});

function pick({ see, ask, clarify, act }: CardTemplate) {
  return { see, ask, clarify, act };
}
