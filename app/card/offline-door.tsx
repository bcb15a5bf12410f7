import { useLanguage } from "#app/ui/language.ts";
import { templatePlace } from "./action-card.ts";
import type { LocalServices } from "./local-service.ts";
import { offlineHref } from "./offline.ts";
import { offlineText } from "./offline-text.ts";

/** The way to having the cards on the phone. */
export function OfflineDoor({ local }: { local: LocalServices | null }) {
  const language = useLanguage();
  const t = offlineText[language];
  return (
    <p className="card-offline-door">
      {t.door}{" "}
      <a className="ds-link" href={offlineHref(local?.place.slug ?? templatePlace, language)}>
        {t.title}
      </a>
    </p>
  );
}
