import { useLanguage } from "#app/ui/language.ts";
import type { EntryView } from "./entry-view.server.ts";
import { bankText } from "./text.ts";

/** Who has done it, and what came of it. */
export function OfferedNote({ offered }: { offered: NonNullable<EntryView["offered"]> }) {
  const t = bankText[useLanguage()];
  return (
    <div className="bank-offered">
      <p>
        <strong>{t.offered.result}</strong> {offered.result}
      </p>
      {offered.status && (
        <p>
          {t.offered.status} {offered.status}
          {offered.comment && `. ${offered.comment}`}
        </p>
      )}
      <p className="quiet">
        {t.offered.from}{" "}
        <a className="ds-link" href={offered.address}>
          {offered.from}
        </a>
        {offered.example && ` (${t.offered.invented})`}
      </p>
    </div>
  );
}
