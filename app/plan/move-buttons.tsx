import type { MouseEvent } from "react";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { frameText } from "./frame-text.ts";
import type { Movable, Moving } from "./use-moving.ts";

/** Moves something one place up or down among its equals. Works without JavaScript. */
export function MoveButtons({ thing, first, last, move }: Props) {
  const t = frameText[useLanguage()];
  const { action, title } = thing;
  const onClick = (direction: "up" | "down") => (event: MouseEvent) => {
    if (!move) return;
    event.preventDefault();
    move(thing, { direction });
  };
  return (
    <span className="move-buttons">
      <ActionButton
        action={action}
        fields={{ direction: "up" }}
        disabled={first}
        aria-label={t.moveUp(title)}
        onClick={onClick("up")}
      >
        ↑
      </ActionButton>
      <ActionButton
        action={action}
        fields={{ direction: "down" }}
        disabled={last}
        aria-label={t.moveDown(title)}
        onClick={onClick("down")}
      >
        ↓
      </ActionButton>
    </span>
  );
}

interface Props {
  thing: Pick<Movable, "id" | "action" | "title">;
  first: boolean;
  last: boolean;
  /** Moves it without leaving the page, where there are scripts. */
  move?: Moving["move"];
}
