import { allDefinitions } from "#app/guide/definition.ts";
import { allFacts, type Confidence, isInForce } from "#app/guide/fact.ts";
import type { InsertionKind } from "#app/lib/insertion.ts";
import type { Bilingual, Language } from "#app/lib/language.ts";
import type { Draft } from "#app/plan/draft.ts";
import { formText } from "#app/service/form-text.ts";
import { serviceKinds } from "#app/service/service.ts";
import type { ShownServices } from "#app/service/shown-services.ts";
import type { InsertionGroup } from "./insertion-group.ts";
import { insertionText } from "./insertion-text.ts";

/** All that can be set into a chapter on a day, by kind. Kinds of which there is nothing are left out. */
export function insertionChoices(
  { focusAreas, services }: Pick<Draft, "focusAreas" | "services">,
  today: string,
  language: Language,
): InsertionGroup[] {
  const t = insertionText[language];
  const facts = allFacts().filter((fact) => isInForce(fact, today));
  const titled = (id: string, title: Bilingual, confidence: Confidence) => {
    return { id, title: confidence === "low" ? t.unsure(title[language]) : title[language] };
  };
  const choices: Record<InsertionKind, InsertionGroup["choices"]> = {
    figure: [
      { id: "residents", title: t.residents },
      { id: "ages", title: t.ages },
      ...facts.flatMap((fact) => (fact.kind === "figure" ? [titled(fact.id, fact.title, fact.confidence)] : [])),
    ],
    measureTable: [{ id: "all", title: t.allMeasures }, ...focusAreas.map(({ id, title }) => ({ id, title }))],
    definition: allDefinitions().map(({ id, term, confidence }) => titled(id, term, confidence)),
    fact: facts.flatMap((fact) => (fact.kind === "figure" ? [] : [titled(fact.id, fact.title, fact.confidence)])),
    service: serviceChoices(services?.entries ?? [], language),
  };
  const kinds = Object.keys(choices) as InsertionKind[]; // the keys of the record above
  return kinds
    .map((kind) => ({ kind, label: t.kinds[kind], choices: choices[kind] }))
    .filter((group) => group.choices.length > 0);
}

/** All services, those of each kind, and each by itself. */
function serviceChoices(entries: ShownServices["entries"], language: Language): InsertionGroup["choices"] {
  const t = insertionText[language];
  const kinds = serviceKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  return [
    ...(entries.length > 0 ? [{ id: "all", title: t.allServices }] : []),
    ...kinds.map((kind) => ({ id: kind, title: t.servicesOf(formText[language].kinds[kind]) })),
    ...entries.map(({ id, name }) => ({ id, title: name })),
  ];
}
