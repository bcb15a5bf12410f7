import { useLanguage } from "#app/ui/language.ts";
import { moveText } from "./move-text.ts";
import { UndoButton } from "./saved-line.tsx";
import type { Moving } from "./use-moving.ts";

/** Where that which was moved stands now, also for those who do not see it, and a way back. */
export function MovedLine({ moving: { came } }: { moving: Pick<Moving, "came"> }) {
  const t = moveText[useLanguage()];
  const { title = "", answer } = came ?? {};
  return (
    <div className="moved-line">
      <span role="status">
        {answer?.kind === "moved" && t.moved(title, answer.place, answer.of)}
        {answer?.kind === "failed" && t.failed(title)}
      </span>
      {answer?.kind === "moved" && answer.changeId && <UndoButton changeId={answer.changeId} />}
    </div>
  );
}
