import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { RichTextView } from "#app/ui/rich-text-view.tsx";
import type { ImportedChapter } from "./imported-plan.ts";
import { importText } from "./text.ts";

/** The chapters with their whole text, folded together. */
export function ReviewChapters({ chapters }: { chapters: ImportedChapter[] }) {
  const t = importText[useLanguage()];
  return (
    <section className="stack-tight" aria-labelledby="chapters">
      <Heading level={2} id="chapters" tabIndex={-1}>
        {t.chaptersTitle}
      </Heading>
      <p>{t.chaptersIntro(chapters.length)}</p>
      {chapters.map(({ title, body }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: chapters are not moved here, and two may have the same title
        <details className="ds-details" key={at}>
          <summary>{title}</summary>
          <div>
            {body.content.length === 0 ? (
              <p className="quiet">{t.emptyChapter}</p>
            ) : (
              <RichTextView text={body} startLevel={3} tableName={t.tableName} />
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
