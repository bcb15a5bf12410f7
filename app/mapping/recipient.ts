import type { Form } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";

/** An agency that can be asked, as far as the form is concerned. */
export interface Choice {
  agencyId: string;
  agency: string;
  email: string | null;
  language: Language | null;
}

export function emailField(agencyId: string): string {
  return `email-${agencyId}`;
}

/** Which agencies are ticked: those typed, or all when nothing has been typed yet. */
export function tickedAgencies(form: Form<unknown> | undefined, choices: readonly Choice[]): string[] {
  return form ? (form.typed.agencies ?? []) : choices.filter(({ email }) => email !== null).map((one) => one.agencyId);
}
