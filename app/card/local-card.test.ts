import { expect, test } from "vitest";
import { findFact } from "#app/guide/fact.ts";
import { anApprovedCard } from "#test/approved.ts";
import type { LocalBlock } from "./adapted.ts";
import { withApproved } from "./approved-card.ts";
import { markCard } from "./card-marks.server.ts";
import { allCardTemplates, type CardTemplate } from "./card-template.ts";
import { type CardTask, cardTasks, type LocalCard } from "./local-card.ts";

const today = "2026-11-21";
const template = templateOf("child");
const [firstBlock] = template.see;
const fewer: CardTemplate = { ...template, see: template.see.slice(0, -1) };
const reworded: LocalBlock = {
  ...{ kind: "reworded", blockId: firstBlock?.id ?? "", part: "see", text: { nb: "Vårt", nn: "Vårt" } },
  ...{ basis: firstBlock?.text ?? { nb: "", nn: "" }, workplaces: [], service: null },
};

/** Approved as the template and its facts were then. */
function approved(some: Partial<LocalCard> = {}, then = template): LocalCard {
  const { blocks = [] } = some;
  const { hash, facts } = markCard(then, blocks);
  return {
    ...{ organisationId: "x", organisation: "Fjellvik", cardId: "child", changer: "Kari", changers: ["kari"], blocks },
    ...{ proposedBy: null, proposer: "", proposedOn: null, proposedHash: "", seenFacts: facts },
    approval: { version: 1, hash, approvedOn: "2026-01-01", validUntil: "2027-06-01", approver: "Liv" },
    ...some,
  };
}

function kinds(card: LocalCard, on = today, now = template): CardTask["kind"][] {
  return cardTasks(card, now, markCard(now, card.blocks), on).map(({ kind }) => kind);
}

test("an approved card that says what was approved waits for nobody", () => {
  expect(kinds(approved())).toEqual([]);
  expect(kinds(approved({ blocks: [reworded] }))).toEqual([]);
});

test("a card that is as its template and not approved waits for nobody, whatever the template becomes", () => {
  const untouched = approved({ approval: null }, fewer);
  expect(kinds(untouched)).toEqual([]);
});

test("a block that is new in the template stands in the draft and not in what is approved, and is a task", () => {
  const card = approved({}, fewer);
  const added = template.see.at(-1)?.id;
  expect(kinds(card)).toEqual(["changed"]);
  expect(markCard(template, []).parts.see.map(({ id }) => id)).toContain(added);
  const { see, ask, clarify, act } = fewer;
  const shown = withApproved(template, anApprovedCard({ parts: { see, ask, clarify, act } }));
  expect(shown.see.map(({ id }) => id)).not.toContain(added);
});

test("new words in a block that nobody has touched are a task when the card is approved, and new words under ours a choice", () => {
  const [first, ...others] = template.see;
  const older: CardTemplate = {
    ...template,
    see: first ? [{ ...first, text: { nb: "Før", nn: "Før" } }, ...others] : [],
  };
  expect(kinds(approved({}, older))).toEqual(["changed"]);
  expect(kinds(approved({ blocks: [{ ...reworded, basis: { nb: "Før", nn: "Før" } } as LocalBlock] }))).toEqual([
    "offered",
  ]);
});

test("a fact that is not as it was seen is a task, and one that has not been seen before is not", () => {
  const { facts } = markCard(template, []);
  const [id = "", ...rest] = Object.keys(facts);
  expect(rest.length).toBeGreaterThan(3);
  expect(
    cardTasks(approved({ seenFacts: { ...facts, [id]: "older" } }), template, markCard(template, []), today),
  ).toEqual([{ kind: "facts", ids: [id] }]);
  expect(kinds(approved({ seenFacts: {} }))).toEqual([]);
});

test("a fact with new words is another than the one that was seen, and one that is only checked again is not", () => {
  const card = approved();
  const fact = findFact(Object.keys(card.seenFacts)[0] ?? "");
  if (!fact) throw new Error("the card rests on no fact");
  const { text, checked } = fact;
  const tasks = () => cardTasks(card, template, markCard(template, []), today);
  try {
    fact.checked = "2027-03-01";
    expect(tasks()).toEqual([]);
    fact.text = { nb: "Nye ord.", nn: "Nye ord òg." };
    expect(tasks()).toEqual([{ kind: "facts", ids: [fact.id] }]);
  } finally {
    Object.assign(fact, { text, checked });
  }
});

test("an approval is told of a month before it runs out, and until it is renewed", () => {
  expect(kinds(approved(), "2027-05-01")).toEqual([]);
  expect(kinds(approved(), "2027-05-02")).toEqual(["soon"]);
  expect(kinds(approved(), "2027-06-01")).toEqual(["soon"]);
  expect(kinds(approved(), "2027-06-02")).toEqual(["overdue"]);
});

test("what is asked for waits for a leader, until it is changed", () => {
  const { hash } = markCard(template, [reworded]);
  const asked = { blocks: [reworded], approval: null, proposedBy: "kari", proposedHash: hash };
  expect(kinds(approved(asked))).toEqual(["waiting"]);
  expect(kinds(approved({ ...asked, proposedHash: "older" }))).toEqual(["unapproved"]);
});

function templateOf(id: string): CardTemplate {
  const found = allCardTemplates().find((each) => each.id === id);
  if (!found) throw new Error(`no template is called ${id}`);
  return found;
}
