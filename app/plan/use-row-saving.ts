import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { Typed } from "#app/lib/form.ts";
import type { SaveAnswer } from "./save-answer.ts";
import { freshKey } from "./use-autosave.ts";

interface Sending {
  id: string;
  action: string;
  fields: FormData;
}

/** Saves rows one after another, so that none overtakes another, and tells what came of each. */
export function useRowSaving(onAnswer: (id: string, answer: SaveAnswer, typed: Typed) => void) {
  const fetcher = useFetcher<SaveAnswer>();
  const [queue, setQueue] = useState<readonly Sending[]>([]);
  /** What is under way, and the answer that was there before it. */
  const sending = useRef<{ one: Sending; over: SaveAnswer | undefined } | null>(null);

  useEffect(() => {
    if (fetcher.state !== "idle") return;
    const sent = sending.current;
    if (sent && fetcher.data && fetcher.data !== sent.over) {
      sending.current = null;
      setQueue((waiting) => waiting.filter((one) => one !== sent.one));
      onAnswer(sent.one.id, fetcher.data, typedOf(sent.one.fields));
      return;
    }
    const [next] = queue;
    if (sent || !next) return;
    sending.current = { one: next, over: fetcher.data };
    fetcher.submit(next.fields, { method: "post", action: next.action });
  });

  const save = ({ id, action }: Pick<Sending, "id" | "action">, fields: FormData) => {
    fields.set("key", freshKey());
    setQueue((waiting) => [...waiting, { id, action, fields }]);
  };
  return { save, waiting: queue.map(({ id, fields }) => ({ id, typed: typedOf(fields) })) };
}

/** What a form holds, as a server reads it. */
export function typedOf(fields: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of fields) if (typeof value === "string") typed[name] = [...(typed[name] ?? []), value];
  return typed;
}
