import type { Ref } from "react";
import { Form } from "#app/ui/form.tsx";
import { useScripts } from "./use-autosave.ts";

export const rowFormId = "rad";

/** The form of the open row. Its fields stand in the cells and name it, since a form cannot be laid around a row. */
export function RowForm({
  ref,
  action,
  original,
  onSave,
}: {
  ref: Ref<HTMLFormElement>;
  action: string;
  original: string;
  onSave: () => void;
}) {
  const scripts = useScripts();
  return (
    <Form
      id={rowFormId}
      ref={ref}
      action={action}
      noValidate
      onSubmit={(event) => {
        if (!scripts) return;
        event.preventDefault();
        onSave();
      }}
    >
      <input type="hidden" name="original" value={original} readOnly />
    </Form>
  );
}
