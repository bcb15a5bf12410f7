import { findOutdated } from "#app/guide/outdated.ts";
import { lookedOver } from "#app/lib/looked-over.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import type { Measure, Partner, Status } from "./measure.ts";

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

function writtenIn({ plan, groups, chapters, focusAreas, goals, measures }: Draft): Written[] {
  return [
    ...fieldsOf("plan", plan.id, { title: plan.title, subtitle: plan.subtitle, mandate: plan.mandate }),
    ...fieldsOf("groups", plan.id, { seats: groups.flatMap(({ title, agency }) => [title, agency]).join("\n") }),
    ...chapters.flatMap(({ id, title, body }) => fieldsOf("chapter", id, { title, body: toPlainText(body) })),
    ...focusAreas.flatMap(({ id, title, reason }) => fieldsOf("focusArea", id, { title, reason })),
    ...goals.flatMap(({ id, title, strategy }) => fieldsOf("goal", id, { title, strategy })),
    ...measures.flatMap(writtenInMeasure),
  ];
}

/** In the order of its form. Words for colleagues are blank in the draft of whoever may not read them. */
function writtenInMeasure(measure: Measure): Written[] {
  const { id, title, reason, responsibleText, periodText, resourcesText, indicator, status } = measure;
  const { evaluationMethod, publicRemark, internalRemark } = measure;
  return fieldsOf("measure", id, {
    title,
    points: measure.points.join("\n"),
    reason,
    responsibleText,
    partners: measure.partners.flatMap(wordsOfPartner).join("\n"),
    periodText,
    milestones: measure.milestones.map((milestone) => milestone.title).join("\n"),
    resourcesText,
    baseline: indicator.baseline,
    target: indicator.target,
    indicatorSource: indicator.source,
    evaluationMethod,
    publicRemark,
    internalRemark,
    ...(status && wordsOfStatus(status)),
  });
}

/** What a function or an agency is called is not written in the plan. */
function wordsOfPartner({ name, part, agencyId, positionId }: Partner): string[] {
  return agencyId || positionId ? [part] : [name, part];
}

/** A report is never changed: the next one takes its place. */
function wordsOfStatus({ onTimeReason, comment, decisionNeeded, internalNote }: Status): Record<string, string> {
  return { onTimeReason, comment, decisionNeeded, internalNote };
}

function fieldsOf(kind: Finding["about"]["kind"], id: string, texts: Record<string, string>): Written[] {
  return Object.entries(texts).map(([field, text]) => ({ about: { kind, id }, field, text }));
}
