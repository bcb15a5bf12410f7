import { expect, test } from "vitest";
import { oneAtATime } from "./in-turn.ts";

test("the next begins when the one before has ended, also when it failed", async () => {
  // given
  const inTurn = oneAtATime();
  const seen: string[] = [];
  const work = (name: string, end: () => Promise<void>) => async () => {
    seen.push(`${name} begins`);
    await end();
    seen.push(`${name} ends`);
    return name;
  };

  // when
  const failing = inTurn(work("first", () => Promise.reject(new Error("no"))));
  const slow = inTurn(work("second", () => new Promise((resolve) => setTimeout(resolve, 5))));
  const quick = inTurn(work("third", async () => {}));

  // then
  await expect(failing).rejects.toThrow("no");
  expect(await Promise.all([slow, quick])).toEqual(["second", "third"]);
  expect(seen).toEqual(["first begins", "second begins", "second ends", "third begins", "third ends"]);
});
