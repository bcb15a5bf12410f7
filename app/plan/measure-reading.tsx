import { useLanguage } from "#app/ui/language.ts";
import { measureFieldName } from "./measure-words.ts";

/** A measure for those who may read it but not write: what is filled in, as words. */
export function MeasureReading({ words }: { words: Record<string, string> }) {
  const language = useLanguage();
  const filled = Object.entries(words).filter(([field, text]) => field !== "title" && text !== "");
  return (
    <dl className="measure-reading">
      {filled.map(([field, text]) => (
        <div key={field}>
          <dt>{measureFieldName(field, language)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
