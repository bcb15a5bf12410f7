import type { Inserted } from "#app/lib/inserted.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { RichTextView } from "#app/ui/rich-text-view.tsx";
import { insertionText } from "./insertion-text.ts";
import "#app/ui/inserted.css";

/** What the references of a chapter stand for today, below the editor that shows only their titles. */
export function InsertedNow({ all, lang }: { all: Inserted[]; lang: string }) {
  const t = insertionText[useLanguage()];
  if (all.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2}>{t.shownNow}</Heading>
      <p className="quiet">{t.chooseHelp}</p>
      <div className="stack" lang={lang}>
        <RichTextView text={{ type: "doc", content: all }} startLevel={3} tableName={t.shownNow} />
      </div>
    </section>
  );
}
