import type { Publication } from "#app/publication/publication.ts";
import type { Layout } from "./measure-tables.ts";
import { planManuscript } from "./plan-manuscript.ts";
import { printDocument } from "./print-document.server.ts";

/** The plan as one PDF that is both PDF/UA-1 and PDF/A-2a, the same bytes each time for the same publication. */
export function renderPdf(
  plan: Publication,
  { layout = plan.layout }: { layout?: Layout } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return printDocument("pdf", planManuscript(plan, layout));
}
