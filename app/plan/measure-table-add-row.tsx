import { useEffect, useId, useRef } from "react";
import { useFetcher } from "react-router";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import type { TableGoal } from "./measure-table-rows.ts";
import { tableColumns } from "./table-columns.ts";
import { freshKey, useScripts } from "./use-autosave.ts";

/** The last row under a goal: write what is to be done, press Enter, and write the next. */
export function TableAddRow({ planId, goal }: { planId: string; goal: TableGoal }) {
  const words = measurePagesText[useLanguage()];
  const t = words.table;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const fetcher = useFetcher();
  const scripts = useScripts();
  const action = `/arbeid/planer/${planId}/mal/${goal.id}/tiltak`;
  const isDone = fetcher.state === "idle" && fetcher.data === null;
  useEffect(() => {
    if (isDone && input.current) input.current.value = "";
  }, [isDone]);

  const add = (event: React.FormEvent<HTMLFormElement>) => {
    if (!scripts) return;
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    fields.set("key", freshKey());
    if (fetcher.state === "idle" && input.current?.value.trim()) {
      fetcher.submit(fields, { method: "post", action });
    }
  };
  return (
    <tr className="add-row">
      <td colSpan={tableColumns}>
        <Form action={action} onSubmit={add}>
          <input type="hidden" name="from" value="table" />
          <label className="ds-sr-only" htmlFor={id}>
            {t.newMeasureUnder(goal.title)}
          </label>
          <span aria-hidden="true">+</span>
          <input
            className="ds-input"
            id={id}
            ref={input}
            name="measureTitle"
            type="text"
            maxLength={300}
            required
            placeholder={t.newMeasure}
            readOnly={fetcher.state !== "idle"}
          />
          <button type="submit" className="ds-button" data-variant="tertiary" data-size="sm">
            {words.add}
            <span className="ds-sr-only"> – {goal.title}</span>
          </button>
        </Form>
      </td>
    </tr>
  );
}
