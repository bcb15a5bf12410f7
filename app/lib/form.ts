import { data } from "react-router";
import * as z from "zod";

/** What came of reading a form. What the user typed is kept, so the page can show it again beside the errors. */
export type Form<Fields> = { ok: true; typed: Typed; fields: Fields } | { ok: false; typed: Typed; errors: Errors };
/** A form that could not be used. */
export type RefusedForm = Extract<Form<never>, { ok: false }>;
/** Every field's values as they were sent, in order; a field can have several. */
export type Typed = Record<string, string[]>;
/** Keys of the words for what is wrong, by field. */
export type Errors = Record<string, string[] | undefined>;

/** Reads the text fields of a form. A schema field that is an array gets all values, any other the first. */
export async function readForm<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): Promise<Form<z.output<Schema>>> {
  return readTyped(textFields(await request.formData().catch(notAForm)), schema);
}

/** The same for fields that have been read already. */
export function readTyped<Schema extends z.ZodObject>(typed: Typed, schema: Schema): Form<z.output<Schema>> {
  const parsed = schema.safeParse(shaped(typed, schema));
  if (parsed.success) return { ok: true, typed, fields: parsed.data };
  return { ok: false, typed, errors: errorsByField(parsed.error) };
}

/** What is no form is the sender's fault and not ours: it is answered so, and not logged. */
function notAForm(): never {
  throw data(null, { status: 400 });
}

/** A form that could be read, but that a rule said no to. */
export function refused(form: { typed: Typed }, field: string, refusal: string): RefusedForm {
  return { ok: false, typed: form.typed, errors: { [field]: [refusal] } };
}

/** The one value of a field as it was typed. */
export function typedValue(form: { typed: Typed } | undefined, field: string): string | undefined {
  return form?.typed[field]?.[0];
}

/** Names that every object has from birth ("__proto__", "constructor") are left out: no form of ours has such a field. */
function textFields(form: FormData): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name in Object.prototype) continue;
    const values = typed.get(name) ?? [];
    values.push(value.replaceAll("\r\n", "\n"));
    typed.set(name, values);
  }
  return Object.fromEntries(typed);
}

function shaped(typed: Typed, schema: z.ZodObject): Record<string, unknown> {
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    takesMany(field) ? (typed[name] ?? []) : typed[name]?.[0],
  ]);
  return Object.fromEntries(fields);
}

function takesMany(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodArray) return true;
  if (field instanceof z.ZodPipe) return takesMany(field.in);
  return (field instanceof z.ZodDefault || field instanceof z.ZodOptional) && takesMany(field.unwrap());
}

/** Each said once, however many of a field's values it is true of. */
function errorsByField(error: z.ZodError): Errors {
  const errors = new Map<string, Set<string>>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    errors.set(field, (errors.get(field) ?? new Set()).add(issue.message));
  }
  return Object.fromEntries([...errors].map(([field, messages]) => [field, [...messages]]));
}
