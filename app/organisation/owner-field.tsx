import type { Language } from "#app/lib/language.ts";
import { SelectField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";

const words: Record<Language, { owner: string; choose: string }> = {
  nb: { owner: "Hvem skal eie planen?", choose: "Velg kommune eller samarbeid" },
  nn: { owner: "Kven skal eige planen?", choose: "Vel kommune eller samarbeid" },
};

interface Props {
  owners: readonly { id: string; name: string }[];
  typed: string | undefined;
  error: string | undefined;
}

/** The organisation that shall own a plan. Whoever writes for several chooses: a plan in the wrong place is hard to move. */
export function OwnerField({ owners, typed, error }: Props) {
  const t = words[useLanguage()];
  const [only, ...others] = owners;
  const first = others.length === 0 ? only?.id : "";
  return (
    <SelectField name="organisationId" label={t.owner} defaultValue={typed ?? first} error={error}>
      {others.length > 0 && <option value="">{t.choose}</option>}
      {owners.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
