import { useEffect, useRef } from "react";
import type { Typed } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import type { Conflict } from "./save-answer.ts";
import { useScripts } from "./use-autosave.ts";

interface Props {
  conflict: Conflict;
  keepMine: (conflict: Conflict) => void;
  takeTheirs: (conflict: Conflict) => void;
  /** The form that still holds what one wrote oneself. */
  formId: string;
  /** Where that form is sent, when not to the page itself. */
  action?: string;
}

/** Shown to whoever saves last: what the two wrote, field by field, and a choice. Nothing is lost until it is made. */
export function WriteConflict({ conflict, keepMine, takeTheirs, formId, action }: Props) {
  const t = measurePagesText[useLanguage()].conflict;
  const scripts = useScripts();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="ds-alert write-conflict" data-color="warning" ref={box} aria-labelledby="to-har-skrevet">
      <h2 className="ds-heading" data-size="xs" id="to-har-skrevet">
        {t.heading}
      </h2>
      <p role="status">{t.intro(conflict.who ?? t.somebody)}</p>
      <ConflictTable conflict={conflict} />
      <div className="button-row">
        {scripts ? (
          <>
            <Button type="button" onClick={() => keepMine(conflict)}>
              {t.keepMine}
            </Button>
            <Button type="button" variant="secondary" onClick={() => takeTheirs(conflict)}>
              {t.useTheirs}
            </Button>
          </>
        ) : (
          <>
            <Button form={formId}>{t.keepMine}</Button>
            <Form {...(action && { action })}>
              <HiddenFields typed={conflict.theirs} />
              <input type="hidden" name="original" value={conflict.original} />
              <Button variant="secondary">{t.useTheirs}</Button>
            </Form>
          </>
        )}
      </div>
    </section>
  );
}

function ConflictTable({ conflict }: { conflict: Conflict }) {
  const t = measurePagesText[useLanguage()].conflict;
  return (
    <table className="ds-table conflict-table">
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.mine}</th>
          <th scope="col">{t.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {conflict.rows.map(({ field, label, mine, theirs }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td data-label={t.mine}>{mine || t.empty}</td>
            <td data-label={t.theirs}>{theirs || t.empty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A whole form as it was typed, sent again without being shown. */
export function HiddenFields({ typed }: { typed: Typed }) {
  return Object.entries(typed)
    .filter(([name]) => !["csrf", "key", "original", "stay"].includes(name))
    .flatMap(([name, values]) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and values repeat
      values.map((value, at) => <input key={`${name}${at}`} type="hidden" name={name} value={value} />),
    );
}
