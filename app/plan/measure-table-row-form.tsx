import { Form } from "#app/ui/form.tsx";
import { useScripts } from "./use-autosave.ts";
import type { OpenRow } from "./use-open-row.ts";

export const rowFormId = "rad";

/** The form of the open row. Its fields stand in the cells and name it, since a form cannot be laid around a row. */
export function RowForm({ open: { form, row, send } }: { open: OpenRow }) {
  const scripts = useScripts();
  return (
    <Form
      id={rowFormId}
      ref={form}
      action={row.action}
      noValidate
      onSubmit={(event) => {
        if (!scripts) return;
        event.preventDefault();
        send();
      }}
    >
      <input type="hidden" name="original" value={row.original} readOnly />
    </Form>
  );
}
