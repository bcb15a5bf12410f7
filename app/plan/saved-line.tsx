import { useLocation, useParams } from "react-router";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type MeasurePagesText, measurePagesText } from "./measure-pages-text.ts";
import type { SaveState } from "./use-autosave.ts";

/** The last saving on a page: when, and what undoes it. */
export interface LastSaved {
  changeId: string | null;
  clock: string;
}

/** "Lagret kl. 14.02" with a way back, in the same place whatever happens. */
export function SavedLine({
  state,
  lastSaved,
  taken,
}: {
  state: SaveState;
  lastSaved: LastSaved | null;
  taken: string[];
}) {
  const t = measurePagesText[useLanguage()];
  return (
    <div className="saved-line">
      <span className="saved" role="status" data-state={state}>
        {stateWords(t, state, lastSaved)}
      </span>
      {lastSaved?.changeId && state !== "saving" && <UndoButton changeId={lastSaved.changeId} />}
      {taken.length > 0 && <p className="saved-taken">{t.conflict.merged(fieldNames(t, taken))}</p>}
    </div>
  );
}

/** Takes back one saved change. Loads the page anew, so that every field shows what then holds. */
export function UndoButton({ changeId }: { changeId: string }) {
  const t = measurePagesText[useLanguage()];
  const { planId } = useParams();
  const { pathname } = useLocation();
  return (
    <Form action={`/arbeid/planer/${planId}/historikk/${changeId}/angre`} reloadDocument className="action-button">
      <input type="hidden" name="back" value={pathname} />
      <button type="submit" className="ds-button" data-variant="tertiary" data-size="sm">
        {t.undo}
      </button>
    </Form>
  );
}

function stateWords(t: MeasurePagesText, state: SaveState, lastSaved: LastSaved | null): string {
  if (state === "saving") return t.saving;
  if (state === "unsaved") return t.unsaved;
  if (state === "refused") return t.notSaved;
  if (state === "failed") return t.failed;
  return lastSaved ? t.saved(lastSaved.clock) : "";
}

function fieldNames(t: MeasurePagesText, fields: readonly string[]): string {
  const names: Record<string, string> = t.fields;
  return fields.map((field) => names[field] ?? field).join(", ");
}
