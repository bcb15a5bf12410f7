import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Opening } from "./opening-hours.ts";
import { openingText } from "./opening-text.ts";
import { exceptionInWords, ruleInWords } from "./opening-words.ts";

interface Props {
  opening: Opening;
  /** Where parts are removed. Without it they are only read. */
  base?: string;
}

/** Opening hours in words, each part with a button that takes it away. */
export function OpeningParts({ opening: { rules, exceptions }, base }: Props) {
  const language = useLanguage();
  const t = openingText[language];
  if (rules.length + exceptions.length === 0) return <p className="quiet">{t.none}</p>;
  const line = (part: object, words: string) => (
    <li key={JSON.stringify(part)}>
      <span>{words}</span>
      {base && (
        <ActionButton
          action={`${base}/fjern`}
          fields={{ part: JSON.stringify(part) }}
          aria-label={`${t.remove}: ${words}`}
        >
          {t.remove}
        </ActionButton>
      )}
    </li>
  );
  return (
    <>
      <ul className="thing-list">{rules.map((rule) => line(rule, ruleInWords(rule, language)))}</ul>
      {exceptions.length > 0 && <Heading level={3}>{t.exceptions}</Heading>}
      {exceptions.length > 0 && (
        <ul className="thing-list">{exceptions.map((one) => line(one, exceptionInWords(one, language)))}</ul>
      )}
    </>
  );
}
