import { useLanguage } from "#app/ui/language.ts";
import { evaluationText } from "./evaluation-text.ts";

/** What Komplan knows already of a question, folded when it is long. */
export function KnownLines({ lines }: { lines: readonly string[] }) {
  const t = evaluationText[useLanguage()];
  if (lines.length === 0) return null;
  return (
    <details className="known-lines open-on-paper" open={lines.length <= 6}>
      <summary>{t.knownTitle}</summary>
      <ul className="ds-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
