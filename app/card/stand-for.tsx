import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { localText } from "./local-text.ts";

interface Props {
  /** The mark of what is shown above. */
  hash: string;
  isProposed: boolean;
  /** The reader has had a hand in it. */
  isOwn: boolean;
  /** What is proposed, and the last day that can be chosen. */
  validUntil: string;
  latest: string;
  form: RefusedForm | undefined;
}

/** A leader stands for what is shown above until a day, or is told why not. */
export function StandFor({ hash, isProposed, isOwn, validUntil, latest, form }: Props) {
  const { approve: t, errors } = localText[useLanguage()];
  if (isOwn || !isProposed) return <Alert kind="info">{isOwn ? errors.ownChange : errors.notProposed}</Alert>;
  return (
    <Form className="stack narrow">
      <input type="hidden" name="seen" value={hash} />
      <TextField
        name="validUntil"
        type="date"
        label={t.validUntil}
        hint={t.validUntilHint}
        max={latest}
        defaultValue={typedValue(form, "validUntil") ?? validUntil}
        error={errorText(form, errors)("validUntil")}
      />
      <Button>{t.button}</Button>
    </Form>
  );
}
