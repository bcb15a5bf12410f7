import { expect, test } from "vitest";
import { documentKinds } from "#app/export/document-name.ts";
import { answerWithDocument, documentOf } from "#app/export/documents.server.ts";
import type { Publication } from "#app/publication/publication.ts";
import { aPublication } from "#test/publications.ts";

const address = "https://komplan.example/plan/a.pdf";
const shelf =
  (...plans: Publication[]) =>
  async (slug: string, version?: number) =>
    plans.find((plan) => plan.slug === slug && plan.version === (version ?? plan.version));

test.each(documentKinds)("a published plan is handed out as %s, with a name and a mark of its own", async (kind) => {
  const plan = aPublication({ slug: "a" });
  const answer = await answerWithDocument(new Request(address), "a", kind, shelf(plan));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toContain(
    "2026-03-20 Handlingsplan mot vold i naere relasjoner 2026-2029.",
  );
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000);

  const mark = answer.headers.get("ETag") ?? "";
  const known = new Request(address, { headers: { "If-None-Match": `"other", W/${mark}` } });
  const again = await answerWithDocument(known, "a", kind, shelf(plan));
  expect([again.status, again.headers.get("ETag"), (await again.arrayBuffer()).byteLength]).toEqual([304, mark, 0]);
});

test("a plan that is changed, or printed in the other layout, has another mark", async () => {
  const plan = aPublication({ slug: "a" });
  const mark = async (query: string, one: Publication) =>
    (await answerWithDocument(new Request(address + query), "a", "pdf", shelf(one))).headers.get("ETag");
  const marks = [
    await mark("", plan),
    await mark("?oppsett=vi-onsker", plan),
    await mark("", aPublication({ slug: "a", title: "Ny tittel" })),
  ];
  expect(new Set(marks).size).toBe(3);
  expect(await mark("?oppsett=sju-kolonner", plan)).toBe(marks[0]);
});

test("an older version is handed out when it is asked for, and what does not exist is not found", async () => {
  const find = shelf(
    aPublication({ slug: "a", version: 2 }),
    aPublication({ slug: "a", version: 1, title: "Den første" }),
  );
  const older = await answerWithDocument(new Request(`${address}?versjon=1`), "a", "json", find);
  expect(await older.json()).toMatchObject({ version: 1, title: "Den første" });
  await expect(answerWithDocument(new Request(address), "b", "csv", find)).rejects.toMatchObject({
    init: { status: 404 },
  });
});

test("a document asked for by many at once is made once, and kept", async () => {
  const plan = aPublication({ slug: "once" });
  const [one, other] = await Promise.all([documentOf(plan, "pdf", "wishes"), documentOf(plan, "pdf", "wishes")]);
  expect(one).toBe(other);
  expect(await documentOf(plan, "pdf", "wishes")).toBe(one);
});
