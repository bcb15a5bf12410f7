import { useLanguage } from "#app/ui/language.ts";
import type { AreaView } from "./area-view.ts";
import { priorityText } from "./text.ts";

/** What a national area is about, where that stands, and how sure it is. */
export function NationalAreaNote({ area }: { area: AreaView }) {
  const { national: t } = priorityText[useLanguage()];
  return (
    <>
      <p>{area.what}</p>
      <p className="quiet">
        <a className="ds-link" href={area.url}>
          {t.checked(area.source, area.checked)}
        </a>
        {area.confidence === "high" ? "" : ` (${t[area.confidence]})`}
      </p>
    </>
  );
}
