import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { priorityText } from "./text.ts";

interface Props {
  base: string;
  typed?: string | undefined;
  error?: string | undefined;
}

/** What a field of one's own is called. */
export function OwnProposalForm({ base, typed = "", error }: Props) {
  const { ownProposal: t } = priorityText[useLanguage()];
  return (
    <Form action={`${base}/forslag`} className="stack-tight" aria-label={t.title}>
      <TextField name="title" label={t.label} required maxLength={300} defaultValue={typed} error={error} />
      <Button variant="secondary">{t.add}</Button>
    </Form>
  );
}
