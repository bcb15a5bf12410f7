import { deadlineWords, responsibleWords } from "#app/export/measure-words.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { useLanguage } from "#app/ui/language.ts";
import { measureText } from "./measure-text.ts";
import { type PlanAddress, planHref } from "./plan-href.ts";
import { useContentLang } from "./plan-page.tsx";
import { PublishedStatus } from "./status-words.tsx";

/** Measures as rows: a table on wide screens and paper, a stack of small cards on a phone. */
export function MeasureTable({
  plan,
  measures,
  address,
  caption,
}: {
  plan: Publication;
  measures: PublishedMeasure[];
  address: PlanAddress;
  caption: string;
}) {
  const t = measureText[useLanguage()];
  const columns = [t.number, t.measure, t.responsible, t.deadline, t.status];
  return (
    <table className="ds-table measure-table">
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <MeasureRow key={measure.number} measure={measure} plan={plan} address={address} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function MeasureRow({
  measure,
  plan,
  address,
  columns,
}: {
  measure: PublishedMeasure;
  plan: Publication;
  address: PlanAddress;
  columns: string[];
}) {
  const language = useLanguage();
  const lang = useContentLang(plan);
  const [, , responsible, deadline, status] = columns;
  return (
    <tr>
      <td className="number">{measure.number}</td>
      <td className="title" lang={lang}>
        <a className="ds-link" href={planHref(language, address, `/tiltak/${measure.number}`)}>
          {measure.title}
        </a>
      </td>
      <td data-label={responsible} lang={lang}>
        {responsibleWords(measure)}
      </td>
      <td data-label={deadline}>{deadlineWords(measure, language)}</td>
      <td data-label={status}>
        <PublishedStatus plan={plan} measure={measure} />
      </td>
    </tr>
  );
}
