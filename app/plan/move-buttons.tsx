import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { frameText } from "./frame-text.ts";

/** Moves something one place up or down among its equals. Works without JavaScript. */
export function MoveButtons({
  action,
  title,
  first,
  last,
}: {
  action: string;
  title: string;
  first: boolean;
  last: boolean;
}) {
  const t = frameText[useLanguage()];
  return (
    <span className="move-buttons">
      <ActionButton action={action} fields={{ direction: "up" }} disabled={first} aria-label={t.moveUp(title)}>
        ↑
      </ActionButton>
      <ActionButton action={action} fields={{ direction: "down" }} disabled={last} aria-label={t.moveDown(title)}>
        ↓
      </ActionButton>
    </span>
  );
}
