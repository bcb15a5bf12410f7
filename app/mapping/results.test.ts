import { expect, test } from "vitest";
import { fromPlainText, richText, toPlainText } from "#app/lib/rich-text.ts";
import { type AnswerContent, blankAnswer } from "./answer.ts";
import { newestForm } from "./form.ts";
import { type GivenAnswer, givenAnswers } from "./given-answer.ts";
import type { AnsweredRequest } from "./round.ts";
import { countHoles, servicesForNobody, serviceTable } from "./service-table.ts";
import { situationDraft, withParts } from "./situation.ts";
import { measureSuggestions, originWords } from "./suggestion.ts";

const content: AnswerContent = {
  services: {
    exposed: [
      { name: "Samtaler", groups: ["children"], perYear: 3 },
      { name: "Vakttelefon", groups: ["residents"], perYear: null },
      { name: "Noe", groups: [], perYear: 10 },
    ],
    perpetrators: [],
  },
  texts: { gaps: "- Ingen kveldstilbud\n- Ikke tolk", wishes: "Felles opplæring" },
  saved: ["exposed", "perpetrators", "gaps", "wishes"],
};
const answer: GivenAnswer = { requestId: "r1", agency: "Barnevernet", content, on: "2026-03-12" };

test("a hole is where nobody offers anything to a group in particular", () => {
  const rows = serviceTable([answer]);
  const cell = (group: string, audience: string) =>
    rows.find((row) => row.group === group)?.cells.find((one) => one.audience === audience);
  expect(cell("children", "exposed")).toMatchObject({
    isHole: false,
    services: [{ name: "Samtaler", agency: "Barnevernet" }],
  });
  expect(cell("elderly", "exposed")).toMatchObject({ isHole: true, services: [] });
  expect(cell("residents", "exposed")?.services.map(({ name }) => name)).toEqual(["Vakttelefon"]);
  expect(cell("residents", "perpetrators")?.isHole).toBe(false);
  expect(countHoles(rows)).toBe(13 * 3 - 1);
  expect(servicesForNobody([answer]).map(({ name }) => name)).toEqual(["Noe"]);
});

test("the draft says what is offered, by whom and when it was told, and never counts few", () => {
  const parts = situationDraft(newestForm(), [answer], "nb");
  expect(parts.map(({ key }) => key)).toEqual(["exposed", "gaps", "wishes"]);
  const [exposed] = parts.map(({ text }) => toPlainText(text));
  expect(exposed).toContain("Samtaler (Barnevernet) – barn og unge; færre enn 5 brukte det i fjor");
  expect(exposed).toContain("Kilde: svar fra Barnevernet (12.\u00a0mars 2026).");
  expect(exposed).not.toMatch(/\b3\b/);
  for (const { text } of parts) expect(richText.parse(text)).toEqual(text);
  expect(toPlainText(situationDraft(newestForm(), [answer], "nn")[0]?.text ?? fromPlainText(""))).toContain(
    "Kjelde: svar frå",
  );
});

test("what stood in the chapter is left as it was, with the new parts last", () => {
  const body = fromPlainText("Vi er få.");
  const parts = situationDraft(newestForm(), [answer], "nb").slice(0, 1);
  expect(withParts(body, parts).content.slice(0, 1)).toEqual(body.content);
  expect(withParts(body, parts).content).toHaveLength(1 + 3);
  expect(withParts(body, [])).toEqual(body);
});

test("what is lacking and wished for becomes suggestions, and those used are known again", () => {
  const found = measureSuggestions([answer], [{ requestId: "r1", origin: "Ikke tolk", measureId: "m1" }]);
  expect(found.map(({ question, origin, measureId }) => [question, origin, measureId])).toEqual([
    ["gaps", "Ingen kveldstilbud", null],
    ["gaps", "Ikke tolk", "m1"],
    ["wishes", "Felles opplæring", null],
  ]);
  const [first] = found;
  expect(first && originWords(first, "nb")).toBe(
    "Fra kartleggingen, Barnevernet 12.\u00a0mars 2026: «Ingen kveldstilbud»",
  );
});

test("only what is handed in counts, and of one agency the newest", () => {
  const request = (id: string, agencyId: string, handedInAt: Date | null): AnsweredRequest => ({
    ...{ id, agencyId, handedInAt, organisationId: "o", roundId: "1", agency: agencyId, recipient: "", language: "nb" },
    ...{ planId: "p", sentAt: null, remindedAt: null, content: blankAnswer, savedAt: null, hasLink: true },
  });
  const given = givenAnswers([
    request("old", "a", new Date("2026-01-01")),
    request("new", "a", new Date("2026-02-01")),
    request("begun", "b", null),
  ]);
  expect(given.map(({ requestId, on }) => [requestId, on])).toEqual([["new", "2026-02-01"]]);
});
