import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import type { PublishedMeasure } from "#app/publication/publication.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { measureText } from "./measure-text.ts";

/** The steps on the way: when each is to be reached, and whether it has been. */
export function MilestoneTable({
  milestones,
  lang,
}: {
  milestones: PublishedMeasure["milestones"];
  lang: string | undefined;
}) {
  const language = useLanguage();
  const t = measureText[language];
  if (milestones.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="xs" id="milepaler">
        {t.milestones}
      </Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide-table" aria-labelledby="milepaler" tabIndex={0}>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{t.milestone}</th>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.reached}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map(({ title, due, doneOn }) => (
              <tr key={`${title}${due}`}>
                <th scope="row" lang={lang}>
                  {title}
                </th>
                <td>{formatDateWithWeek(due, language)}</td>
                <td>{doneOn ? formatDate(doneOn, language) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
