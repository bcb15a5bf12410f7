import { expect, test } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { evaluationWords, resourceWords, responsibleWords, timeWords } from "#app/export/measure-words.ts";
import { importDocx } from "#app/import/import-docx.server.ts";
import type { ImportedPlan } from "#app/import/imported-plan.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import type { Publication } from "#app/publication/publication.ts";
import { aLargePublication, aPublication } from "#test/publications.ts";

async function importedAgain(plan: Publication, layout = plan.layout): Promise<ImportedPlan["plan"]> {
  const read = await importDocx(await renderDocx(plan, { layout }), "plan.docx", plan.language);
  if (!read.ok) throw new Error(read.refusal);
  return read.value.plan;
}

/** The focus areas as an import shall find them in a Word file of the plan. */
function expectedAreas(plan: Publication) {
  return plan.focusAreas.map((area) => ({
    title: expect.stringContaining(area.title),
    reason: area.reason,
    goals: area.goals.map((goal) => ({
      title: goal.title,
      level: goal.level,
      strategy: goal.strategy,
      measures: goal.measures
        .flatMap((number) => plan.measures.filter((measure) => measure.number === number))
        .map((measure) => ({
          title: measure.title,
          points: measure.points,
          responsible: responsibleWords(measure),
          period: timeWords(measure, plan.language).join(", "),
          resources: resourceWords(measure, plan.language).join(", "),
          evaluation: evaluationWords(measure, plan.language).join(", "),
        })),
    })),
  }));
}

test("a plan comes back from Word with every goal and measure in its place", async () => {
  const plan = aPublication();
  const again = await importedAgain(plan);
  expect(again.title).toBe(plan.title);
  expect(again.period).toEqual({ from: plan.startsOn, to: plan.endsOn });
  expect(again.focusAreas).toEqual(expectedAreas(plan));
});

test("so does a large one, in nynorsk too", async () => {
  for (const plan of [aLargePublication(60), aPublication({ language: "nn" })]) {
    expect((await importedAgain(plan)).focusAreas).toEqual(expectedAreas(plan));
  }
});

test("and the text of every chapter", async () => {
  const plan = aPublication();
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  const text = words(
    (await importedAgain(plan)).chapters.map((chapter) => `${chapter.title} ${chapter.text}`).join(" "),
  );
  for (const { title, body } of plan.chapters) {
    expect(text).toContain(title);
    for (const line of toPlainText(body).split(/[\n\t]/)) expect(text).toContain(words(line));
  }
});
