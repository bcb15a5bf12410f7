import { findDefinition } from "#app/guide/definition.ts";
import { findFact } from "#app/guide/fact.ts";
import { type InsertionAttributes, insertionMark } from "#app/lib/insertion.ts";
import type { Language } from "#app/lib/language.ts";
import { formText } from "#app/service/form-text.ts";
import { serviceKinds } from "#app/service/service.ts";
import { type ShownServices, servicesFor } from "#app/service/shown-services.ts";
import type { Draft } from "./draft.ts";
import { type Finding, type FindingKey, guideStep } from "./finding.ts";

/** References in chapters that will not come out as meant: to nothing, to what nobody has seen in a source, or to what something else holds for today. */
export function insertionFindings({ plan, chapters, focusAreas, services }: Draft): Finding[] {
  const areas = new Set(focusAreas.map(({ id }) => id));
  return chapters.flatMap(({ id, body }) =>
    body.content.flatMap((node) => {
      if (node.type !== "insertion") return [];
      const { attrs } = node;
      const isService = attrs.kind === "service";
      const found = isService ? hiddenService(attrs, services, plan.language) : faultOf(attrs, areas, plan.language);
      return found ? [findingOf(id, found.key, found.title)] : [];
    }),
  );
}

interface Fault {
  key: FindingKey;
  title: string;
}

/** Told only where the services are known. */
function hiddenService(attrs: InsertionAttributes, services: ShownServices | undefined, language: Language) {
  if (!services || servicesFor(attrs.id, services).length > 0) return null;
  const kind = serviceKinds.find((one) => one === attrs.id);
  const name = kind ? formText[language].kinds[kind] : services.hidden.find(({ id }) => id === attrs.id)?.name;
  return { key: "serviceNotShown" as const, title: name ?? insertionMark(attrs) };
}

function faultOf(attrs: InsertionAttributes, areas: Set<string>, language: Language): Fault | null {
  const { kind, id } = attrs;
  const unknown = { key: "insertionUnknown" as const, title: insertionMark(attrs) };
  if (kind === "measureTable") return id === "all" || areas.has(id) ? null : unknown;
  if (kind === "figure" && (id === "residents" || id === "ages")) return null;
  const definition = kind === "definition" ? findDefinition(id) : undefined;
  const fact = kind === "definition" ? undefined : findFact(id);
  const thing = definition ?? fact;
  if (!thing || (kind === "figure" && fact?.kind !== "figure")) return unknown;
  const title = (definition?.term ?? fact?.title)?.[language] ?? "";
  if (thing.confidence === "low") return { key: "insertionUnsure", title };
  return fact && fact.replacedBy !== null ? { key: "insertionReplaced", title } : null;
}

function findingOf(chapterId: string, key: FindingKey, detail: string): Finding {
  const level = key === "insertionReplaced" ? "improve" : "missing";
  return { level, about: { kind: "chapter", id: chapterId }, key, source: guideStep("3"), field: "body", detail };
}
