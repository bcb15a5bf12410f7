import { useLanguage } from "#app/ui/language.ts";
import { commentText } from "./comment-text.ts";
import { compareWords } from "./compare-words.ts";

/** A text with what is taken away and what is put in. Said in words too, for those who do not see lines under and through. */
export function ComparedText({ before, after }: { before: string; after: string }) {
  const { suggestion: t } = commentText[useLanguage()];
  return (
    <p className="as-said compared">
      {compareWords(before, after).map(({ kind, text }, at) => {
        const key = `${at} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Tag = kind === "gone" ? "del" : "ins";
        return (
          <Tag key={key}>
            <span className="ds-sr-only">{kind === "gone" ? t.removed : t.added} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
