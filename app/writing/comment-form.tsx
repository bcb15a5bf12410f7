import { Link } from "react-router";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { commentText } from "./comment-text.ts";

/** Where a comment is written: on a passage, or on the whole when nothing is quoted. */
export function CommentForm({ here, quote, form }: { here: string; quote: string; form: RefusedForm | undefined }) {
  const { form: t, errors } = commentText[useLanguage()];
  return (
    <Form action={here} className="stack-tight narrow">
      <input type="hidden" name="quote" value={quote} />
      <TextArea
        name="body"
        label={t.label}
        hint={t.hint}
        rows={3}
        required
        maxLength={5000}
        defaultValue={typedValue(form, "body") ?? ""}
        error={errorText(form, errors)("body")}
      />
      <div className="button-row">
        <Button>{t.send}</Button>
        {quote !== "" && (
          <Link className="ds-link" to={here}>
            {t.cancel}
          </Link>
        )}
      </div>
    </Form>
  );
}
