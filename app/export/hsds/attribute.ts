import { idFrom } from "#app/lib/id-from.ts";
import type { HsdsAttribute } from "./hsds.ts";

/** What Komplan knows and HSDS has no field for. Told in docs/decisions/0016. */
const linkTypes = [
  "kind",
  "audience",
  "sexes",
  "access",
  "interpreter",
  "text_language",
  "website",
  "example",
  "kommunenummer",
  "holidays",
  "holiday_rule",
  "closes",
  "exception",
] as const;
type LinkType = (typeof linkTypes)[number];

/** Whose words the values are. */
const komplanTaxonomy = "Komplan";

type Linked = { entity: "service" | "schedule" | "service_area"; id: string };

/** A word of a list that we keep, with what it means. */
export function termAttribute({ entity, id }: Linked, type: LinkType, value: string, name: string): HsdsAttribute {
  const term = { id: idFrom("term", type, value), code: `${type}:${value}`, name, description: name };
  return {
    ...attributeOf({ entity, id }, type, value),
    taxonomy_term_id: term.id,
    taxonomy_term: { ...term, taxonomy: komplanTaxonomy },
  };
}

export function attributeOf({ entity, id }: Linked, type: LinkType, value: string): HsdsAttribute {
  const label = `${komplanTaxonomy}: ${type}`;
  return { id: idFrom("attribute", id, type, value), link_id: id, link_entity: entity, link_type: type, value, label };
}

/** What stands in attributes that Komplan wrote. Others may use the same words for something else. */
export function valuesOf(attributes: readonly HsdsAttribute[] | undefined, type: LinkType): string[] {
  return (attributes ?? []).flatMap(({ link_type, label, value }) =>
    link_type === type && label === `${komplanTaxonomy}: ${type}` && value !== undefined ? value : [],
  );
}
