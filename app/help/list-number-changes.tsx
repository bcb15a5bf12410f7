import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { toldChanges } from "#app/service/number-changes.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/list-number-changes.ts";
import { directories } from "./directories.server.ts";
import { numberChangesText } from "./number-changes-text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

/** Read from the signed directories, as the help pages are: it needs no database. */
export async function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext), changes: toldChanges(await directories.all(), most) };
}

/** Rows on the page. */
const most = 200;

/** When the help pages began to show another number, for all to see. */
export default function ListNumberChanges({ loaderData: { language, changes } }: Route.ComponentProps) {
  const t = numberChangesText[language];
  return (
    <main id="innhold" className="page-width" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <div className="prose">
        <Heading level={1}>{t.title}</Heading>
        <p className="lead">{t.lead}</p>
        <p>{t.wrong}</p>
        {changes.length === 0 && <p>{t.none}</p>}
      </div>
      {changes.length > 0 && (
        <div className="table-region">
          <table className="ds-table">
            <thead>
              <tr>
                {[t.day, t.service, t.owner, t.numbers].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(({ on, serviceId, name, owner, isExample, numbers }) => (
                <tr key={`${serviceId}${on}`}>
                  <td>{formatDate(on, language)}</td>
                  <th scope="row">{name}</th>
                  <td>{isExample ? t.example(owner) : owner}</td>
                  <td>{numbers.join(", ") || t.noNumbers}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}
