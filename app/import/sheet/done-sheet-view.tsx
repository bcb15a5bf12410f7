import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { DoneView } from "./done-view.ts";
import { sheetImportText } from "./text.ts";

/** What was taken in, and the one click that takes it back. */
export function DoneSheetView({ done, undo }: { done: DoneView; undo: string }) {
  const t = sheetImportText[useLanguage()];
  return (
    <>
      <Alert kind={done.undone ? "info" : "success"} live>
        {done.undone ? t.undone : t.done(done.changed, done.added)}
      </Alert>
      {!done.undone && (
        <Form action={undo} className="stack">
          <p className="quiet">{t.undoHint}</p>
          <div>
            <Button variant="secondary">{t.undo}</Button>
          </div>
        </Form>
      )}
      {done.stuck.length > 0 && (
        <section className="stack">
          <Heading level={2}>{t.stuckTitle}</Heading>
          <p>{t.stuckLead}</p>
          <ul className="sheet-list">
            {done.stuck.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
