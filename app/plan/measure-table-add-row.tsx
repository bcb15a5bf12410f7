import { useEffect, useId, useRef } from "react";
import { useFetcher } from "react-router";
import { FormTokenFields } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { tableColumns } from "./table-columns.ts";
import { freshKey, useScripts } from "./use-autosave.ts";

interface Props {
  /** Where it is sent, what its title is called there, and what is sent along. */
  action: string;
  field: "measureTitle" | "goalTitle";
  fields: Record<string, string>;
  /** The goal or the focus area it comes under. */
  under: string;
  label: string;
  placeholder: string;
}

/** The last row of a list: write a title, press Enter, and write the next. */
export function TableAddRow({ action, field, fields, under, label, placeholder }: Props) {
  const words = measurePagesText[useLanguage()];
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const fetcher = useFetcher();
  const scripts = useScripts();
  const isDone = fetcher.state === "idle" && fetcher.data === null;
  useEffect(() => {
    if (isDone && input.current) input.current.value = "";
  }, [isDone]);

  const add = (event: React.FormEvent<HTMLFormElement>) => {
    if (!scripts) return;
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    sent.set("key", freshKey());
    if (fetcher.state === "idle" && input.current?.value.trim()) {
      fetcher.submit(sent, { method: "post", action });
    }
  };
  return (
    <tr className="add-row">
      <td colSpan={tableColumns}>
        <form method="post" action={action} onSubmit={add}>
          <FormTokenFields />
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="ds-sr-only" htmlFor={id}>
            {label}
          </label>
          <span aria-hidden="true">+</span>
          <input
            className="ds-input"
            id={id}
            ref={input}
            name={field}
            type="text"
            maxLength={300}
            required
            placeholder={placeholder}
            readOnly={fetcher.state !== "idle"}
          />
          <button type="submit" className="ds-button" data-variant="tertiary" data-size="sm">
            {words.add}
            <span className="ds-sr-only"> – {under}</span>
          </button>
        </form>
      </td>
    </tr>
  );
}
