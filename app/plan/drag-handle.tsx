import { useLanguage } from "#app/ui/language.ts";
import { moveText } from "./move-text.ts";
import { useScripts } from "./use-autosave.ts";
import type { Movable } from "./use-moving.ts";

/** For the mouse; the keyboard, the phone and those without scripts have buttons. */
export function DragHandle({ thing, drag }: { thing: Movable; drag: (thing: Movable | null) => void }) {
  const t = moveText[useLanguage()];
  if (!useScripts()) return null;
  return (
    <span
      className="drag-handle"
      draggable
      aria-hidden="true"
      title={t.drag}
      onDragStart={({ currentTarget, dataTransfer }) => {
        const whole = currentTarget.closest("[data-movable]");
        dataTransfer.effectAllowed = "move";
        dataTransfer.setData("text/plain", thing.title);
        if (whole) dataTransfer.setDragImage(whole, 0, 0);
        drag(thing);
      }}
      onDragEnd={() => drag(null)}
    >
      ⠿
    </span>
  );
}
