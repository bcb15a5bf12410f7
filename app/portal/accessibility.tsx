import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { linkAddress } from "#app/lib/link-address.ts";
import { listPublished } from "#app/publication/shelf.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/accessibility.ts";
import { accessibilityText } from "./accessibility-text.ts";
import { Article } from "./article.tsx";
import { howWeKnow, wcagSheet } from "./wcag-sheet.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const links = new Map<string, string>();
  for (const { owner, uustatusLink } of await listPublished()) {
    if (uustatusLink && linkAddress.test(uustatusLink)) links.set(owner, uustatusLink);
  }
  return { language: context.get(languageContext), statements: [...links] };
}

/** How the public pages meet the law's demands, and where each municipality's own statement is. */
export default function Accessibility({ loaderData: { language, statements } }: Route.ComponentProps) {
  const t = accessibilityText[language];
  return (
    <Article text={t}>
      <section className="prose">
        <Heading level={2}>{t.statements}</Heading>
        {statements.length === 0 ? (
          <p>{t.noStatements}</p>
        ) : (
          <ul>
            {statements.map(([owner, link]) => (
              <li key={owner}>
                <a className="ds-link" href={link} rel="noreferrer">
                  {t.statementOf(owner)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Sheet language={language} />
    </Article>
  );
}

function Sheet({ language }: { language: Language }) {
  const t = accessibilityText[language];
  return (
    <section>
      <Heading level={2} id="egentest">
        {t.sheet}
      </Heading>
      <p>{t.sheetLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide-table" aria-labelledby="egentest" tabIndex={0}>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{t.criterion}</th>
              <th scope="col">{t.result}</th>
              <th scope="col">{t.how}</th>
            </tr>
          </thead>
          <tbody>
            {wcagSheet.map(({ number, how, name }) => (
              <tr key={number}>
                <th scope="row">
                  {number} {name[language]}
                </th>
                <td>{howWeKnow[how].relevant ? t.met : t.notRelevant}</td>
                <td>{howWeKnow[how][language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
