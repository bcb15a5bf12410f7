import { createContext, useContext } from "react";
import type { Typed } from "#app/lib/form.ts";

/** Something the quality check has to say about one field. */
export interface FieldFinding {
  what: string;
  why: string;
  mend: string;
  source: { title: string; url: string };
  /** How others have said such a thing, and where help is to be had. */
  example?: { text: string; address: string; help: string };
}

/** What a form shows, for the fields in it. */
export interface FormView {
  typed: Typed;
  errorOf: (field: string) => string | undefined;
  findings: Record<string, FieldFinding[]>;
  /** Counts how often a field has been filled anew with what somebody else wrote. */
  rounds: Record<string, number>;
  /** Says that something was changed in another way than by typing. */
  touched: () => void;
}

export const FormViewContext = createContext<FormView>({
  typed: {},
  errorOf: () => undefined,
  findings: {},
  rounds: {},
  touched: () => undefined,
});

/** What one field shows. */
export function useField(field: string, input = field) {
  const view = useContext(FormViewContext);
  return {
    value: view.typed[input]?.[0] ?? "",
    values: view.typed[input] ?? [],
    error: view.errorOf(field),
    findings: view.findings[field] ?? [],
    round: view.rounds[field] ?? 0,
    touched: view.touched,
  };
}
