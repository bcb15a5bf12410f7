import { type Form as Sent, typedValue } from "#app/lib/form.ts";
import { bufdirHeadings } from "#app/plan/finding.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { EntryDetails } from "./entry-details.tsx";
import type { EntryView } from "./entry-view.server.ts";
import { headingWord } from "./heading-word.ts";
import { offerText } from "./offer-text.ts";

interface Props {
  /** The measure as it was last published. */
  chosen: { number: string; comment: string; view: EntryView };
  form: Sent<unknown> | undefined;
}

/** Exactly what others will read, and what is to be said of how it went. */
export function OfferForm({ chosen: { number, comment, view }, form }: Props) {
  const language = useLanguage();
  const t = offerText[language];
  const error = errorText(form, t.errors);
  return (
    <Form className="stack-tight bank-use" id="number" tabIndex={-1}>
      <Heading level={2}>{t.offerThis(number, view.title)}</Heading>
      <details>
        <summary>{t.preview}</summary>
        <EntryDetails entry={view} />
        {view.offered?.status && <p>{t.status(view.offered.status, view.offered.comment)}</p>}
      </details>
      <input type="hidden" name="number" value={number} />
      <SelectField
        name="heading"
        label={t.heading}
        defaultValue={typedValue(form, "heading") ?? ""}
        error={error("heading")}
      >
        <option value="">{t.chooseHeading}</option>
        {bufdirHeadings.map((heading) => (
          <option key={heading} value={heading}>
            {headingWord(heading, language)}
          </option>
        ))}
      </SelectField>
      <TextArea
        name="result"
        rows={5}
        maxLength={5000}
        label={t.result}
        hint={t.resultHint}
        defaultValue={typedValue(form, "result") ?? comment}
        error={error("result")}
      />
      <div>
        <Button color="accent">{t.share}</Button>
      </div>
    </Form>
  );
}
