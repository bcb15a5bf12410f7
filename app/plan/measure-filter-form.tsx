import { Form, Link } from "react-router";
import type { Language } from "#app/lib/language.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { addressOf, lacks, type MeasureFilter } from "./measure-filter.ts";
import { severalMeasuresText } from "./several-measures-text.ts";

const nb = {
  name: "Vis bare noen av tiltakene",
  responsible: "Ansvarlig",
  show: "Vis",
  all: "Alle",
  lacks: {
    responsible: "uten ansvarlig",
    dates: "uten frist",
    resources: "uten ressurser",
    evaluation: "uten evaluering",
    late: "forsinket",
  },
  apply: "Vis",
  clear: "Vis alle",
  excel: "Last ned som Excel",
  editInExcel: "Rediger i Excel",
};

const nn: typeof nb = {
  name: "Vis berre nokre av tiltaka",
  responsible: "Ansvarleg",
  show: "Vis",
  all: "Alle",
  lacks: {
    responsible: "utan ansvarleg",
    dates: "utan frist",
    resources: "utan ressursar",
    evaluation: "utan evaluering",
    late: "forseinka",
  },
  apply: "Vis",
  clear: "Vis alle",
  excel: "Last ned som Excel",
  editInExcel: "Rediger i Excel",
};

export const measureFilterText: Record<Language, typeof nb> = { nb, nn };

interface Props {
  planId: string;
  filter: MeasureFilter;
  responsible: { value: string; label: string }[];
  canEdit: boolean;
}

/** Narrows the list of measures, and hands it out as it is seen. */
export function MeasureFilterForm({ planId, filter, responsible, canEdit }: Props) {
  const language = useLanguage();
  const t = measureFilterText[language];
  const asked = new URLSearchParams({ ansvarlig: filter.positionId, vis: filter.lack });
  const table = `/arbeid/planer/${planId}/tiltak`;
  return (
    <search className="measure-filter" aria-label={t.name} key={asked.toString()}>
      <Form action={table} className="measure-filter-form">
        <SelectField name="vis" label={t.show} defaultValue={filter.lack}>
          <option value="">{t.all}</option>
          {lacks.map((lack) => (
            <option key={lack} value={lack}>
              {t.lacks[lack]}
            </option>
          ))}
        </SelectField>
        <SelectField name="ansvarlig" label={t.responsible} defaultValue={filter.positionId}>
          <option value="">{t.all}</option>
          {responsible.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <Button variant="secondary">{t.apply}</Button>
      </Form>
      <p className="measure-filter-ways">
        {(filter.positionId || filter.lack) && (
          <a className="ds-link" href={table}>
            {t.clear}
          </a>
        )}
        {canEdit && (
          <Link className="ds-link" to={`${table}/flere?${addressOf(filter)}`}>
            {severalMeasuresText[language].open}
          </Link>
        )}
        {canEdit && (
          <Link className="ds-link" to={`${table}/excel`}>
            {t.editInExcel}
          </Link>
        )}
        <a className="ds-link" href={`${table}.xlsx?${asked}`} download>
          {t.excel}
        </a>
      </p>
    </search>
  );
}
