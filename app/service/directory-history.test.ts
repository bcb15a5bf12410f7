import { expect, test } from "vitest";
import { changesOfEntry } from "./directory-history.ts";

test("what residents saw change is told by version, the newest first", () => {
  const frozen = [
    { version: 4, publishedOn: "2026-04-01", entry: null },
    { version: 2, publishedOn: "2026-02-01", entry: { name: "Krisesenteret", phones: [] } },
    { version: 1, publishedOn: "2026-01-01", entry: null },
    {
      version: 3,
      publishedOn: "2026-03-01",
      entry: { name: "Krisesenteret", phones: [{ number: "22334455", words: "" }] },
    },
    { version: 5, publishedOn: "2026-05-01", entry: null },
  ];
  expect(changesOfEntry(frozen)).toEqual([
    { version: 4, publishedOn: "2026-04-01", change: "removed", fields: [] },
    { version: 3, publishedOn: "2026-03-01", change: "changed", fields: ["phones"] },
    { version: 2, publishedOn: "2026-02-01", change: "added", fields: [] },
  ]);
});
