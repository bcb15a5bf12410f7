import { href, Link } from "react-router";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { serviceText } from "./text.ts";

interface Props {
  serviceId: string;
  form: RefusedForm | undefined;
  address: string;
}

/** The one place where a secret address is written. */
export function SecretAddressForm({ serviceId, form, address }: Props) {
  const { secret: t, errors } = serviceText[useLanguage()];
  const page = href("/arbeid/tjenester/:serviceId/adresse", { serviceId });
  return (
    <Form action={`${page}/lagre`} className="stack" autoComplete="off">
      <TextField
        name="address"
        label={t.address}
        hint={t.addressHint}
        defaultValue={typedValue(form, "address") ?? address}
        error={errorText(form, errors)("address")}
        maxLength={300}
      />
      <div className="button-row">
        <Button>{t.save}</Button>
        <Link className="ds-link" to={page}>
          {t.hide}
        </Link>
      </div>
    </Form>
  );
}
