import { expect, test } from "vitest";
import { lookedOver } from "./looked-over.ts";

test("a text is looked over once, and again when it has changed", () => {
  const looks: string[] = [];
  const length = lookedOver((text) => {
    looks.push(text);
    return text.length;
  });

  expect([length("plan"), length("plan"), length("planen"), length("plan")]).toEqual([4, 4, 6, 4]);
  expect(looks).toEqual(["plan", "planen"]);
});
