import type { AnyText } from "#app/lib/rich-text.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { useLanguage } from "#app/ui/language.ts";
import { RichTextView } from "#app/ui/rich-text-view.tsx";
import "#app/ui/inserted.css";

/** The text of a chapter as it is read. */
export function ChapterText({ text, startLevel }: { text: AnyText; startLevel: 2 | 3 }) {
  const { tableName } = frameText[useLanguage()].chapter;
  return (
    <div className="rich-text">
      <RichTextView text={text} startLevel={startLevel} tableName={tableName} />
    </div>
  );
}
