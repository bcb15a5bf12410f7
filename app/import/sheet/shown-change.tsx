import type { ReactNode } from "react";
import { useLanguage } from "#app/ui/language.ts";
import type { ShownChange } from "./review-view.ts";
import { sheetImportText } from "./text.ts";

/** One cell: what stands in the plan, what stands in the file, and whether it is to be taken in. */
export function ShownChangeView({ change, checked }: { change: ShownChange; checked: boolean }) {
  const t = sheetImportText[useLanguage()];
  const { field, now, mine, base, conflict } = change;
  return (
    <div className="sheet-change" data-conflict={conflict || undefined}>
      <SheetCheckbox name={conflict ? "mine" : "take"} change={change} checked={checked}>
        {conflict ? t.takeMine(field) : t.changed(field)}
      </SheetCheckbox>
      {conflict && <p className="sheet-note">{t.conflict}</p>}
      <dl className="sheet-values">
        {conflict && base !== null && <Value name={t.baseWas} value={base} />}
        <Value name={t.from} value={now} />
        <Value name={t.to} value={mine} />
      </dl>
      {conflict && base === null && <p className="quiet">{t.baseUnknown}</p>}
      {conflict && <p className="quiet">{t.keepTheirs}</p>}
    </div>
  );
}

interface Box {
  name: "take" | "mine";
  change: Pick<ShownChange, "key" | "conflict">;
  checked: boolean;
  children: ReactNode;
}

/** A box, and word to the server that it was shown: what is not ticked is not sent by browsers. */
export function SheetCheckbox({ name, change: { key, conflict }, checked, children }: Box) {
  return (
    <div className="ds-field">
      <input type="hidden" name={conflict ? "shownConflict" : "shown"} value={key} />
      <input
        className="ds-input"
        type="checkbox"
        id={`celle-${key}`}
        name={name}
        value={key}
        defaultChecked={checked}
      />
      <label className="ds-label" htmlFor={`celle-${key}`}>
        {children}
      </label>
    </div>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  const t = sheetImportText[useLanguage()];
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === "" ? <span className="quiet">{t.nothing}</span> : value}</dd>
    </div>
  );
}
