import { Link } from "react-router";
import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { type BlockView, besideOf } from "./adapted.ts";
import { localText } from "./local-text.ts";
import { cardText } from "./text.ts";

type BlockLineView = ReturnType<typeof toBlockLine>;

/** A block in the list of a card: what it says here, and how that differs from the template. */
export function toBlockLine(block: BlockView, language: Language) {
  const { id, template, local, isOffered } = block;
  const { workplaces, service } = besideOf(block);
  const words = local === null || local.kind === "leftOut" ? template?.text : local.text;
  return {
    id,
    kind: local?.kind ?? null,
    text: words?.[language] ?? local?.blockId ?? "",
    reason: local?.kind === "leftOut" ? local.reason : "",
    isOffered,
    workplaces,
    service,
  };
}

export function BlockLine({ block, base, canEdit }: { block: BlockLineView; base: string; canEdit: boolean }) {
  const { blocks: t } = localText[useLanguage()];
  const { id, kind, text, isOffered } = block;
  const verb = isOffered ? t.choose : t.edit;
  return (
    <li>
      <div>
        {kind === "leftOut" ? <s>{text}</s> : text}
        <BlockMarks block={block} />
      </div>
      {canEdit && (
        <Link
          className="ds-link"
          to={kind === "own" ? `${base}/egen/${id}` : `${base}/blokk/${id}`}
          aria-label={`${verb}: ${text.slice(0, 60)}`}
        >
          {verb}
        </Link>
      )}
    </li>
  );
}

export function BlockMarks({ block: { kind, reason, isOffered, workplaces, service } }: { block: BlockLineView }) {
  const language = useLanguage();
  const [t, names] = [localText[language].blocks, cardText[language]];
  const quiet = [
    workplaces.length > 0 && t.only(workplaces.map((one) => names.workplace[one]).join(", ")),
    service && t.service(names.service[service]),
    reason && t.reason(reason),
  ].filter(Boolean);
  return (
    <>
      {(kind || isOffered) && (
        <span className="thing-more">
          {kind && <StatusMark shape={kind === "leftOut" ? "stopped" : "done"}>{t[kind]}</StatusMark>}{" "}
          {isOffered && <StatusMark shape="late">{t.offered}</StatusMark>}
        </span>
      )}
      {quiet.length > 0 && <span className="thing-more quiet">{quiet.join(" · ")}</span>}
    </>
  );
}
