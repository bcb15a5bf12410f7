import { type ReactNode, useRef } from "react";
import type { Typed } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type FieldFinding, FormViewContext } from "./form-view.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import type { SaveAnswer } from "./save-answer.ts";
import { type LastSaved, SavedLine } from "./saved-line.tsx";
import { useScripts } from "./use-autosave.ts";
import { useSavingForm } from "./use-saving-form.ts";
import { WriteConflict } from "./write-conflict.tsx";
import "./measure-form.css";

interface Props {
  heading: ReactNode;
  typed: Typed;
  original: string;
  findings?: Record<string, FieldFinding[]>;
  /** What the last sending without scripts came to. */
  answer: SaveAnswer | undefined;
  lastSaved: LastSaved | null;
  /** Inputs that hold one field, where they are not one of the same name. */
  inputsOf?: (field: string) => readonly string[];
  children: ReactNode;
}

const formId = "skjema";

/** A form that saves by itself and says so beside its heading. Without scripts it is a plain form with a button. */
export function SavingForm({ heading, findings = {}, children, ...props }: Props) {
  const t = measurePagesText[useLanguage()];
  const form = useRef<HTMLFormElement>(null);
  const { view, invalid, askedFor, conflict, keepMine, takeTheirs, save, leftField, ...saved } = useSavingForm(
    form,
    props,
  );
  const scripts = useScripts();
  return (
    <>
      <header className="editor-head">
        {heading}
        <SavedLine {...saved} />
        <Button form={formId} size="sm" variant={scripts ? "secondary" : "primary"}>
          {scripts ? t.saveNow : t.save}
        </Button>
      </header>
      <ErrorSummary form={askedFor ? invalid : undefined} words={t.errors} heading={t.correctFirst} />
      {conflict && <WriteConflict {...{ conflict, keepMine, takeTheirs, formId }} />}
      <Form
        id={formId}
        ref={form}
        className="saving-form stack"
        onInput={view.touched}
        onBlur={leftField}
        onSubmit={(event) => {
          if (!scripts) return;
          event.preventDefault();
          save();
        }}
        noValidate
        autoComplete="off"
      >
        <input type="hidden" name="original" value={view.original} readOnly />
        <FormViewContext value={{ ...view, findings, errorOf: errorText(invalid, t.errors) }}>
          {children}
        </FormViewContext>
      </Form>
    </>
  );
}
