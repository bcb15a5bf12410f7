import { type DragEvent, useContext, useState } from "react";
import { useRevalidator } from "react-router";
import { FormTokensContext } from "#app/ui/form.tsx";
import type { MoveAnswer } from "./move-answer.ts";
import { sendMove } from "./send-move.ts";
import { freshKey } from "./use-autosave.ts";

/** Something that can be given another place: where that is sent, and what is sent along. */
export interface Movable {
  id: string;
  title: string;
  action: string;
  fields?: Record<string, string>;
}

/** Before which one, in which list, the dragged one would land; last when blank. */
interface Landing {
  list: string;
  before: string;
}

export type Moving = ReturnType<typeof useMoving>;

/** Giving things another place, by hand or by button, on a page that stays. The order shown is that of the server, also when it said no. */
export function useMoving() {
  const { revalidate } = useRevalidator();
  const { csrf } = useContext(FormTokensContext);
  const [dragged, drag] = useState<Movable | null>(null);
  const [landing, setLanding] = useState<Landing | null>(null);
  const [came, setCame] = useState<{ title: string; answer: MoveAnswer } | null>(null);

  const move = async ({ title, action, fields }: Movable, to: Record<string, string>) => {
    setCame(null);
    const answer = await sendMove(action, { csrf, key: freshKey(), ...fields, ...to, from: "here" });
    if (answer.kind === "moved") await revalidate();
    setCame({ title, answer });
  };
  /** What a list does with something that is dragged over it. `into` is sent along when it lands there. */
  const dropIn = (list: string, into: Record<string, string> = {}) => ({
    "data-landing-last": (dragged && landing?.list === list && landing.before === "") || undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      const before = firstBelow(event);
      setLanding((old) => (old?.list === list && old.before === before ? old : { list, before }));
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const before = firstBelow(event);
      if (dragged && dragged.id !== before) move(dragged, { ...into, before });
      drag(null);
      setLanding(null);
    },
  });
  return {
    drag,
    dropIn,
    move,
    /** The one above which the dragged one would land. */
    target: (dragged && landing?.before) || null,
    came,
  };
}

/** The first of a list whose middle is below the pointer; blank when the pointer is below them all. */
function firstBelow({ currentTarget, clientY }: DragEvent): string {
  const below = [...currentTarget.querySelectorAll<HTMLElement>("[data-movable]")].find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return top + height / 2 > clientY;
  });
  return below?.dataset.movable ?? "";
}
