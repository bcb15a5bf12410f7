import { type Form, typedValue } from "#app/lib/form.ts";
import { TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { emailField, tickedAgencies } from "./recipient.ts";
import type { Recipient } from "./round.ts";
import { mappingText } from "./text.ts";

interface Props {
  recipients: Recipient[];
  form: Form<unknown> | undefined;
  error: (field: string) => string | undefined;
}

/** A box for each agency, and where the mail to it goes. */
export function RecipientFields({ recipients, form, error }: Props) {
  const t = mappingText[useLanguage()].add;
  const ticked = tickedAgencies(form, recipients);
  const fault = error("agencies");
  return (
    <fieldset
      className="ds-fieldset stack"
      id="agencies"
      tabIndex={-1}
      {...(fault && { "aria-describedby": "agencies-error" })}
    >
      <legend className="ds-label">{t.agencies}</legend>
      {fault && (
        <p className="ds-validation-message" id="agencies-error">
          {fault}
        </p>
      )}
      {recipients.map(({ agencyId, agency, title, email }) => (
        <div key={agencyId} className="recipient-row">
          <div className="ds-field">
            <input
              className="ds-input"
              type="checkbox"
              id={`agencies-${agencyId}`}
              name="agencies"
              value={agencyId}
              defaultChecked={ticked.includes(agencyId)}
            />
            <label className="ds-label" htmlFor={`agencies-${agencyId}`}>
              {agency}
            </label>
          </div>
          <TextField
            name={emailField(agencyId)}
            type="email"
            label={
              <>
                {t.email}
                <span className="ds-sr-only"> {t.emailTo(agency)}</span>
              </>
            }
            hint={email && title && t.from(title)}
            defaultValue={typedValue(form, emailField(agencyId)) ?? email ?? ""}
            error={error(emailField(agencyId))}
          />
        </div>
      ))}
    </fieldset>
  );
}
