import { expect, test } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { aPublication } from "#test/publications.ts";
import { importDocx } from "./import-docx.server.ts";
import { newPlanOf } from "./new-plan-of.ts";

const published = aPublication();

test.each(["sevenColumns", "wishes"] as const)(
  "a Word file that Komplan wrote in the layout %s comes back with its goals and measures",
  async (layout) => {
    const read = await importDocx(await renderDocx(published, { layout }), "plan.docx");
    if (!read.ok) throw new Error(read.refusal);
    const plan = newPlanOf(read.value.plan);
    const expected = published.focusAreas.map(({ title, reason, goals }) => ({
      title,
      reason,
      goals: goals.map(({ title, level, strategy, measures }) => ({
        title,
        level,
        strategy,
        measures: measures.flatMap((number) =>
          published.measures
            .filter((measure) => measure.number === number)
            .map(({ title, points }) => ({ title, points })),
        ),
      })),
    }));
    const found = plan.focusAreas?.map(({ title, reason, goals }) => ({
      title,
      reason,
      goals: goals.map(({ title, level, strategy, measures }) => ({
        title,
        level,
        strategy,
        measures: measures.map(({ title, points }) => ({ title, points })),
      })),
    }));
    expect(found).toEqual(expected);
    expect(plan.fields).toMatchObject({
      title: published.title,
      startsOn: published.startsOn,
      endsOn: published.endsOn,
      layout: "sevenColumns",
    });
    const [first] = plan.focusAreas?.[0]?.goals[0]?.measures ?? [];
    expect(first).toMatchObject({
      responsibleText: "Styrer, Barnehagene i Fjellvik",
      resourcesText: expect.stringMatching(/^40 timer/),
      startsOn: "2026-02-01",
      endsOn: "2026-11-30",
    });
    expect(first?.periodText).toMatch(/^1\.\s?februar\s2026/);
    expect(plan.chapters?.map(({ kind, title }) => [kind, title])).toEqual(
      expect.arrayContaining([...published.chapters.map(({ kind, title }) => [kind, title])]),
    );
    const chapters = JSON.stringify(plan.chapters);
    for (const chapter of published.chapters.filter(({ kind }) => kind === "text"))
      expect(chapters).toContain(JSON.stringify(chapter.body.content[0]));
  },
);
