import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { countReview } from "./review-view.ts";
import { sheetImportText } from "./text.ts";

/** How much the file changes, what in it cannot be used, and what it leaves as it is. */
export function SheetSummary({ counts, problems }: { counts: ReturnType<typeof countReview>; problems: string[] }) {
  const t = sheetImportText[useLanguage()];
  const found = [
    counts.cells > 0 && t.changes(counts.cells, counts.measures),
    counts.added > 0 && t.added(counts.added),
    counts.conflicts > 0 && t.conflicts(counts.conflicts),
  ].filter((words) => words !== false);
  return (
    <>
      <p>{found.length > 0 ? `${found.join(", ")}. ${t.nothingStored}` : t.noChanges}</p>
      {counts.missing > 0 && <p className="quiet">{t.missing(counts.missing)}</p>}
      {problems.length > 0 && (
        <section className="stack sheet-problems">
          <Heading level={2}>{t.problemsTitle}</Heading>
          <p>{t.problemsLead}</p>
          <ul className="sheet-list">
            {problems.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {counts.problems > problems.length && <p>{t.moreProblems(counts.problems - problems.length)}</p>}
        </section>
      )}
    </>
  );
}
