import type { Confidence } from "#app/guide/fact.ts";
import { findNationalArea, type NationalArea } from "#app/guide/national-area.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";

/** A national area in one language, with where it stands and how sure that is. For editors: low confidence is shown to them alone. */
export interface AreaView {
  id: string;
  title: string;
  what: string;
  source: string;
  url: string;
  checked: string;
  confidence: Confidence;
}

export function areaView(id: string | null, language: Language): AreaView | null {
  const area = findNationalArea(id);
  return area ? toView(area, language) : null;
}

export function toView({ id, title, what, source, checked, confidence }: NationalArea, language: Language): AreaView {
  const where = { source: source.name, url: source.url, checked: formatDate(checked, language) };
  return { id, title: title[language], what: what[language], ...where, confidence };
}
