import type { Language } from "#app/lib/language.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { periodText } from "./period-text.ts";

interface Props {
  /** Of the report, without the ending. */
  address: string;
  /** The language of the plan comes first. */
  first: Language;
  /** Of a joint plan, where each can have its own. */
  municipalities: { kommunenummer: string; name: string }[];
}

/** The report as documents, in both languages; in a joint plan also one for each municipality. */
export function ReportLinks({ address, first, municipalities }: Props) {
  const { documents: t } = periodText[useLanguage()];
  if (municipalities.length < 2) return <Row address={address} first={first} search="" />;
  return (
    <>
      <Row address={address} first={first} search="" />
      <ul className="municipality-reports">
        {municipalities.map(({ kommunenummer, name }) => (
          <li key={kommunenummer}>
            <span>{name}:</span>{" "}
            {(["pdf", "docx"] as const).map((kind) => (
              <a key={kind} className="ds-link" href={`${address}.${kind}?kommune=${kommunenummer}`}>
                {t[kind]}
                <span className="ds-sr-only"> {name}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ address, first, search }: { address: string; first: Language; search: string }) {
  const { documents: t } = periodText[useLanguage()];
  const languages: Language[] = first === "nb" ? ["nb", "nn"] : ["nn", "nb"];
  return (
    <p className="button-row">
      {languages.flatMap((language) =>
        (["pdf", "docx"] as const).map((kind) => (
          <LinkButton
            key={`${language}-${kind}`}
            to={`${address}.${kind}?sprak=${language}${search}`}
            size="sm"
            variant={language === first ? "secondary" : "tertiary"}
            reloadDocument
          >
            {t[kind]} {t.in[language]}
          </LinkButton>
        )),
      )}
    </p>
  );
}
