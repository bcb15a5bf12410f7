import { expect, test } from "vitest";
import { bokmålIn, contentIn, nynorskIn, wordsOfPages, wordsOutside } from "#test/both-languages.ts";

const faultsIn = (told: { where: string; text: string }[], strangers: (text: string) => string[]) =>
  told.flatMap(({ where, text }) => strangers(text).map((word) => `${where}: ${word}`));

test("no word of bokmål in what is written in nynorsk, in content and on pages", () => {
  const [content, pages] = [contentIn("nn"), wordsOfPages("nn")];
  expect(content.length).toBeGreaterThan(2000);
  expect(pages.map(({ text }) => text).join("").length).toBeGreaterThan(120_000);
  expect(faultsIn([...content, ...pages], bokmålIn)).toEqual([]);
});

test("no word of nynorsk in what is written in bokmål", () => {
  expect(faultsIn([...contentIn("nb"), ...wordsOfPages("nb")], nynorskIn)).toEqual([]);
});

test("a page says nothing in one language alone", () => {
  const told = wordsOutside();
  expect(told.length).toBeGreaterThan(500);
  expect(faultsIn(told, (text) => [...bokmålIn(text), ...nynorskIn(text)])).toEqual([]);
});
