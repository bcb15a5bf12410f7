import { expect, test } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { importDocx } from "#app/import/import-docx.server.ts";
import type { ImportedPlan } from "#app/import/imported-plan.ts";
import { newPlanOf } from "#app/import/new-plan-of.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import type { Publication } from "#app/publication/publication.ts";
import { areasAgain, oneLine } from "#test/plan-again.ts";
import { aLargePublication, aPublication } from "#test/publications.ts";

async function importedAgain(plan: Publication): Promise<ImportedPlan["plan"]> {
  const read = await importDocx(await renderDocx(plan), "plan.docx", plan.language);
  if (!read.ok) throw new Error(read.refusal);
  return read.value.plan;
}

test("a large plan comes back from Word with every field of every measure, each under its goal", async () => {
  const { measures, ...rest } = aLargePublication(60);
  // The invented law of the example is no fact of ours.
  const plan = { ...rest, measures: measures.map((measure) => ({ ...measure, legalBasis: [] })) };
  const municipalities = plan.adoptions.map(({ kommunenummer, municipality: name }) => ({ kommunenummer, name }));
  expect(newPlanOf(await importedAgain(plan), municipalities).focusAreas).toEqual(areasAgain(plan));
});

test("and the text of every chapter, figures too", async () => {
  const plan = aPublication();
  const text = oneLine(
    (await importedAgain(plan)).chapters.map((chapter) => `${chapter.title} ${chapter.text}`).join(" "),
  );
  for (const { title, body } of plan.chapters) {
    expect(text).toContain(title);
    for (const line of toPlainText(body).split(/[\n\t]/)) expect(text).toContain(oneLine(line));
  }
});
