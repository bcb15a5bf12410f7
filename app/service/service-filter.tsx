import { Form, Link } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { formText } from "./form-text.ts";
import type { Service, ServiceKind } from "./service.ts";
import { ChoiceField } from "./service-fields.tsx";
import { serviceText } from "./text.ts";

/** What the list is narrowed to; empty for all. */
interface Asked {
  kommune: string;
  slag: string;
}

export function isAskedFor({ kind, municipalities }: Pick<Service, "kind" | "municipalities">, asked: Asked): boolean {
  if (asked.slag !== "" && kind !== asked.slag) return false;
  return asked.kommune === "" || municipalities.includes(asked.kommune);
}

interface Props {
  asked: Asked;
  kinds: readonly ServiceKind[];
  municipalities: readonly { value: string; label: string }[];
}

/** Narrows the list by place and kind. */
export function ServiceFilter({ asked, kinds, municipalities }: Props) {
  const language = useLanguage();
  const t = serviceText[language].filter;
  return (
    <search aria-label={t.name} key={`${asked.kommune} ${asked.slag}`}>
      <Form action="/arbeid/tjenester" className="service-filter">
        <ChoiceField
          name="kommune"
          label={t.municipality}
          defaultValue={asked.kommune}
          choices={municipalities}
          blank={t.all}
        />
        <ChoiceField
          name="slag"
          label={t.kind}
          defaultValue={asked.slag}
          choices={kinds.map((value) => ({ value, label: formText[language].kinds[value] }))}
          blank={t.all}
        />
        <Button variant="secondary">{t.apply}</Button>
        {`${asked.kommune}${asked.slag}` !== "" && (
          <Link className="ds-link" to="/arbeid/tjenester">
            {t.reset}
          </Link>
        )}
      </Form>
    </search>
  );
}
