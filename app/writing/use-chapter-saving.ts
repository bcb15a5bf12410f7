import { type RefObject, useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { frameText } from "#app/plan/frame-text.ts";
import { freshKey, rest, retry, useAwaited, useLeaveGuard } from "#app/plan/use-autosave.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { action } from "./edit-chapter.tsx";

/** Saves a rest after the last change, one saving at a time, each on top of the version the one before made. Says how it went. */
export function useChapterSaving(
  form: RefObject<HTMLFormElement | null>,
  /** The text as the editor last gave it. */
  tree: RefObject<unknown>,
  version: number,
) {
  const t = frameText[useLanguage()];
  const fetcher = useFetcher<typeof action>();
  const [dirty, setDirty] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef(false);
  const answer = fetcher.data;
  const base = answer?.saved?.version ?? version;
  const [busy, markSent] = useAwaited(fetcher);

  const save = () => {
    clearTimeout(timer.current);
    waiting.current = busy;
    if (!form.current || busy) return;
    const fields = new FormData(form.current);
    fields.set("key", freshKey());
    fields.set("version", String(base));
    fields.set("body", JSON.stringify(tree.current));
    setDirty(false);
    markSent();
    fetcher.submit(fields, { method: "post" });
  };
  const latest = useRef(save);
  latest.current = save;
  const saveSoon = () => {
    setDirty(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), rest);
  };
  useEffect(() => {
    if (!busy && waiting.current) latest.current();
  }, [busy]);
  useEffect(() => {
    if (answer && !answer.saved && !answer.theirs && !answer.form)
      timer.current = setTimeout(() => latest.current(), retry);
  }, [answer]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLeaveGuard(dirty || busy);

  return {
    state: stateWords(t, { busy, dirty, answer }),
    save,
    saveSoon,
    base,
    form: answer?.form,
    conflict: answer?.theirs ? answer : null,
  };
}

type Answer = ReturnType<typeof useFetcher<typeof action>>["data"];
type Words = (typeof frameText)["nb"];

function stateWords(t: Words, { busy, dirty, answer }: { busy: boolean; dirty: boolean; answer: Answer }) {
  if (busy) return t.chapter.saving;
  if (dirty) return t.chapter.unsaved;
  if (answer?.saved) return t.chapter.savedAt(answer.saved.clock);
  if (answer?.form) return t.errors.heading;
  return answer ? t.chapter.failed : "";
}
