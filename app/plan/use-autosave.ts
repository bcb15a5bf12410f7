import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useFetcher } from "react-router";
import type { SaveAnswer } from "./save-answer.ts";

/** How long the hands must rest before what was written is saved. */
export const rest = 1200;

/** How long to wait before trying again when nothing came through. */
export const retry = 10_000;

export type SaveState = "unchanged" | "unsaved" | "saving" | "saved" | "refused" | "failed";

/** Whether scripts run: false on the server and for those without, so that they get a plain form. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** A key that no sending has had before. Also works where the address is plain http and the browser gives no randomUUID. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Sending {
  answer: SaveAnswer;
  /** Whether anything was written after it was sent. */
  writtenSince: boolean;
}

/**
 * Saves a form a rest after the last change, and when a field is left. Only one saving is under way at a time, so that none
 * overtakes another. `original` is what the writer began from.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  original: string,
  onAnswer: (sending: Sending) => void,
) {
  const fetcher = useFetcher<SaveAnswer>();
  const [unsaved, setUnsaved] = useState(false);
  const [busy, markSent] = useAwaited(fetcher);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const edits = useRef({ now: 0, sent: 0, handled: undefined as SaveAnswer | undefined, waiting: false });

  const save = () => {
    clearTimeout(timer.current);
    edits.current.waiting = busy;
    if (!form.current || edits.current.waiting) return;
    const fields = new FormData(form.current);
    fields.set("key", freshKey());
    fields.set("original", original);
    edits.current.sent = edits.current.now;
    setUnsaved(false);
    markSent();
    fetcher.submit(fields, { method: "post" });
  };
  const latest = useRef(save);
  latest.current = save;

  const touched = () => {
    edits.current.now++;
    setUnsaved(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), rest);
  };

  useEffect(() => {
    const { handled, now, sent, waiting } = edits.current;
    if (fetcher.state !== "idle" || !fetcher.data || fetcher.data === handled) return;
    edits.current.handled = fetcher.data;
    onAnswer({ answer: fetcher.data, writtenSince: now > sent });
    if (waiting) latest.current();
    if (fetcher.data.kind === "failed") timer.current = setTimeout(() => latest.current(), retry);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, for what was written while the page's scripts were on their way
  useEffect(() => {
    if (form.current && isWrittenIn(form.current)) touched();
    return () => clearTimeout(timer.current);
  }, []);
  useLeaveGuard(unsaved || busy);

  return { save, touched, leftField: () => unsaved && save(), state: stateOf(fetcher.data, { busy, unsaved }) };
}

function isWrittenIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((one) => one.selected !== one.defaultSelected);
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

/** Whether an answer is awaited, from the moment of sending: the fetcher itself says so only a little later. */
export function useAwaited({ state, data }: { state: string; data: unknown }): [boolean, () => void] {
  const [sent, setSent] = useState<{ over: unknown } | null>(null);
  return [state !== "idle" || (sent !== null && sent.over === data), () => setSent({ over: data })];
}

function stateOf(answer: SaveAnswer | undefined, now: { busy: boolean; unsaved: boolean }): SaveState {
  if (now.busy) return "saving";
  if (now.unsaved) return "unsaved";
  if (!answer) return "unchanged";
  if (answer.kind === "saved" || answer.kind === "failed") return answer.kind;
  return "refused";
}

/** Asks before the window is closed on something that is not saved. */
export function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
