import { expect, test } from "vitest";
import { findActionCard } from "#app/card/action-card.ts";
import { cardOnPaper } from "#app/card/card-document.server.ts";
import type { PaperForm } from "#app/card/paper-form.ts";
import { StandingChild } from "#app/lib/standing-confined-child.server.ts";

const limits = { timeLimit: 30_000, heap: 256, answer: 40 * 1024 * 1024, nativeCode: true, orders: 50, idle: 60_000 };
const printer = (some: Partial<typeof limits> = {}) =>
  new StandingChild("app/export/sheet-child.ts", { ...limits, ...some });

function order(slug: string, form: PaperForm = "card"): string {
  const card = findActionCard(slug);
  if (!card) throw new Error(`No card is called ${slug}`);
  return JSON.stringify(cardOnPaper({ card, form, language: "nb" }));
}

test("a sheet is the same bytes whatever was printed before it, and by whomever", async () => {
  const [one, other] = [printer(), printer()];
  const alone = await other.ask(order("barn"));
  await one.ask(order("eldre", "poster"));
  await one.ask(order("voksen"));
  const after = await one.ask(order("barn"));
  expect(JSON.stringify(after) === JSON.stringify(alone)).toBe(true);
  expect(alone.end).toBe("answered");
  await Promise.all([one.stop(), other.stop()]);
});

test("an order that ends the process harms no other: the next is printed by a fresh one", async () => {
  const one = printer();
  await one.ask(order("barn"));
  expect(await one.ask("{}")).toEqual({ end: "died", outOfMemory: false });
  expect((await one.ask(order("barn"))).end).toBe("answered");
  await one.stop();
});

test("an order that takes too long, or answers with too much, is ended", async () => {
  const slow = printer({ timeLimit: 20 });
  expect((await slow.ask(order("barn"))).end).toBe("timedOut");
  const small = printer({ answer: 1000 });
  expect(await small.ask(order("barn"))).toEqual({ end: "died", outOfMemory: true });
});

test("a process that cannot run at all is our fault, and says so", async () => {
  const none = new StandingChild("app/export/not-there.ts", limits);
  await expect(none.ask(order("barn"))).rejects.toThrow("The confined process cannot run here: MODULE_NOT_FOUND");
  expect(none.isRunning).toBe(false);
});

test("the process is replaced after so many orders, and goes when nobody has asked for a while", async () => {
  const one = printer({ orders: 2 });
  for (const slug of ["barn", "voksen", "eldre"]) expect((await one.ask(order(slug))).end).toBe("answered");
  await one.stop();
  const tired = printer({ idle: 1 });
  await tired.ask(order("barn"));
  await expect.poll(() => tired.isRunning, { timeout: 20_000 }).toBe(false);
});
