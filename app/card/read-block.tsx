import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { BlockView } from "./adapted.ts";
import { BlockMarks, toBlockLine } from "./block-line.tsx";

type ReadBlockView = ReturnType<typeof toReadBlock>;

/** A block for whoever shall stand for it: our own words in both languages, since both are shown. */
export function toReadBlock(view: BlockView, language: Language) {
  const other = language === "nb" ? "nn" : "nb";
  const { local } = view;
  const ours = local === null || local.kind === "leftOut" ? null : local.text;
  return { ...toBlockLine(view, language), other: ours && { language: other, text: ours[other] } };
}

export function ReadBlock({ block }: { block: ReadBlockView }) {
  const language = useLanguage();
  const { kind, text, other } = block;
  return (
    <li>
      <div>
        <span lang={language}>{kind === "leftOut" ? <s>{text}</s> : text}</span>
        {other && (
          <span className="thing-more" lang={other.language}>
            {other.text}
          </span>
        )}
        <BlockMarks block={block} />
      </div>
    </li>
  );
}
