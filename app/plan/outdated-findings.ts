import { findOutdated } from "#app/guide/outdated.ts";
import { lookedOver } from "#app/lib/looked-over.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";

/** A text of the plan, and where it is mended. */
interface Written {
  about: Finding["about"];
  field: string;
  text: string;
}

/** References to what no longer holds, in any text of the plan. */
export function outdatedFindings(draft: Draft): Finding[] {
  const texts = writtenIn(draft).filter(({ text }) => text !== "");
  // Most plans have none: one look at all of it saves a look at each.
  if (!hasOutdated(texts.map(({ text }) => text).join("\n\n"))) return [];
  return texts.flatMap(({ about, field, text }) => {
    const found = new Map(findOutdated(text).map((outdated) => [outdated.excerpt, outdated]));
    return [...found.values()].map(({ excerpt, factId, recogniser }) => ({
      level: "missing" as const,
      about,
      key: "outdated" as const,
      source: { kind: "law" as const, point: "" as const, factId },
      field,
      detail: excerpt,
      recogniser,
    }));
  });
}

const hasOutdated = lookedOver((text) => findOutdated(text).length > 0);

function writtenIn({ plan, chapters, focusAreas, goals, measures }: Draft): Written[] {
  return [
    ...fieldsOf("plan", plan.id, { title: plan.title, subtitle: plan.subtitle, mandate: plan.mandate }),
    ...chapters.flatMap(({ id, title, body }) => fieldsOf("chapter", id, { title, body: toPlainText(body) })),
    ...focusAreas.flatMap(({ id, title, reason }) => fieldsOf("focusArea", id, { title, reason })),
    ...goals.flatMap(({ id, title, strategy }) => fieldsOf("goal", id, { title, strategy })),
    ...measures.flatMap(({ id, title, points, reason, evaluationMethod, publicRemark, indicator }) =>
      fieldsOf("measure", id, {
        title,
        points: points.join("\n"),
        reason,
        evaluationMethod,
        publicRemark,
        target: indicator.target,
        baseline: indicator.baseline,
      }),
    ),
  ];
}

function fieldsOf(kind: Finding["about"]["kind"], id: string, texts: Record<string, string>): Written[] {
  return Object.entries(texts).map(([field, text]) => ({ about: { kind, id }, field, text }));
}
