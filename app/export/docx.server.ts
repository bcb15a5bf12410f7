import type { Publication } from "#app/publication/publication.ts";
import type { Layout } from "./measure-tables.ts";
import { planManuscript } from "./plan-manuscript.ts";
import { printDocument } from "./print-document.server.ts";

/** The plan as a Word file with real headings, the same bytes each time for the same publication. */
export function renderDocx(
  plan: Publication,
  { layout = plan.layout }: { layout?: Layout } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return printDocument("docx", planManuscript(plan, layout));
}
