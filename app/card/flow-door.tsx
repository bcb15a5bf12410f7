import { publicHref } from "#app/lib/public-href.ts";
import { useLanguage } from "#app/ui/language.ts";
import { flowHref } from "./flow-href.ts";
import { flowText } from "./flow-text.ts";
import type { LocalServices } from "./local-service.ts";

/** The way to who does what. */
export function FlowDoor({ local }: { local: LocalServices | null }) {
  const language = useLanguage();
  const t = flowText[language];
  return (
    <p className="card-offline-door">
      {t.door}{" "}
      <a className="ds-link" href={publicHref(language, flowHref(null, local))}>
        {t.toFlows}
      </a>
    </p>
  );
}
