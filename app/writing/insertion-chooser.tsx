import { useId, useState } from "react";
import { asInsertion, type InsertionAttributes } from "#app/lib/insertion.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { InsertionGroup } from "./insertion-group.ts";
import { InsertionOptions } from "./insertion-options.tsx";
import { insertionText } from "./insertion-text.ts";

interface Props {
  groups: InsertionGroup[];
  onInsert: (attributes: InsertionAttributes) => void;
}

/** Sets a reference in where the cursor stands: a list and a button, by keyboard as by mouse. */
export function InsertionChooser({ groups, onInsert }: Props) {
  const t = insertionText[useLanguage()];
  const id = useId();
  const [chosen, choose] = useState("");
  const [kind, about] = chosen.split(":");
  const attributes = asInsertion(kind, about);
  return (
    <div className="insertion-chooser">
      <label className="ds-label" htmlFor={id}>
        {t.choose}
      </label>
      <select className="ds-input" id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <InsertionOptions groups={groups} />
      </select>
      <button
        type="button"
        className="editor-tool"
        disabled={!attributes}
        onClick={() => {
          if (attributes) onInsert(attributes);
          choose("");
        }}
      >
        {t.insertHere}
      </button>
    </div>
  );
}
