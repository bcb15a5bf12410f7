import { beforeAll, expect, test } from "vitest";
import { durationText } from "#app/guide/duration-text.ts";
import { findFact } from "#app/guide/fact.ts";
import { allPhases, allSteps, findStep } from "#app/guide/step.ts";
import { formatDate } from "#app/lib/dates.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";

beforeAll(() => publishOnDisk());

test("the guide says its four phases and leads to every step, in the reader's language", async () => {
  const { html, text } = await visit("/nn/veileder");
  const phases = allPhases().map(({ number, title }) => `Fase ${number}: ${title.nn}`);
  expect(phases).toHaveLength(4);
  expect(phases.filter((phase) => !text.includes(phase))).toEqual([]);
  const missing = allSteps().filter(({ slug }) => !html.includes(`href="/nn/veileder/${slug}"`));
  expect(missing).toEqual([]);
});

test("a step shows all it has: what to do, decide, hand over, who helps, how long, sources and what changed", async () => {
  const { text } = await visit("/veileder/2-1-kartlegging");
  const step = findStep("2.1");
  const said = [step?.why, ...(step?.toDo ?? []), ...(step?.toDecide ?? []), ...(step?.helpers ?? [])];
  expect(said.filter((words) => words && !text.includes(words.nb))).toEqual([]);
  expect(text).toContain("Lages i Komplan under Kartlegging.");
  expect(text).toContain("RVTS i regionen deres");
  expect(text).toContain("4 til 8 uker");
  expect(text).toContain("vårt anslag");
  expect(text).toContain("Sist sjekket mot kildene 20. november 2026. Utgave 1.");
});

test.each([
  ["", "nb"],
  ["/nn", "nn"],
] as const)(
  "every step has a page at %s/veileder that says all its parts in %s, what it rests on and what has changed",
  async (before, language) => {
    for (const step of allSteps()) {
      const { slug, why, toDo, toDecide, results, helpers, weeks, facts, changes } = step;
      const { status, text, html } = await visit(`${before}/veileder/${slug}`);
      expect({ slug, status }).toEqual({ slug, status: 200 });
      const rests = facts.map((id) => findFact(id));
      const parts = [why, ...toDo, ...toDecide, ...results.map((result) => result.text), ...helpers];
      const told = [...parts, ...rests.flatMap((fact) => fact?.text ?? [])].map((words) => words[language]);
      expect([...told, durationText[language].weeks(weeks)].filter((words) => !text.includes(words))).toEqual([]);
      expect(rests.filter((fact) => !html.includes(`href="${fact?.source.url}"`))).toEqual([]);
      for (const { date } of changes) expect(text).toContain(formatDate(date, language).replaceAll("\u00a0", " "));
    }
  },
);

test("each fact stands with its source and the day it was checked", async () => {
  const { html, text } = await visit("/veileder/4-2-vedtak");
  const fact = findFact("kostra-7b");
  expect(text).toContain(fact?.text.nb);
  expect(html).toContain(`href="${fact?.source.url}"`);
  expect(text).toContain("sjekket 20. november 2026");
});

test("the contents mark the step being read, and the way goes on to the next phase", async () => {
  const { html } = await visit("/veileder/2-7-plan-for-gjennomforing");
  expect(html).toMatch(/<a href="\/veileder\/2-7-plan-for-gjennomforing" aria-current="page"/);
  expect(html).toMatch(/<a rel="prev" href="\/veileder\/2-6-/);
  expect(html).toMatch(/<a rel="next" href="\/veileder\/3-skriv-planen"/);
});

test("a step that is not there is not found", async () => {
  expect((await visit("/veileder/9-9-ingenting")).status).toBe(404);
});
