import { Fragment } from "react";
import { publicHref } from "#app/lib/public-href.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { ActionCard } from "./action-card.ts";
import { paperForms, paperHref } from "./paper-form.ts";
import { cardText } from "./text.ts";

/** The card to print: on a sheet, as a poster and for the pocket. */
export function PaperLinks({ card }: { card: ActionCard }) {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <span className="card-paper">
      {t.paper}{" "}
      {paperForms.map((form, at) => (
        <Fragment key={form}>
          {at > 0 && <span className="card-separator"> · </span>}
          <a className="ds-link" href={publicHref(language, paperHref(card, form))}>
            {t.paperForm[form]}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
