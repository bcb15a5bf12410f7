import { personalDataIn } from "#app/guide/free-text.ts";
import type { Errors, RefusedForm, Typed } from "#app/lib/form.ts";

/**
 * A form that says something about one person, as it is sent back: nothing of it is stored. Help lines that everyone may know are let
 * through. Undefined for a form that can be kept.
 */
export function refusedForPerson(form: { typed: Typed }, fields: readonly string[]): RefusedForm | undefined {
  const errors: Errors = {};
  for (const field of fields) {
    const [found] = personalDataIn((form.typed[field] ?? []).join("\n"));
    if (found) errors[field] = [found.kind];
  }
  return Object.keys(errors).length > 0 ? { ok: false, typed: form.typed, errors } : undefined;
}
